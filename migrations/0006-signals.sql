-- The register of signals of each municipality: what a signal is about, what was found, how it was assessed, what follows.

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
  erased_at timestamptz,
  version integer not null default 1
);
-- Each list is read in the order of an index, from any position in it.
create index signal_by_desk on signal (desk_id, is_open, acute desc, received_at desc, id desc);
create index signal_by_desk_status on signal (desk_id, status, acute desc, received_at desc, id desc);
create index signal_by_desk_place on signal (desk_id, place_code, is_open, acute desc, received_at desc, id desc);
create index signal_by_desk_due on signal (desk_id, due_at) where due_at is not null;
create index signal_by_desk_waiting on signal (desk_id, is_open, waiting_since, id);
create index signal_by_desk_due_order on signal (desk_id, is_open, due_at, id);
create index signal_by_desk_place_order on signal (desk_id, is_open, place_code, id);
create index signal_with_partner on signal (id) where status = 'with-partner';
comment on table signal is 'A report accepted into the register of one municipality, or a suspicion recorded directly. Holds no text and no persons.';
comment on column signal.number is 'The number by which people know it, such as 2026-00042.';
comment on column signal.desk_id is 'The organisation whose register it is in.';
comment on column signal.status is 'See the status table in rules of the module signals.';
comment on column signal.origin is 'Where it comes from: decides the legal basis, whether persons may be named and whether it may be passed on. See signal_gate.';
comment on column signal.persons_allowed is 'Whether persons may be named in it, as decided at the registration gate.';
comment on column signal.may_pass_on is 'Whether it may be passed on, as decided at the registration gate.';
comment on column signal.legal_basis is 'Code of the legal basis chosen at the registration gate.';
comment on column signal.forms is 'Suspected forms of exploitation; there can be several.';
comment on column signal.waiting_since is 'Since when it has been waiting for its owner.';
comment on column signal.due_at is 'When the first of its open reminders is due; null when there is none.';
comment on column signal.due_about is 'What that reminder is about.';
comment on column signal.is_open is 'Not closed.';
comment on column signal.silent is 'Its owner asked that no other desk learns that it exists.';
comment on column signal.erased_at is 'When its content was erased; the row stays, for the figures and the history.';

create function own_signal() returns trigger
  language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if not exists (select from organisation where id = new.desk_id and closed_at is null) then
    raise serialization_failure using message = 'this desk was closed';
  end if;
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
comment on function own_signal is 'Gives the desk of a signal its access rows, and ends those of the desk before it. Refuses a signal for a closed desk.';
create trigger signal_owned after insert on signal for each row execute function own_signal();
create trigger signal_moved after update of desk_id on signal for each row
  when (old.desk_id is distinct from new.desk_id) execute function own_signal();

-- What it is about

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
comment on table signal_facts is 'What was reported, and what it turned out to be.';
comment on column signal_facts.content is 'Title, facts and remarks, as JSON, encrypted under the key of the signal.';
comment on column signal_facts.crossing is 'Domestic or cross-border.';
comment on column signal_facts.online is 'Whether the internet plays a part.';
comment on column signal_facts.serious_disadvantage is 'Bad working conditions that fall short of trafficking (ernstige benadeling).';
comment on column signal_facts.identified_by is 'Who identified the presumed victim, as a code.';
comment on column signal_facts.identified_on is 'When that was.';

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
comment on column signal_gate.decision is 'What the person chose, one of the same values.';
comment on column signal_gate.reason is 'Their reason, encrypted.';

create table signal_report (
  signal_id uuid not null references signal,
  report_id uuid not null references report,
  joined_at timestamptz not null,
  joined_by uuid not null references person,
  primary key (signal_id, report_id)
);
create index signal_report_by_report on signal_report (report_id);
comment on table signal_report is 'Which reports are behind a signal; one report can lead to several signals, and several reports to one.';

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
comment on table signal_party is 'People, places, firms, vehicles, phones and accounts named in a signal, each with its role and how certain it is.';
comment on column signal_party.role is 'presumed-victim, suspect, facilitator, client, witness, involved, location, means.';
comment on column signal_party.minor is 'Under 18, when known.';
comment on column signal_party.content is 'Name, birth date, number and so on, as JSON, encrypted under the key of this party.';
comment on column signal_party.removed_at is 'When it was removed from the signal; it stays in the history.';

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
comment on column search_token.party_id is 'The party it was made from, or the report when it was made from its answers.';
comment on column search_token.kind is 'phone, plate, address, email, account, bank-account, company-number, name-birthdate.';

-- What was found and how it was assessed: rows are only added, and the newest counts.

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
comment on table signal_enrichment is 'A look-up: where, on which legal basis, when, and what it found, also when it found nothing.';
comment on column signal_enrichment.part is 'The part of the signal that the result belongs to, and with which it is shared.';
comment on column signal_enrichment.found is 'Whether anything was found.';
comment on column signal_enrichment.content is 'The result in words, encrypted.';

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
  rejected_indicators text[] not null default '{}',
  risk_factors text[] not null,
  mixed_profile boolean not null,
  content bytea not null
);
create index signal_weighing_by_signal on signal_weighing (signal_id, at desc);
comment on table signal_weighing is 'Act, means and purpose of article 273f Sr, indicators and risk factors, as weighed at one moment. The newest counts; older ones stay.';
comment on column signal_weighing.minor is 'Whether the presumed victim is under 18: then no means are needed.';
comment on column signal_weighing.rejected_indicators is 'Indicators that a reporter ticked and that the person who weighed the signal did not find confirmed.';
comment on column signal_weighing.mixed_profile is 'Somebody may be victim and suspect at once: the prosecutor must consider non-punishment.';

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
comment on table signal_assessment is 'The assessment by a person, in the scheme of the region, mapped to the four classes. The newest counts.';
comment on column signal_assessment.scheme is 'The scheme of the region, such as rotterdam-suspicion.';
comment on column signal_assessment.value is 'The value in that scheme.';
comment on column signal_assessment.class is 'The class for the figures.';

-- What follows from it

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
comment on table signal_referral is 'A signal referred to a multi-agency meeting or a partner. A signal can have several; whether they exclude each other is a rule of the region.';
comment on column signal_referral.route is 'The route in the configuration of the region.';
comment on column signal_referral.role is 'The role at the receiving organisation for which it is meant.';
comment on column signal_referral.framework is 'The legal framework of the route; null when none is stated, and then there is a warning before persons are shared.';
comment on column signal_referral.because is 'Code of the explanation that goes with the proposal.';

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
comment on table signal_feedback is 'That a reporter got feedback, or that this was not possible. The text is in report_message.';
comment on column signal_feedback.template is 'The template from which it was written; null when it was written without one.';

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
comment on table reminder is 'Something to be done by a certain moment, with its reason.';
comment on column reminder.about is 'Code: feedback-receipt, feedback-route, feedback-close, advice, follow-up, share-ends, own.';
comment on column reminder.note is 'Text of a reminder that somebody set, encrypted.';

-- Who sees and changes them

-- A report is put behind a signal by somebody who may read it. The desk to which a signal was sent on may not read every
-- report behind it; when that desk splits the signal, the reports are behind both.
create function stands_behind(report uuid) returns boolean
  language plpgsql stable parallel safe as $$
begin
  return exists (select 1 from signal_report b where b.report_id = report);
end $$;
comment on function stands_behind is 'Whether this report is behind a signal of which the actor may see the reports.';

do $$
declare name text;
begin
  foreach name in array array['signal', 'signal_facts', 'signal_gate', 'signal_report', 'signal_party', 'search_token',
    'signal_enrichment', 'signal_weighing', 'signal_assessment', 'signal_referral', 'signal_feedback', 'reminder'] loop
    execute format('alter table %I enable row level security', name);
    execute format('alter table %I force row level security', name);
    execute format('create policy %I on %I for all to lantaarn_owner using (true) with check (true)', name || '_for_definer', name);
    execute format('grant select, insert on %I to lantaarn_app', name);
  end loop;
  foreach name in array array['signal_facts', 'signal_assessment'] loop
    execute format('create policy %I on %I for select to lantaarn_app using (may_read(signal_id, ''facts''))', name || '_seen', name);
    execute format('create policy %I on %I for insert to lantaarn_app with check (may_write(signal_id, ''facts''))', name || '_made', name);
  end loop;
  -- How a desk works is its own affair: somebody with whom only a part is shared does not see this.
  foreach name in array array['signal_gate', 'signal_referral', 'signal_feedback', 'signal_report'] loop
    execute format('create policy %I on %I for select to lantaarn_app using (may_read(signal_id, ''all''))', name || '_seen', name);
  end loop;
  foreach name in array array['signal_gate', 'signal_referral', 'signal_feedback'] loop
    execute format('create policy %I on %I for insert to lantaarn_app with check (may_write(signal_id, ''all''))', name || '_made', name);
  end loop;
end $$;
-- As for reports: see report_seen and docs/decisions/0006.
create policy signal_seen on signal for select to lantaarn_app, lantaarn_worker
  using (desk_id = any ((select actor_desks())::uuid[]) or may_see(id));
create policy signal_made on signal for insert to lantaarn_app
  with check (desk_id = any (actor_organisations()) and made_by = actor_person());
create policy signal_changed on signal for update to lantaarn_app
  using (may_write(id, 'facts')) with check (true);
create policy signal_facts_changed on signal_facts for update to lantaarn_app
  using (may_write(signal_id, 'facts')) with check (may_write(signal_id, 'facts'));
create policy signal_referral_changed on signal_referral for update to lantaarn_app
  using (may_write(signal_id, 'facts')) with check (may_write(signal_id, 'facts'));
create policy signal_report_made on signal_report for insert to lantaarn_app
  with check (may_write(signal_id, 'all') and (may_read(report_id, 'all') or stands_behind(report_id)));
create policy signal_report_ended on signal_report for delete to lantaarn_app using (may_write(signal_id, 'facts'));
create policy signal_party_seen on signal_party for select to lantaarn_app using (may_read(signal_id, 'people'));
create policy signal_party_made on signal_party for insert to lantaarn_app with check (may_write(signal_id, 'people'));
create policy signal_party_changed on signal_party for update to lantaarn_app
  using (may_write(signal_id, 'people')) with check (may_write(signal_id, 'people'));
create policy search_token_seen on search_token for select to lantaarn_app using (may_read(record_id, 'people'));
create policy search_token_made on search_token for insert to lantaarn_app with check (may_write(record_id, 'people'));
create policy search_token_removed on search_token for delete to lantaarn_app using (may_write(record_id, 'people'));
-- A weighing is about a person: it belongs to the people part.
create policy signal_weighing_seen on signal_weighing for select to lantaarn_app using (may_read(signal_id, 'people'));
create policy signal_weighing_made on signal_weighing for insert to lantaarn_app with check (may_write(signal_id, 'people'));
create policy signal_enrichment_seen on signal_enrichment for select to lantaarn_app using (may_read(signal_id, part));
create policy signal_enrichment_made on signal_enrichment for insert to lantaarn_app with check (may_write(signal_id, part));
create policy reminder_seen on reminder for select to lantaarn_app, lantaarn_worker using (may_read(record_id, 'all'));
create policy reminder_made on reminder for insert to lantaarn_app with check (may_write(record_id, 'all'));
create policy reminder_done on reminder for update to lantaarn_app using (may_write(record_id, 'all')) with check (true);
grant update on signal, signal_facts, signal_referral, signal_party, reminder to lantaarn_app;
grant delete on search_token, signal_report to lantaarn_app;
grant select on signal, reminder to lantaarn_worker;
