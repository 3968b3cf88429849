-- Answering for what was done: logs per organisation, erasure by two persons, the history of a record for those who review it.

create function holds_in(organisation uuid, wanted text[]) returns boolean
  language sql stable parallel safe
  return exists (select 1 from unnest(wanted) role where organisation::text || ':' || role = any (actor_holders()));
comment on function holds_in is 'Whether the actor holds one of these roles in this organisation now.';

create function reviews(organisation uuid) returns boolean
  language sql stable parallel safe
  return coalesce(organisation::text || ':privacy-officer' = any (actor_holders()), false);
comment on function reviews is 'Whether the actor is privacy officer of this organisation now.';

-- The logs say for which organisation something was done and whose it was, so that each officer sees those of their own.
alter table audit_log add column owner_id uuid;
alter table decision_log add column organisation_id uuid, add column owner_id uuid;
alter table processing_log add column organisation_id uuid, add column owner_id uuid;
comment on column audit_log.owner_id is 'The organisation whose record, person or share it was about, as it was then.';
comment on column decision_log.organisation_id is 'The organisation for which the actor acted.';
comment on column decision_log.owner_id is 'The organisation whose record, person or share it was about, as it was then.';
comment on column processing_log.organisation_id is 'The organisation for which the data were processed.';
comment on column processing_log.owner_id is 'The organisation whose record, person or share it was about, as it was then.';

create table erasure (
  id uuid primary key,
  record_id uuid not null,
  record_kind text not null check (record_kind in ('report', 'signal')),
  record_version integer not null,
  organisation_id uuid not null references organisation,
  reason text not null check (reason in ('asked-by-subject', 'unlawful', 'term-ended', 'court-order')),
  status text not null check (status in ('asked', 'done', 'withdrawn')),
  asked_at timestamptz not null,
  asked_by uuid not null references person,
  decided_at timestamptz,
  decided_by uuid references person,
  check ((status = 'asked') = (decided_at is null) and (decided_at is null) = (decided_by is null)),
  check (status <> 'done' or decided_by <> asked_by)
);
create unique index erasure_once on erasure (record_id) where status in ('asked', 'done');
create index erasure_by_organisation on erasure (organisation_id, asked_at desc);
comment on table erasure is 'That a record is to be erased, asked by a privacy officer and confirmed by a second person of the organisation that owns it.';
comment on column erasure.record_id is 'The report or signal.';
comment on column erasure.record_version is 'The version of the record that the privacy officer saw: of another one nothing is erased.';
comment on column erasure.organisation_id is 'The organisation that owns the record.';
comment on column erasure.reason is 'Legal reason (AVG art. 17): asked-by-subject, unlawful, term-ended, court-order.';
comment on column erasure.status is 'asked, then done or withdrawn.';
comment on column erasure.decided_by is 'Who confirmed or withdrew it; who confirms is never the one who asked. Both are enforced here.';

create function owner_of_object(object uuid) returns uuid
  language sql stable security definer set search_path = public, pg_temp
  return coalesce(
    (select a.organisation_id from access a where a.record_id = object and a.because = 'ownership' order by a.until_at desc limit 1),
    (select s.from_organisation from share s where s.id = object),
    (select v.from_organisation from signal_advice v where v.id = object),
    (select e.organisation_id from erasure e where e.id = object),
    (select m.organisation_id from assignment m where m.person_id = object order by m.until_at desc, m.from_at desc limit 1),
    (select o.id from organisation o where o.id = object)
  );
comment on function owner_of_object is 'The organisation whose record, share, question, erasure or person this is; for the logs only.';
revoke execute on function owner_of_object from public;

create function log_owner() returns trigger
  language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if tg_table_name = 'processing_log' then
    new.owner_id := case when new.record_id is not null then owner_of_object(new.record_id) end;
  else
    new.owner_id := case when new.object_id is not null then owner_of_object(new.object_id) end;
  end if;
  return new;
end $$;
comment on function log_owner is 'Writes beside each line of a log whose it was: what the application says of it does not count.';
create trigger audit_owned before insert on audit_log for each row execute function log_owner();
create trigger decision_owned before insert on decision_log for each row execute function log_owner();
create trigger processing_owned before insert on processing_log for each row execute function log_owner();

-- What stands in the logs already: FORCE holds for the owner too, so they are open to it for this one change.
do $$
declare name text;
begin
  foreach name in array array['audit_log', 'decision_log', 'processing_log'] loop
    execute format('create policy once on %I for all to lantaarn_owner using (true) with check (true)', name);
  end loop;
end $$;
update audit_log set owner_id = owner_of_object(object_id) where object_id is not null;
update decision_log d set organisation_id = a.organisation_id, owner_id = a.owner_id from audit_log a where a.id = d.id;
update processing_log p set organisation_id = a.organisation_id, owner_id = a.owner_id from audit_log a where a.id = p.id;
drop policy once on audit_log;
drop policy once on decision_log;
drop policy once on processing_log;

-- A line has the same id in all three logs: the audit log is looked through, the others are joined by it.
create index audit_log_by_trace on audit_log (trace_id);
create index audit_log_by_organisation on audit_log (organisation_id, at desc, id desc);
create index audit_log_by_owner on audit_log (owner_id, at desc, id desc) where owner_id is distinct from organisation_id;

drop policy audit_reviewed on audit_log;
drop policy decision_reviewed on decision_log;
drop policy processing_reviewed on processing_log;
create policy audit_reviewed on audit_log for select to lantaarn_app using (reviews(organisation_id) or reviews(owner_id));
create policy decision_reviewed on decision_log for select to lantaarn_app using (reviews(organisation_id) or reviews(owner_id));
create policy processing_reviewed on processing_log for select to lantaarn_app using (reviews(organisation_id) or reviews(owner_id));

-- Records, for those who answer for them: what kind and number, never what is in them.
alter table report add column erased_at timestamptz;
alter table signal add column erased_at timestamptz;
comment on column report.erased_at is 'When its words were erased; the row stays, for the figures and the history.';
comment on column signal.erased_at is 'When its words were erased; the row stays, for the figures and the history.';

create function answers_for(organisation uuid) returns boolean
  language sql stable parallel safe
  return holds_in(organisation, array['privacy-officer', 'contact-officer', 'intake-officer']);
comment on function answers_for is 'Whether the actor may be one of the two persons who erase for this organisation.';

create function report_mark(report uuid) returns text
  language sql immutable parallel safe
  return 'M-' || upper(right(report::text, 8));
comment on function report_mark is 'How people call a report: the last eight characters of its id.';

create function reviewed_records(records uuid[])
  returns table (id uuid, kind text, number text, desk_id uuid, status text, version integer, received_at timestamptz, erased_at timestamptz)
  language sql stable security definer set search_path = public, pg_temp
  begin atomic
    select s.id, 'signal', s.number, s.desk_id, s.status, s.version, s.received_at, s.erased_at
      from signal s where s.id = any (records) and answers_for(s.desk_id)
    union all
    select r.id, 'report', report_mark(r.id), r.desk_id, r.status, r.version, r.received_at, r.erased_at
      from report r where r.id = any (records) and answers_for(r.desk_id);
  end;
comment on function reviewed_records is 'Kind, number and state of those records for which the actor answers; nothing of what they hold.';

create function find_reviewed_record(called text) returns uuid
  language sql stable security definer set search_path = public, pg_temp
  begin atomic
    select s.id from signal s where s.number = called and answers_for(s.desk_id)
    union all
    (select r.id from report r
      where called ~ '^M-[0-9A-F]{8}$' and r.desk_id = any (actor_organisations()) and answers_for(r.desk_id)
        and report_mark(r.id) = called
      limit 1)
    limit 1;
  end;
comment on function find_reviewed_record is 'The record that people call so, when the actor answers for it.';

create function reviewed_contents(record uuid)
  returns table (files bigint, messages bigint, parties bigint, lookups bigint, weighings bigint, assessments bigint, shares bigint, related uuid[])
  language sql stable security definer set search_path = public, pg_temp
  begin atomic
    select
      (select count(*) from attachment a where a.record_id = record),
      (select count(*) from report_message m where m.report_id = record),
      (select count(*) from signal_party p where p.signal_id = record),
      (select count(*) from signal_enrichment e where e.signal_id = record),
      (select count(*) from signal_weighing w where w.signal_id = record),
      (select count(*) from signal_assessment j where j.signal_id = record),
      (select count(*) from share h where h.record_id = record and h.status in ('offered', 'accepted') and h.until_at > now()),
      array(select l.report_id from signal_report l where l.signal_id = record
            union all select l.signal_id from signal_report l where l.report_id = record)
    where exists (select 1 from reviewed_records(array[record]));
  end;
comment on function reviewed_contents is 'How much a record holds, and which records stand behind or before it, for those who answer for it.';

create function reviewed_history(record uuid)
  returns table (seq integer, at timestamptz, actor_kind text, person_id uuid, organisation_id uuid, action text)
  language sql stable security definer set search_path = public, pg_temp
  begin atomic
    select h.seq, h.at, h.actor_kind, h.person_id, h.organisation_id, h.action
    from history_entry h
    where h.record_id = record and exists (select 1 from reviewed_records(array[record]))
    order by h.seq desc;
  end;
comment on function reviewed_history is 'Who did what to a record and when, newest first, without what was changed, for those who answer for it.';
revoke execute on function reviewed_records, find_reviewed_record, reviewed_contents, reviewed_history from public;
grant execute on function reviewed_records, find_reviewed_record, reviewed_contents, reviewed_history to lantaarn_app;

alter table erasure enable row level security;
alter table erasure force row level security;
create policy erasure_for_definer on erasure for all to lantaarn_owner using (true) with check (true);
create policy erasure_seen on erasure for select to lantaarn_app using (answers_for(organisation_id));
create policy erasure_asked on erasure for insert to lantaarn_app
  with check (
    status = 'asked' and asked_by = actor_person() and reviews(organisation_id)
    and exists (select 1 from reviewed_records(array[record_id]) r
      where r.desk_id = organisation_id and r.kind = record_kind and r.erased_at is null)
  );
create policy erasure_decided on erasure for update to lantaarn_app
  using (answers_for(organisation_id))
  with check (status in ('done', 'withdrawn') and decided_by = actor_person());
grant select, insert on erasure to lantaarn_app;
grant update (status, decided_at, decided_by) on erasure to lantaarn_app;

create function decide_once() returns trigger
  language plpgsql set search_path = public, pg_temp as $$
begin
  if old.status <> 'asked' then
    raise check_violation using message = 'this erasure was decided';
  end if;
  return new;
end $$;
comment on function decide_once is 'An erasure goes from asked to done or withdrawn, and stays so.';
create trigger erasure_lives before update on erasure for each row execute function decide_once();

create policy history_of_erasure_asked on history_entry for select to lantaarn_app
  using (record_kind = 'erasure' and exists (select 1 from erasure where erasure.id = history_entry.record_id));

create or replace function erase_record(record uuid, subject uuid, reason text)
  returns table (record_kind text, seq integer, hash bytea)
  language plpgsql volatile security definer set search_path = public, pg_temp as $$
#variable_conflict use_column
declare
  owner uuid;
  present integer;
  confirmed erasure%rowtype;
begin
  if actor_kind() <> 'person' then
    raise insufficient_privilege using message = 'only a privacy officer erases';
  end if;
  if reason not in ('asked-by-subject', 'unlawful', 'term-ended', 'court-order') then
    raise check_violation using message = 'this is not a reason to erase';
  end if;
  select a.organisation_id into owner from access a
    where a.record_id = record and a.because = 'ownership' order by a.until_at desc limit 1;
  if owner is null or subject is not null then
    if not actor_has_role('privacy-officer') then
      raise insufficient_privilege using message = 'only a privacy officer erases';
    end if;
    if owner is not null and not reviews(owner) then
      return;
    end if;
  else
    select * into confirmed from erasure e
      where e.record_id = record and e.organisation_id = owner and e.status = 'done' and e.reason = erase_record.reason
        and e.decided_by = actor_person();
    if not found or not answers_for(owner) then
      raise insufficient_privilege using message = 'a second person of the owner confirms an erasure first';
    end if;
    select coalesce((select s.version from signal s where s.id = record for update),
                    (select r.version from report r where r.id = record for update)) into present;
    if present is distinct from confirmed.record_version then
      raise serialization_failure using message = 'the record changed since its erasure was asked';
    end if;
  end if;
  update record_key set wrapped = null, erased_at = now()
    where record_id = record and wrapped is not null and subject_id is distinct from id
      and (subject is null or subject_id = subject);
  if not found then
    return;
  end if;
  delete from search_token where record_id = record and (subject is null or party_id = subject);
  if subject is null then
    delete from draft where id = record;
    update reminder set done_at = confirmed.decided_at, done_by = confirmed.decided_by
      where record_id = record and done_at is null;
    update signal set status = 'closed', closed_at = coalesce(closed_at, confirmed.decided_at),
        closed_reason = coalesce(closed_reason, 'erased'), waiting_since = null, due_at = null, due_about = null,
        erased_at = confirmed.decided_at, version = version + 1
      where id = record;
    update report set status = 'closed', closed_reason = coalesce(closed_reason, 'erased'), waiting_since = null,
        erased_at = confirmed.decided_at, version = version + 1
      where id = record;
  end if;
  return query
    select h.record_kind, h.seq, h.hash from history_entry h where h.record_id = record order by h.seq desc limit 1;
end $$;
comment on function erase_record is 'Destroys the keys of a record, or of one data subject in it, so that fields and history can never be read again, and removes what it could be found by. A whole record that an organisation owns only after a privacy officer of the owner asked and a second person, who acts now, confirmed it for this version; the rest by a privacy officer of the owner. Closes the record and gives the head of its chain, to which the caller appends record.erased in the same transaction; gives nothing when there was nothing to erase.';
