-- Erasing one or more of those who are named in a signal, and leaving the rest: asked and confirmed like a whole record.

alter table erasure add column subjects uuid[] check (cardinality(subjects) between 1 and 100);
comment on column erasure.subjects is 'Those named in the record who are to be erased; null: the whole record.';
drop index erasure_once;
create unique index erasure_waits_once on erasure (record_id) where status = 'asked';
comment on index erasure_waits_once is 'One erasure of a record waits at a time.';
create unique index erasure_once on erasure (record_id) where status = 'done' and subjects is null;
comment on index erasure_once is 'A whole record is erased once.';

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
comment on function reviewed_parties is 'Who and what was ever named in a signal, also what was taken out of it, for those who answer for it: they must be able to tell whom a request to erase is about.';

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
comment on function reviewed_same is 'Other records for which the actor answers, in which one of those named stands with the same identifier.';
revoke execute on function reviewed_parties, reviewed_same from public;
grant execute on function reviewed_parties, reviewed_same to lantaarn_app;

drop policy erasure_asked on erasure;
create policy erasure_asked on erasure for insert to lantaarn_app
  with check (
    status = 'asked' and asked_by = actor_person() and reviews(organisation_id)
    and exists (select 1 from reviewed_records(array[record_id]) r
      where r.desk_id = organisation_id and r.kind = record_kind and r.erased_at is null)
    and (subjects is null or subjects <@ array(select p.id from reviewed_parties(record_id) p where not p.erased))
  );

drop function erase_record(uuid, uuid, text);
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
comment on function erase_record is 'Destroys the keys of a record, or of those named in it, so that fields and history can never be read again, and removes what they could be found by. Of a record that an organisation owns only after a privacy officer of the owner asked and a second person, who acts now, confirmed it for this version; of a record without owner by any privacy officer. Closes a record that is erased whole, and gives the head of its chain, to which the caller appends the erasure in the same transaction; gives nothing when there was nothing to erase.';
revoke execute on function erase_record from public;
grant execute on function erase_record to lantaarn_app;
drop policy history_of_erasure on history_entry;
create policy history_of_erasure on history_entry for insert to lantaarn_app
  with check (
    action in ('record.erased', 'record.named-erased') and actor_kind() = 'person'
    and actor_has_role('privacy-officer') and person_id = actor_person()
  );
