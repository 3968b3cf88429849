-- The register of signals of each municipality: what it is about, what was found, weighed, decided and shared.

create table signal (
  id uuid primary key,
  number text not null unique,
  region_code text not null references region,
  desk_id uuid not null references organisation,
  place_code text,
  status text not null,
  acute boolean not null,
  origin text not null,
  persons_allowed boolean not null,
  may_pass_on boolean not null,
  legal_basis text not null,
  forms text[] not null default '{}',
  received_at timestamptz not null,
  waiting_since timestamptz,
  due_at timestamptz,
  due_about text,
  closed_at timestamptz,
  closed_reason text,
  is_open boolean not null generated always as (closed_at is null) stored,
  silent boolean not null default false,
  made_by uuid not null references person,
  version integer not null default 1
);
create index signal_by_desk on signal (desk_id, is_open, acute desc, received_at desc, id desc);
create index signal_by_desk_status on signal (desk_id, status, acute desc, received_at desc, id desc);
create index signal_by_desk_place on signal (desk_id, place_code, received_at desc);
create index signal_by_desk_due on signal (desk_id, due_at) where due_at is not null;
create index signal_by_desk_waiting on signal (desk_id, is_open, waiting_since, id);
create index signal_by_desk_due_order on signal (desk_id, is_open, due_at, id);
create index signal_by_desk_place_order on signal (desk_id, is_open, place_code, id);
comment on table signal is 'A report accepted into the register of one municipality, or a hunch noted directly. Holds no words and no persons.';
comment on column signal.number is 'Number that people call it by, such as 2026-00042.';
comment on column signal.desk_id is 'The organisation in whose register it stands.';
comment on column signal.status is 'See the status table in rules.ts of the module signals.';
comment on column signal.origin is 'Where it comes from: decides basis, persons or not, passing on. See the registration gate.';
comment on column signal.persons_allowed is 'Whether persons may be named in it, as decided at the gate.';
comment on column signal.may_pass_on is 'Whether it may be passed on, as decided at the gate.';
comment on column signal.legal_basis is 'Code of the basis chosen at the gate.';
comment on column signal.forms is 'Forms of exploitation that are suspected; several at once are possible.';
comment on column signal.waiting_since is 'Since when it waits for its owner.';
comment on column signal.due_at is 'When the first of its open reminders is due; null when there is none.';
comment on column signal.due_about is 'What that reminder is about.';
comment on column signal.is_open is 'Not closed.';
comment on column signal.silent is 'Its owner asked that no other desk learns that it exists.';

create table signal_facts (
  signal_id uuid primary key references signal,
  content bytea not null,
  sector text,
  crossing text check (crossing in ('domestic', 'cross-border', 'unknown')),
  online boolean,
  serious_disadvantage boolean,
  identified_by text,
  identified_on date
);
comment on table signal_facts is 'What is told, and what it was found to be.';
comment on column signal_facts.content is 'Title, facts and remarks, as JSON, enciphered under the key of the signal.';
comment on column signal_facts.crossing is 'Domestic or cross-border.';
comment on column signal_facts.online is 'Whether the internet plays a part.';
comment on column signal_facts.serious_disadvantage is 'Bad labour conditions below trafficking (ernstige benadeling).';
comment on column signal_facts.identified_by is 'Who identified the presumed victim, as a code.';
comment on column signal_facts.identified_on is 'When.';

create table signal_gate (
  id uuid primary key,
  signal_id uuid not null references signal,
  at timestamptz not null,
  person_id uuid not null references person,
  origin text not null,
  proposal text not null,
  decision text not null,
  legal_basis text not null,
  may_pass_on boolean not null,
  reason bytea not null
);
create index signal_gate_by_signal on signal_gate (signal_id, at desc);
comment on table signal_gate is 'The registration gate: what it proposed, what a person decided, and why. The newest counts; older ones stay.';
comment on column signal_gate.proposal is 'without-persons, advice-first or with-basis.';
comment on column signal_gate.decision is 'Same values: what the person chose.';
comment on column signal_gate.reason is 'Their words, enciphered.';

create table signal_report (
  signal_id uuid not null references signal,
  report_id uuid not null references report,
  joined_at timestamptz not null,
  joined_by uuid not null references person,
  primary key (signal_id, report_id)
);
create index signal_report_by_report on signal_report (report_id);
comment on table signal_report is 'Which reports stand behind a signal; one report can give several signals, several reports one.';

create table signal_party (
  id uuid primary key,
  signal_id uuid not null references signal,
  kind text not null check (kind in ('person', 'place', 'firm', 'vehicle', 'phone', 'email', 'account', 'bank-account')),
  role text not null,
  certainty text not null check (certainty in ('certain', 'probable', 'possible')),
  minor boolean,
  content bytea not null,
  added_at timestamptz not null,
  added_by uuid not null references person,
  removed_at timestamptz,
  version integer not null default 1
);
create index signal_party_by_signal on signal_party (signal_id);
comment on table signal_party is 'People, places, firms, vehicles, phones and accounts named in a signal, each with its role and how sure it is.';
comment on column signal_party.role is 'presumed-victim, suspect, facilitator, client, witness, involved, location, means.';
comment on column signal_party.minor is 'Under 18, when known.';
comment on column signal_party.content is 'Name, birth date, number and so on, as JSON, enciphered under the key of this party.';
comment on column signal_party.removed_at is 'Taken out of the signal; stays in the history.';

create table search_token (
  record_id uuid not null,
  record_kind text not null check (record_kind in ('report', 'signal')),
  party_id uuid not null,
  kind text not null,
  token bytea not null,
  primary key (party_id, kind, token)
);
create index search_token_by_token on search_token (token);
create index search_token_by_record on search_token (record_id);
comment on table search_token is 'Keyed hashes of normalised phones, plates, addresses, e-mails, accounts, company numbers and names with birth date: found by equality, readable by nobody.';
comment on column search_token.party_id is 'The party that it was made from.';
comment on column search_token.kind is 'phone, plate, address, email, account, bank-account, company-number, name-birthdate.';

create table signal_enrichment (
  id uuid primary key,
  signal_id uuid not null references signal,
  part text not null check (part in ('facts', 'people', 'care', 'criminal')),
  at timestamptz not null,
  person_id uuid not null references person,
  source text not null,
  legal_basis text not null,
  found boolean not null,
  content bytea not null
);
create index signal_enrichment_by_signal on signal_enrichment (signal_id, at);
comment on table signal_enrichment is 'A look-up: where, on which basis, when, and what it gave, also when it gave nothing.';
comment on column signal_enrichment.part is 'The part of the signal that the result belongs to, and with which it is shared.';
comment on column signal_enrichment.found is 'Whether anything was found.';
comment on column signal_enrichment.content is 'The result in words, enciphered.';

create table signal_weighing (
  id uuid primary key,
  signal_id uuid not null references signal,
  at timestamptz not null,
  person_id uuid not null references person,
  acts text[] not null,
  means text[] not null,
  purposes text[] not null,
  minor boolean not null,
  indicators text[] not null,
  risk_factors text[] not null,
  mixed_profile boolean not null,
  content bytea not null
);
create index signal_weighing_by_signal on signal_weighing (signal_id, at desc);
comment on table signal_weighing is 'Act, means and purpose of article 273f Sr, indicators and risk factors, as weighed at one moment. The newest counts; older ones stay.';
comment on column signal_weighing.minor is 'Whether the presumed victim is under 18: then no means are needed.';
comment on column signal_weighing.mixed_profile is 'Somebody may be victim and suspect at once: non-punishment is to be weighed by the prosecutor.';

create table signal_advice (
  id uuid primary key,
  signal_id uuid not null references signal,
  asked_at timestamptz not null,
  asked_by uuid not null references person,
  from_organisation uuid not null references organisation,
  organisation_id uuid not null references organisation,
  question bytea not null,
  answered_at timestamptz,
  answered_by uuid references person,
  answer bytea
);
create index signal_advice_by_signal on signal_advice (signal_id, asked_at);
create index signal_advice_by_organisation on signal_advice (organisation_id, answered_at);
comment on table signal_advice is 'Advice asked of another organisation, without names unless shared, and what it answered.';
comment on column signal_advice.from_organisation is 'The desk that asks.';
comment on column signal_advice.question is 'Enciphered.';
comment on column signal_advice.answer is 'Enciphered.';

create table signal_assessment (
  id uuid primary key,
  signal_id uuid not null references signal,
  at timestamptz not null,
  person_id uuid not null references person,
  scheme text not null,
  value text not null,
  class text not null check (class in ('none', 'none-but-risk-factors', 'possible-serious-suspicion', 'trafficking')),
  reason bytea not null
);
create index signal_assessment_by_signal on signal_assessment (signal_id, at desc);
comment on table signal_assessment is 'The assessment by a person, in the scheme of the region, mapped onto the four classes. The newest counts.';
comment on column signal_assessment.scheme is 'The scheme of the region, such as rotterdam-suspicion.';
comment on column signal_assessment.value is 'The value in that scheme.';
comment on column signal_assessment.class is 'The class for the figures.';

create table signal_referral (
  id uuid primary key,
  signal_id uuid not null references signal,
  route text not null,
  track text not null,
  organisation_id uuid not null references organisation,
  role text not null,
  framework text,
  because text not null,
  proposed_at timestamptz not null,
  proposed_by uuid not null references person,
  status text not null check (status in ('proposed', 'decided', 'withdrawn')),
  decided_at timestamptz,
  decided_by uuid references person,
  reason bytea
);
create index signal_referral_by_signal on signal_referral (signal_id);
comment on table signal_referral is 'A signal put at a table or partner. A signal has a set of them; whether they exclude each other is a rule of the region.';
comment on column signal_referral.route is 'The route in the configuration of the region.';
comment on column signal_referral.role is 'The role at the receiving organisation that it is for.';
comment on column signal_referral.framework is 'The legal framework of the route; null when none is stated, and then sharing persons warns.';
comment on column signal_referral.because is 'Code of the explanation that goes with the proposal.';

create table share (
  id uuid primary key,
  record_id uuid not null,
  record_kind text not null check (record_kind in ('report', 'signal')),
  referral_id uuid references signal_referral,
  parts text[] not null check (parts <@ array['facts', 'people', 'care', 'criminal']),
  from_organisation uuid not null references organisation,
  to_organisation uuid not null references organisation,
  to_role text not null,
  from_name text not null,
  to_name text not null,
  framework text,
  framework_text text not null,
  purpose text not null,
  status text not null check (status in ('offered', 'accepted', 'refused', 'withdrawn')),
  offered_at timestamptz not null,
  offered_by uuid not null references person,
  answered_at timestamptz,
  answered_by uuid references person,
  ended_at timestamptz,
  ended_by uuid references person,
  until_at timestamptz not null,
  reason bytea,
  version integer not null default 1
);
create index share_by_record on share (record_id);
create index share_by_receiver on share (to_organisation, status);
comment on table share is 'One act of sharing: which parts of which record, from whom to whom, under which framework, for which purpose, until when. Names and framework are kept as they were at that moment.';
comment on column share.framework is 'Code of the framework; null when none is stated.';
comment on column share.framework_text is 'The framework in words, as it was then.';
comment on column share.purpose is 'Code of the purpose.';
comment on column share.status is 'expired is not stored: it follows from until_at.';
comment on column share.reason is 'Why it was refused or withdrawn, enciphered.';

create table signal_feedback (
  id uuid primary key,
  signal_id uuid not null references signal,
  report_id uuid references report,
  moment text not null check (moment in ('receipt', 'route', 'close')),
  template text,
  possible boolean not null,
  at timestamptz not null,
  person_id uuid not null references person
);
create index signal_feedback_by_signal on signal_feedback (signal_id, at);
comment on table signal_feedback is 'That a reporter was told something, or that it was not possible. The words are in report_message.';
comment on column signal_feedback.template is 'The template they began from; null when wholly in own words.';

create table reminder (
  id uuid primary key,
  record_id uuid not null,
  record_kind text not null check (record_kind in ('report', 'signal')),
  about text not null,
  due_at timestamptz not null,
  made_at timestamptz not null,
  made_by uuid references person,
  note bytea,
  done_at timestamptz,
  done_by uuid references person
);
create index reminder_open on reminder (record_id, due_at) where done_at is null;
comment on table reminder is 'Something to be done by a moment, with its reason.';
comment on column reminder.about is 'Code: feedback-receipt, feedback-route, feedback-close, advice, follow-up, share-ends, own.';
comment on column reminder.note is 'Own words, enciphered.';

create function own_signal() returns trigger
  language plpgsql security definer set search_path = public, pg_temp as $$
begin
  insert into access (record_id, record_kind, part, mode, organisation_id, role, from_at, because)
  values (new.id, 'signal', 'all', 'write', new.desk_id, 'contact-officer', least(new.received_at, now()), 'ownership'),
         (new.id, 'signal', 'all', 'write', new.desk_id, 'intake-officer', least(new.received_at, now()), 'ownership')
  on conflict do nothing;
  if tg_op = 'UPDATE' then
    update access set until_at = now()
    where record_id = new.id and because = 'ownership' and organisation_id = old.desk_id and until_at > now();
    update access set until_at = 'infinity', from_at = now()
    where record_id = new.id and because = 'ownership' and organisation_id = new.desk_id and until_at <= now();
  end if;
  return new;
end $$;
comment on function own_signal is 'Gives the desk of a signal its access rows, and ends those of the desk before it.';
create trigger signal_owned after insert on signal for each row execute function own_signal();
create trigger signal_moved after update of desk_id on signal for each row
  when (old.desk_id is distinct from new.desk_id) execute function own_signal();

create function live_share() returns trigger
  language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if new.status = 'accepted' and (tg_op = 'INSERT' or old.status <> 'accepted') then
    insert into access (record_id, record_kind, part, mode, organisation_id, role, from_at, until_at, because, share_id)
    select new.record_id, new.record_kind, part, 'read', new.to_organisation, new.to_role, now(), new.until_at, 'share:' || new.id, new.id
    from unnest(new.parts) part;
  elsif new.status <> 'accepted' then
    update access set until_at = least(until_at, now()) where share_id = new.id;
  else
    update access set until_at = new.until_at where share_id = new.id and until_at > now();
  end if;
  return new;
end $$;
comment on function live_share is 'Writes the access rows of a share when it is accepted, and ends them when it ends.';
create trigger share_lives after insert or update on share for each row execute function live_share();

create function freeze_share() returns trigger
  language plpgsql set search_path = public, pg_temp as $$
begin
  if (new.record_id, new.record_kind, new.referral_id, new.parts, new.from_organisation, new.to_organisation, new.to_role,
      new.from_name, new.to_name, new.framework, new.framework_text, new.purpose, new.offered_at, new.offered_by)
     is distinct from
     (old.record_id, old.record_kind, old.referral_id, old.parts, old.from_organisation, old.to_organisation, old.to_role,
      old.from_name, old.to_name, old.framework, old.framework_text, old.purpose, old.offered_at, old.offered_by)
     or new.until_at > old.until_at
     or not (
       (old.status = 'offered' and new.status in ('accepted', 'refused', 'withdrawn'))
       or (old.status = 'accepted' and new.status = 'withdrawn')
     ) then
    raise check_violation using message = 'a share keeps what it was, and lives only forward';
  end if;
  return new;
end $$;
comment on function freeze_share is 'A share never changes what it shares, with whom or why, and goes from offered to accepted, refused or withdrawn, and from accepted to withdrawn.';
create trigger share_frozen before update on share for each row execute function freeze_share();

create function signal_with_partner() returns trigger
  language plpgsql security definer set search_path = public, pg_temp as $$
begin
  update signal set status = 'with-partner', waiting_since = null, version = version + 1
  where id = new.record_id and status = 'referred';
  return new;
end $$;
comment on function signal_with_partner is 'A signal whose share is accepted is with the partner; the partner may not change the signal itself, so this does. Agrees with the status table in rules of the module signals, held by a test.';
create trigger share_accepted after update on share for each row
  when (new.record_kind = 'signal' and new.status = 'accepted' and old.status = 'offered') execute function signal_with_partner();

create function others_who_know(signal_asking uuid) returns table (organisation_id uuid, kind text)
  language plpgsql stable security definer set search_path = public, pg_temp as $$
begin
  if actor_kind() <> 'person' or not may_write(signal_asking, 'people') then
    raise insufficient_privilege using message = 'only the owner of a saved signal may ask';
  end if;
  return query
    select distinct s.desk_id, t.kind
    from search_token mine
    join search_token t on t.token = mine.token and t.kind = mine.kind and t.record_id <> mine.record_id and t.record_kind = 'signal'
    join signal s on s.id = t.record_id and not s.silent
    where mine.record_id = signal_asking
      and not (s.desk_id = any (actor_organisations()))
      and not exists (
        select 1 from access a where a.record_id = s.id and a.part in ('all', 'people')
          and a.holder = any (actor_holders()) and a.from_at <= now() and a.until_at > now()
      );
end $$;
comment on function others_who_know is 'Which other desks hold a signal with the same strong identifier as this saved signal of the actor, and of what kind it is. Nothing else is told; owners can mark a signal silent. The caller logs the question on both sides and keeps to the quota.';
revoke execute on function others_who_know from public;
grant execute on function others_who_know to lantaarn_app;

create table question_to_others (
  id uuid primary key,
  signal_id uuid not null references signal,
  at timestamptz not null,
  person_id uuid not null references person,
  from_organisation uuid not null references organisation,
  to_organisation uuid references organisation,
  kind text,
  purpose text not null,
  asking uuid not null
);
create index question_to_others_quota on question_to_others (from_organisation, at);
comment on table question_to_others is 'That a desk asked whether others know something, one row per desk that does (none: to_organisation is null). Both sides can read it; the quota counts it.';
comment on column question_to_others.purpose is 'Code of what it was asked for.';
comment on column question_to_others.asking is 'The rows of one question have this in common.';

do $$
declare name text;
begin
  foreach name in array array['signal', 'signal_facts', 'signal_gate', 'signal_report', 'signal_party', 'search_token',
    'signal_enrichment', 'signal_weighing', 'signal_advice', 'signal_assessment', 'signal_referral', 'share',
    'signal_feedback', 'reminder', 'question_to_others'] loop
    execute format('alter table %I enable row level security', name);
    execute format('alter table %I force row level security', name);
    execute format('create policy %I on %I for all to lantaarn_owner using (true) with check (true)', name || '_for_definer', name);
    execute format('grant select, insert on %I to lantaarn_app', name);
  end loop;
  foreach name in array array['signal_facts', 'signal_assessment'] loop
    execute format('create policy %I on %I for select to lantaarn_app using (may_read(signal_id, ''facts''))', name || '_seen', name);
    execute format('create policy %I on %I for insert to lantaarn_app with check (may_write(signal_id, ''facts''))', name || '_made', name);
  end loop;
  -- How the desk works is its own: whoever gets a part shared does not see this.
  foreach name in array array['signal_gate', 'signal_referral', 'signal_feedback', 'signal_report'] loop
    execute format('create policy %I on %I for select to lantaarn_app using (may_read(signal_id, ''all''))', name || '_seen', name);
    execute format('create policy %I on %I for insert to lantaarn_app with check (may_write(signal_id, ''all''))', name || '_made', name);
  end loop;
end $$;
-- "offset 0" keeps the check a look-up for each row that a list shows: without it every list first reads all access rows
-- of the actor.
create policy signal_seen on signal for select to lantaarn_app, lantaarn_worker using (
  exists (
    select 1 from access a where a.record_id = signal.id
      and a.holder = any ((select actor_holders())::text[]) and a.from_at <= now() and a.until_at > now()
    offset 0
  )
);
create policy signal_made on signal for insert to lantaarn_app
  with check (desk_id = any (actor_organisations()) and made_by = actor_person());
create policy signal_changed on signal for update to lantaarn_app
  using (may_write(id, 'facts')) with check (true);
create policy signal_facts_changed on signal_facts for update to lantaarn_app
  using (may_write(signal_id, 'facts')) with check (may_write(signal_id, 'facts'));
create policy signal_referral_changed on signal_referral for update to lantaarn_app
  using (may_write(signal_id, 'facts')) with check (may_write(signal_id, 'facts'));
create policy signal_report_ended on signal_report for delete to lantaarn_app using (may_write(signal_id, 'facts'));
create policy signal_party_seen on signal_party for select to lantaarn_app using (may_read(signal_id, 'people'));
create policy signal_party_made on signal_party for insert to lantaarn_app with check (may_write(signal_id, 'people'));
create policy signal_party_changed on signal_party for update to lantaarn_app
  using (may_write(signal_id, 'people')) with check (may_write(signal_id, 'people'));
create policy search_token_seen on search_token for select to lantaarn_app using (may_read(record_id, 'people'));
create policy search_token_made on search_token for insert to lantaarn_app with check (may_write(record_id, 'people'));
create policy search_token_removed on search_token for delete to lantaarn_app using (may_write(record_id, 'people'));
-- Weighing is about a person: it goes with the people.
create policy signal_weighing_seen on signal_weighing for select to lantaarn_app using (may_read(signal_id, 'people'));
create policy signal_weighing_made on signal_weighing for insert to lantaarn_app with check (may_write(signal_id, 'people'));
create policy signal_enrichment_seen on signal_enrichment for select to lantaarn_app using (may_read(signal_id, part));
create policy signal_enrichment_made on signal_enrichment for insert to lantaarn_app with check (may_write(signal_id, part));
create policy signal_advice_seen on signal_advice for select to lantaarn_app
  using (may_read(signal_id, 'all') or organisation_id = any (actor_organisations()));
create policy signal_advice_made on signal_advice for insert to lantaarn_app
  with check (may_write(signal_id, 'all') and from_organisation = any (actor_organisations()));
create policy signal_advice_answered on signal_advice for update to lantaarn_app
  using (organisation_id = any (actor_organisations()) and answered_at is null)
  with check (organisation_id = any (actor_organisations()));
create policy share_seen on share for select to lantaarn_app, lantaarn_worker
  using (from_organisation = any (actor_organisations()) or to_organisation = any (actor_organisations()));
create policy share_offered on share for insert to lantaarn_app
  with check (from_organisation = any (actor_organisations()) and offered_by = actor_person() and status = 'offered'
    and may_write(record_id, 'facts'));
create policy share_answered on share for update to lantaarn_app
  using (from_organisation = any (actor_organisations()) or to_organisation = any (actor_organisations()))
  with check (
    (status in ('accepted', 'refused') and to_organisation = any (actor_organisations()))
    or (status = 'withdrawn' and from_organisation = any (actor_organisations()))
  );
-- Shares and questions for advice have a chain of their own: the other side answers, and may not touch that of the signal.
create policy history_of_share on history_entry for select to lantaarn_app
  using (record_kind = 'share' and exists (select 1 from share where share.id = history_entry.record_id));
create policy history_of_advice on history_entry for select to lantaarn_app
  using (record_kind = 'advice' and exists (select 1 from signal_advice where signal_advice.id = history_entry.record_id));
create policy reminder_seen on reminder for select to lantaarn_app, lantaarn_worker using (may_read(record_id, 'all'));
create policy reminder_made on reminder for insert to lantaarn_app with check (may_write(record_id, 'all'));
create policy reminder_done on reminder for update to lantaarn_app using (may_write(record_id, 'all')) with check (true);
create policy question_seen on question_to_others for select to lantaarn_app
  using (from_organisation = any (actor_organisations()) or to_organisation = any (actor_organisations()) or actor_has_role('privacy-officer'));
create policy question_made on question_to_others for insert to lantaarn_app
  with check (from_organisation = any (actor_organisations()) and person_id = actor_person() and may_write(signal_id, 'people'));
grant update on signal, signal_facts, signal_referral, signal_party, share, reminder to lantaarn_app;
grant update (answered_at, answered_by, answer) on signal_advice to lantaarn_app;
grant delete on search_token, signal_report to lantaarn_app;
grant select on signal, share, reminder to lantaarn_worker;
