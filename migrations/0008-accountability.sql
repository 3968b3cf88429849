-- Accountability: whose record each line of a log is about, what reviewers see of a record, and erasure by two persons.

create table erasure (
  id uuid primary key,
  record_id uuid not null,
  record_kind text not null check (record_kind in ('report', 'signal')),
  record_version integer not null,
  subjects uuid[] check (cardinality(subjects) between 1 and 100),
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
create unique index erasure_waits_once on erasure (record_id) where status = 'asked';
create unique index erasure_once on erasure (record_id) where status = 'done' and subjects is null;
create index erasure_by_organisation on erasure (organisation_id, asked_at desc);
comment on table erasure is 'A request to erase a record or some of those named in it, made by a privacy officer and confirmed by a second person of the organisation that owns the record.';
comment on column erasure.record_id is 'The report or signal.';
comment on column erasure.record_version is 'The version of the record that the privacy officer saw: no other version is erased.';
comment on column erasure.subjects is 'Those named in the record who are to be erased; null for the whole record.';
comment on column erasure.organisation_id is 'The organisation that owns the record.';
comment on column erasure.reason is 'Legal reason (GDPR article 17): asked-by-subject, unlawful, term-ended, court-order.';
comment on column erasure.status is 'asked, then done or withdrawn.';
comment on column erasure.decided_by is 'Who confirmed or withdrew it; never confirmed by the one who asked. Both are enforced here.';
comment on index erasure_waits_once is 'Only one erasure of a record waits at a time.';
comment on index erasure_once is 'A whole record is erased once.';

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

-- Whose record a line of a log is about. Looked up for every line: in PL/pgSQL the questions are planned once per
-- connection, and stop at the first answer.

create function owner_of_object(object uuid) returns uuid
  language plpgsql stable security definer set search_path = public, pg_temp as $$
declare
  owner uuid;
begin
  select a.organisation_id into owner from access a
    where a.record_id = object and a.because = 'ownership' order by a.until_at desc limit 1;
  if found then return owner; end if;
  select s.from_organisation into owner from share s where s.id = object;
  if found then return owner; end if;
  select v.from_organisation into owner from signal_advice v where v.id = object;
  if found then return owner; end if;
  select e.organisation_id into owner from erasure e where e.id = object;
  if found then return owner; end if;
  select m.organisation_id into owner from assignment m
    where m.person_id = object order by m.until_at desc, m.from_at desc limit 1;
  if found then return owner; end if;
  select o.id into owner from organisation o where o.id = object;
  return owner;
end $$;
comment on function owner_of_object is 'The organisation to which this record, share, question, erasure or person belongs; for the logs only.';
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
comment on function log_owner is 'Writes in each line of a log whose record it is about, whatever the application says.';
create trigger processing_owned before insert on processing_log for each row execute function log_owner();
create trigger audit_owned before insert on audit_log for each row execute function log_owner();
create trigger decision_owned before insert on decision_log for each row execute function log_owner();

-- What those who answer for a record may know of it without access to its content

create function report_mark(report uuid) returns text
  language sql immutable parallel safe
  return 'M-' || upper(right(report::text, 8));
comment on function report_mark is 'What people call a report: M- and the last eight characters of its id.';

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
comment on function reviewed_records is 'Kind, number and state of those of these records for which the actor answers; nothing of their content.';

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
comment on function find_reviewed_record is 'The record with this number or mark, if the actor answers for it.';

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
comment on function reviewed_contents is 'How much a record holds, and which reports or signals it is linked to, for those who answer for it.';

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

create function reviewed_parties(record uuid)
  returns table (id uuid, kind text, role text, certainty text, minor boolean, content bytea, removed_at timestamptz, erased boolean)
  language sql stable security definer set search_path = public, pg_temp
  begin atomic
    select p.id, p.kind, p.role, p.certainty, p.minor, p.content, p.removed_at,
      not exists (
        select 1 from record_key k where k.record_id = p.signal_id and k.subject_id = p.id and k.wrapped is not null
      )
    from signal_party p
    where p.signal_id = record and exists (select 1 from reviewed_records(array[record]))
    order by p.added_at, p.id;
  end;
comment on function reviewed_parties is 'Who and what was ever named in a signal, also what was removed from it, for those who answer for it: they must be able to tell whom a request to erase is about.';

create function reviewed_same(record uuid, named uuid[]) returns setof uuid
  language sql stable security definer set search_path = public, pg_temp
  begin atomic
    select distinct t.record_id
    from search_token mine
    join search_token t on t.token = mine.token and t.kind = mine.kind and t.record_id <> mine.record_id
    where mine.record_id = record and mine.party_id = any (named)
      and exists (select 1 from reviewed_records(array[record]))
      and exists (select 1 from reviewed_records(array[t.record_id]) r where r.erased_at is null);
  end;
comment on function reviewed_same is 'Other records for which the actor answers and in which one of those named appears with the same identifier.';
revoke execute on function reviewed_records, find_reviewed_record, reviewed_contents, reviewed_history, reviewed_parties,
  reviewed_same from public;
grant execute on function reviewed_records, find_reviewed_record, reviewed_contents, reviewed_history, reviewed_parties,
  reviewed_same to lantaarn_app;

-- Who asks for an erasure, decides on it and sees it

alter table erasure enable row level security;
alter table erasure force row level security;
create policy erasure_for_definer on erasure for all to lantaarn_owner using (true) with check (true);
create policy erasure_seen on erasure for select to lantaarn_app using (answers_for(organisation_id));
create policy erasure_asked on erasure for insert to lantaarn_app
  with check (
    status = 'asked' and asked_by = actor_person() and reviews(organisation_id)
    and exists (select 1 from reviewed_records(array[record_id]) r
      where r.desk_id = organisation_id and r.kind = record_kind and r.erased_at is null)
    and (subjects is null or subjects <@ array(select p.id from reviewed_parties(record_id) p where not p.erased))
  );
create policy erasure_decided on erasure for update to lantaarn_app
  using (answers_for(organisation_id))
  with check (status in ('done', 'withdrawn') and decided_by = actor_person());
grant select, insert on erasure to lantaarn_app;
grant update (status, decided_at, decided_by) on erasure to lantaarn_app;
create policy history_of_erasure_asked on history_entry for select to lantaarn_app
  using (record_kind = 'erasure' and exists (select 1 from erasure where erasure.id = history_entry.record_id));

-- Erasing

create function erase_record(record uuid, subjects uuid[], reason text)
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
  if owner is null then
    if not actor_has_role('privacy-officer') then
      raise insufficient_privilege using message = 'only a privacy officer erases';
    end if;
  else
    select * into confirmed from erasure e
      where e.record_id = record and e.organisation_id = owner and e.status = 'done' and e.reason = erase_record.reason
        and e.decided_by = actor_person() and e.subjects is not distinct from erase_record.subjects
      order by e.decided_at desc limit 1;
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
      and (erase_record.subjects is null or subject_id = any (erase_record.subjects));
  if not found then
    return;
  end if;
  delete from search_token
    where record_id = record and (erase_record.subjects is null or party_id = any (erase_record.subjects));
  if erase_record.subjects is not null then
    update signal set version = version + 1 where id = record;
  else
    delete from draft where id = record;
    delete from attachment_chunk where attachment_id in (select a.id from attachment a where a.record_id = record);
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
comment on function erase_record is 'Destroys the keys of a record, or of those named in it, so that fields and history can never be read again, and removes what they could be found by. A record that an organisation owns is erased only after a privacy officer of the owner asked for it and a second person, who acts now, confirmed it for this version; a record without owner by any privacy officer. Closes a record that is erased whole, removes the pieces of its files, and returns the end of its chain, to which the caller appends the erasure in the same transaction. Returns nothing when there was nothing to erase.';
revoke execute on function erase_record from public;
grant execute on function erase_record to lantaarn_app;
create policy history_of_erasure on history_entry for insert to lantaarn_app
  with check (
    action in ('record.erased', 'record.named-erased') and actor_kind() = 'person'
    and actor_has_role('privacy-officer') and person_id = actor_person()
  );
