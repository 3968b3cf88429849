-- Working with others: shares of a record, advice asked of another organisation, and the question whether other desks
-- know something.

-- Shares

create table share (
  id uuid primary key,
  record_id uuid not null,
  record_kind text not null check (record_kind in ('report', 'signal')),
  record_number text not null,
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
comment on column share.record_number is 'The number by which people know the record. It identifies nobody, so whoever may answer the offer may read it: access to the record itself begins only with the answer.';
comment on column share.framework is 'Code of the framework; null when none is stated.';
comment on column share.framework_text is 'The framework in words, as it was then.';
comment on column share.purpose is 'Code of the purpose.';
comment on column share.status is 'expired is not stored: it follows from until_at.';
comment on column share.reason is 'Why it was refused or withdrawn, encrypted.';

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
  if (new.record_id, new.record_kind, new.record_number, new.referral_id, new.parts, new.from_organisation,
      new.to_organisation, new.to_role, new.from_name, new.to_name, new.framework, new.framework_text, new.purpose,
      new.offered_at, new.offered_by)
     is distinct from
     (old.record_id, old.record_kind, old.record_number, old.referral_id, old.parts, old.from_organisation,
      old.to_organisation, old.to_role, old.from_name, old.to_name, old.framework, old.framework_text, old.purpose,
      old.offered_at, old.offered_by)
     or new.until_at > old.until_at
     or not (
       (old.status = 'offered' and new.status in ('accepted', 'refused', 'withdrawn'))
       or (old.status = 'accepted' and new.status = 'withdrawn')
     ) then
    raise check_violation using message = 'a share keeps what it was, and lives only forward';
  end if;
  return new;
end $$;
comment on function freeze_share is 'What a share shares, with whom and why never changes. It goes from offered to accepted, refused or withdrawn, and from accepted to withdrawn.';
create trigger share_frozen before update on share for each row execute function freeze_share();

-- Advice

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
comment on table signal_advice is 'Advice asked of another organisation, without names unless they are shared, and the answer.';
comment on column signal_advice.from_organisation is 'The desk that asks.';
comment on column signal_advice.question is 'Encrypted.';
comment on column signal_advice.answer is 'Encrypted.';

-- Questions to other desks

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
comment on table question_to_others is 'That a desk asked whether others know something, one row per desk that does (to_organisation is null when none does). Both sides can read it; the quota is counted from it.';
comment on column question_to_others.purpose is 'Code of the purpose for which it was asked.';
comment on column question_to_others.asking is 'The same in all rows of one question.';

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
comment on function others_who_know is 'Which other desks hold a signal with the same strong identifier as this saved signal of the actor, and of what kind the identifier is. Reveals nothing else; owners can mark a signal as silent. The caller logs the question on both sides and keeps to the quota.';
revoke execute on function others_who_know from public;
grant execute on function others_who_know to lantaarn_app;

-- Who sees and changes them

do $$
declare name text;
begin
  foreach name in array array['share', 'signal_advice', 'question_to_others'] loop
    execute format('alter table %I enable row level security', name);
    execute format('alter table %I force row level security', name);
    execute format('create policy %I on %I for all to lantaarn_owner using (true) with check (true)', name || '_for_definer', name);
    execute format('grant select, insert on %I to lantaarn_app', name);
  end loop;
end $$;
-- On the giving side a share is seen by those who answer for the record, on the receiving side by those who hold the role
-- to which it was offered: not by their colleagues.
create policy share_seen on share for select to lantaarn_app, lantaarn_worker
  using (answers_for(from_organisation) or receives_for(to_organisation, to_role));
create policy share_offered on share for insert to lantaarn_app
  with check (from_organisation = any (actor_organisations()) and offered_by = actor_person() and status = 'offered'
    and may_write(record_id, 'facts'));
create policy share_answered on share for update to lantaarn_app
  using (answers_for(from_organisation) or receives_for(to_organisation, to_role))
  with check (
    (status in ('accepted', 'refused') and receives_for(to_organisation, to_role))
    or (status = 'withdrawn' and answers_for(from_organisation))
  );
create policy signal_advice_seen on signal_advice for select to lantaarn_app
  using (may_read(signal_id, 'all') or organisation_id = any (actor_organisations()));
create policy signal_advice_made on signal_advice for insert to lantaarn_app
  with check (may_write(signal_id, 'all') and from_organisation = any (actor_organisations()));
create policy signal_advice_answered on signal_advice for update to lantaarn_app
  using (organisation_id = any (actor_organisations()) and answered_at is null)
  with check (organisation_id = any (actor_organisations()));
create policy question_seen on question_to_others for select to lantaarn_app
  using (answers_for(from_organisation) or answers_for(to_organisation));
create policy question_made on question_to_others for insert to lantaarn_app
  with check (from_organisation = any (actor_organisations()) and person_id = actor_person() and may_write(signal_id, 'people'));
grant update on share to lantaarn_app;
grant update (answered_at, answered_by, answer) on signal_advice to lantaarn_app;
grant select on share to lantaarn_worker;

-- Shares and questions for advice have a history of their own: the other side answers, and may not touch that of the
-- signal.
create policy history_of_share on history_entry for select to lantaarn_app
  using (record_kind = 'share' and exists (select 1 from share where share.id = history_entry.record_id));
create policy history_of_advice on history_entry for select to lantaarn_app
  using (record_kind = 'advice' and exists (select 1 from signal_advice where signal_advice.id = history_entry.record_id));

-- What an answer to a share, or its end, does to the signal. Both agree with the status table in rules of the module
-- signals, which a test checks.

create function answer_in_signal(answered uuid, moment timestamptz)
  returns table (was text, became text, seq integer, hash bytea)
  language plpgsql volatile security definer set search_path = public, pg_temp as $$
#variable_conflict use_column
declare
  given record;
  before text;
  after text;
begin
  select s.record_id, s.status into given from share s
  where s.id = answered and s.record_kind = 'signal' and s.status in ('accepted', 'refused')
    and s.to_organisation = any (actor_organisations()) and s.answered_by = actor_person() and s.answered_at = moment;
  if not found or actor_kind() <> 'person' then
    raise insufficient_privilege using message = 'only who answers a share has it noted in the signal';
  end if;
  select s.status into before from signal s where s.id = given.record_id for update;
  after := case when before = 'referred' and given.status = 'accepted' then 'with-partner' else before end;
  update signal s set status = after, version = s.version + 1,
    waiting_since = case
      when after <> before then null
      when given.status = 'refused' and s.is_open then coalesce(s.waiting_since, moment)
      else s.waiting_since end
  where s.id = given.record_id;
  return query
    select before, after, h.seq, h.hash from history_entry h where h.record_id = given.record_id order by h.seq desc limit 1;
end $$;
comment on function answer_in_signal is 'Records in a signal that the actor, who may not change the signal itself, has just accepted or refused a share of it: with the first acceptance the signal is with the partner. Returns the end of its chain, to which the caller appends the answer in the same transaction.';
revoke execute on function answer_in_signal from public;
grant execute on function answer_in_signal to lantaarn_app;
create policy history_of_answer on history_entry for insert to lantaarn_app
  with check (
    record_kind = 'signal' and action in ('signal.accept-share', 'signal.refuse-share')
    and actor_kind() = 'person' and person_id = actor_person()
    and exists (
      select 1 from share s
      where s.record_id = history_entry.record_id and s.answered_by = actor_person() and s.answered_at = history_entry.at
    )
  );

create function signals_left_by_partners(moment timestamptz) returns setof uuid
  language plpgsql stable security definer set search_path = public, pg_temp as $$
begin
  if actor_kind() <> 'job' then
    raise insufficient_privilege using message = 'only a job looks for shares that ran out';
  end if;
  return query
    select s.id from signal s
    where s.status = 'with-partner'
      and not exists (
        select 1 from share h where h.record_id = s.id and h.status = 'accepted' and h.until_at > moment
      )
      and exists (select 1 from record_key k where k.record_id = s.id and k.subject_id is null and k.wrapped is not null)
    order by s.id;
end $$;
comment on function signals_left_by_partners is 'Signals that are with a partner although no accepted share of them is running any more, and that were not erased.';

create function back_from_partner(signal_left uuid, moment timestamptz) returns boolean
  language plpgsql volatile security definer set search_path = public, pg_temp as $$
begin
  if actor_kind() <> 'job' then
    raise insufficient_privilege using message = 'only a job brings a signal back from a partner';
  end if;
  update signal s set status = 'referred', waiting_since = moment, version = s.version + 1
  where s.id = signal_left and s.status = 'with-partner'
    and not exists (
      select 1 from share h where h.record_id = s.id and h.status = 'accepted' and h.until_at > moment
    );
  return found;
end $$;
comment on function back_from_partner is 'Returns a signal to its desk when no accepted share of it is running any more; false when one is, or when it was returned already. The caller appends this to the history in the same transaction.';
revoke execute on function signals_left_by_partners, back_from_partner from public;
grant execute on function signals_left_by_partners, back_from_partner to lantaarn_worker;
