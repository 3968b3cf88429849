-- Nothing is stored that nobody can read or see: a file or report whose key was destroyed at that moment, or a report at a
-- desk that was closed at that moment.

create function hold_record_key(record uuid) returns boolean
  language plpgsql volatile security definer set search_path = public, pg_temp as $$
begin
  if record is distinct from actor_record() then
    return false;
  end if;
  perform 1 from record_key k
    where k.record_id = record and k.subject_id is null and k.wrapped is not null for share;
  return found;
end $$;
comment on function hold_record_key is 'Whether the key of the one record of the actor is there; when it is, nobody destroys it before this transaction ends. For what is stored with a report long after it was asked whether that may be.';
revoke execute on function hold_record_key from public;
grant execute on function hold_record_key to lantaarn_app;

drop policy attachment_made on attachment;
create policy attachment_made on attachment for insert to lantaarn_app
  with check (record_id = (select actor_record()) and hold_record_key(record_id));

-- A draft that is being sent is waited for, and is no draft any more then. The keys go first: whoever still adds a file
-- holds them, and that file is there when the files go.
create or replace function remove_drafts(ids uuid[]) returns integer
  language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare unsent uuid[];
begin
  perform 1 from draft where id = any (ids) order by id for update;
  select array_agg(id) into unsent from draft where id = any (ids) and sent_at is null;
  delete from record_key where record_id = any (unsent);
  delete from attachment where record_id = any (unsent);
  delete from draft where id = any (ids);
  return coalesce(array_length(ids, 1), 0);
end $$;

-- Runs after the key of the desk was looked for by the foreign key, which waits for whoever is closing that desk: what
-- this sees is what holds when the report is stored.
create or replace function own_report() returns trigger
  language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if not exists (select from organisation where id = new.desk_id and closed_at is null) then
    raise serialization_failure using message = 'this desk was closed';
  end if;
  if tg_op = 'INSERT' and not exists (
    select from record_key where record_id = new.id and subject_id is null and wrapped is not null
  ) then
    raise serialization_failure using message = 'the draft of this report was removed';
  end if;
  if tg_op = 'INSERT' and exists (select from draft where id = new.id and sent_at is null) then
    raise serialization_failure using message = 'the draft of this report was changed';
  end if;
  insert into access (record_id, record_kind, part, mode, organisation_id, role, from_at, because)
  select new.id, 'report', 'all', 'write', new.desk_id, role, least(new.received_at, now()), 'ownership'
  from unnest(array['contact-officer', 'intake-officer']) role
  on conflict do nothing;
  if tg_op = 'UPDATE' then
    update access set until_at = now()
    where record_id = new.id and because = 'ownership' and organisation_id = old.desk_id
      and organisation_id <> new.desk_id and until_at > now();
    update access set until_at = 'infinity', from_at = now()
    where record_id = new.id and because = 'ownership' and organisation_id = new.desk_id and until_at <= now();
  end if;
  return new;
end $$;
comment on function own_report is 'Gives the desk of a report its access rows, and ends those of the desk before it. A report comes to no desk that is closed, not without its key, and not of a draft that is not marked as sent with it.';

create or replace function own_signal() returns trigger
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
comment on function own_signal is 'Gives the desk of a signal its access rows, and ends those of the desk before it. A signal comes to no desk that is closed.';
