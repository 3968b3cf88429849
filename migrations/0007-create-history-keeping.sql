-- Keeping the history: checkpoints made by a job, erasure that leaves the chain whole, and masters out of use.

create policy history_for_definer on history_entry for select to lantaarn_owner using (true);

create unique index history_checkpoint_chain on history_checkpoint (previous);
comment on index history_checkpoint_chain is 'Checkpoints are one chain: two cannot follow the same one.';

create function last_checkpoint() returns bytea
  language sql stable security definer set search_path = public, pg_temp
  return (
    select digest from history_checkpoint c
    where not exists (select 1 from history_checkpoint n where n.previous = c.digest)
    order by at desc limit 1
  );
comment on function last_checkpoint is 'Digest of the checkpoint that none follows; null when there is none.';
revoke execute on function last_checkpoint from public;
grant execute on function last_checkpoint to lantaarn_worker;

create function moved_heads(most integer) returns table (record_id uuid, seq integer, hash bytea)
  language plpgsql volatile security definer set search_path = public, pg_temp as $$
#variable_conflict use_column
begin
  if actor_kind() not in ('job', 'system') then
    raise insufficient_privilege using message = 'heads are read for a checkpoint only';
  end if;
  perform pg_advisory_xact_lock(hashtext('history checkpoint'));
  return query
    select e.record_id, e.seq, e.hash
    from (select h.record_id, max(h.seq) as seq from history_entry h group by h.record_id) head
    join history_entry e on e.record_id = head.record_id and e.seq = head.seq
    where not exists (
      select 1 from history_checkpoint_head c where c.record_id = head.record_id and c.seq >= head.seq
    )
    order by e.record_id limit most;
end $$;
comment on function moved_heads is 'Where chains stand that moved since they were last in a checkpoint, sorted by record. Holds others back who would make a checkpoint, until this transaction ends.';
revoke execute on function moved_heads from public;
grant execute on function moved_heads to lantaarn_worker;

create function add_checkpoint(
  id uuid, at timestamptz, previous bytea, digest bytea, signature bytea,
  records uuid[], seqs integer[], hashes bytea[]
) returns void
  language plpgsql volatile security definer set search_path = public, pg_temp as $$
begin
  if actor_kind() not in ('job', 'system') then
    raise insufficient_privilege using message = 'checkpoints are made by a job';
  end if;
  insert into history_checkpoint (id, at, heads, previous, digest, signature)
    values (add_checkpoint.id, add_checkpoint.at, cardinality(records), add_checkpoint.previous, add_checkpoint.digest, add_checkpoint.signature);
  insert into history_checkpoint_head (checkpoint_id, record_id, seq, hash)
    select add_checkpoint.id, h.record_id, h.seq, h.hash from unnest(records, seqs, hashes) h (record_id, seq, hash);
end $$;
comment on function add_checkpoint is 'Writes a checkpoint with its heads. Worth nothing without a signature that only the holder of the key file can make.';
revoke execute on function add_checkpoint from public;
grant execute on function add_checkpoint to lantaarn_worker;

create function erase_record(record uuid, subject uuid, reason text)
  returns table (record_kind text, seq integer, hash bytea)
  language plpgsql volatile security definer set search_path = public, pg_temp as $$
#variable_conflict use_column
begin
  if actor_kind() <> 'person' or not actor_has_role('privacy-officer') then
    raise insufficient_privilege using message = 'only a privacy officer erases';
  end if;
  if reason not in ('asked-by-subject', 'unlawful', 'term-ended', 'court-order') then
    raise check_violation using message = 'this is not a reason to erase';
  end if;
  if exists (select 1 from access a where a.record_id = record and a.because = 'ownership') and not exists (
    select 1 from access a
    join organisation owner on owner.id = a.organisation_id
    join organisation mine on mine.region_code = owner.region_code and mine.id = any (actor_organisations())
    where a.record_id = record and a.because = 'ownership'
  ) then
    return;
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
  end if;
  return query
    select h.record_kind, h.seq, h.hash from history_entry h where h.record_id = record order by h.seq desc limit 1;
end $$;
comment on function erase_record is 'Destroys the keys of a record, or of one data subject in it, so that fields and history can never be read again, and removes what it could be found by. For a privacy officer of the region of its owner. Gives the head of its chain, to which the caller appends record.erased in the same transaction; gives nothing when there was nothing to erase.';
revoke execute on function erase_record from public;
grant execute on function erase_record to lantaarn_app;
create policy history_of_erasure on history_entry for insert to lantaarn_app
  with check (action = 'record.erased' and actor_kind() = 'person' and actor_has_role('privacy-officer') and person_id = actor_person());

create table retired_master (
  name text primary key,
  retired_at timestamptz not null default now()
);
comment on table retired_master is 'Master keys that were taken out of use: nothing may be wrapped under them again.';
comment on column retired_master.name is 'Name in the key file.';
grant select, insert on retired_master to lantaarn_maintenance;

create function refuse_retired_master() returns trigger
  language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if new.wrapped is not null and exists (select 1 from retired_master where name = new.master) then
    raise check_violation using message = 'this master key was retired';
  end if;
  return new;
end $$;
comment on function refuse_retired_master is 'A process that still holds an older key file cannot wrap a key that nobody could open later.';
create trigger record_key_master before insert or update of master on record_key
  for each row execute function refuse_retired_master();
