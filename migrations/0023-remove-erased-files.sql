-- What was erased takes no room: the pieces of its files go. That there was a file, when and of what kind stays.

create or replace function erase_record(record uuid, subjects uuid[], reason text)
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
comment on function erase_record is 'Destroys the keys of a record, or of those named in it, so that fields and history can never be read again, and removes what they could be found by. Of a record that an organisation owns only after a privacy officer of the owner asked and a second person, who acts now, confirmed it for this version; of a record without owner by any privacy officer. Closes a record that is erased whole, removes the pieces of its files, and gives the head of its chain, to which the caller appends the erasure in the same transaction; gives nothing when there was nothing to erase.';

delete from attachment_chunk where attachment_id in (
  select a.id from attachment a join report r on r.id = a.record_id where r.erased_at is not null
);
