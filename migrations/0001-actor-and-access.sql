-- Who acts, the one table that says who may see what, and the keys. Everything after this stands on it.

-- The actor of a transaction

create function actor_setting(name text) returns text
  language sql stable parallel safe
  return nullif(current_setting('lantaarn.' || name, true), '');
comment on function actor_setting is 'One setting of the actor of this transaction; null when it is not set.';

create function actor_kind() returns text
  language sql stable parallel safe
  return coalesce(actor_setting('kind'), 'nobody');
comment on function actor_kind is 'person, reporter, public, job or system; nobody when no actor was set, and then nothing is allowed.';

create function actor_person() returns uuid
  language sql stable parallel safe
  return actor_setting('person')::uuid;
comment on function actor_person is 'The person who acts, if a person does.';

create function actor_record() returns uuid
  language sql stable parallel safe
  return actor_setting('record')::uuid;
comment on function actor_record is 'The only record that a reporter or public actor may reach.';

create function actor_holders() returns text[]
  language sql stable parallel safe
  return coalesce(actor_setting('holders')::text[], '{}');
comment on function actor_holders is 'organisation:role pairs that the actor holds now; compared with access.holder.';

create function actor_organisations() returns uuid[]
  language sql stable parallel safe
  return coalesce(actor_setting('organisations')::uuid[], '{}');
comment on function actor_organisations is 'Organisations for which the actor acts now.';

create function actor_has_role(wanted text) returns boolean
  language sql stable parallel safe
  return coalesce(wanted = any (actor_setting('roles')::text[]), false);
comment on function actor_has_role is 'Whether the actor now holds this role in one of their organisations.';

create function actor_desks() returns uuid[]
  language plpgsql stable parallel safe as $$
begin
  return array(
    select left(holder, 36)::uuid from unnest(actor_holders()) holder
    where substr(holder, 38) in ('contact-officer', 'intake-officer')
  );
end $$;
comment on function actor_desks is 'Organisations whose reports and signals the actor handles now: those in which they hold a role that ownership gives access to (see own_report, own_signal).';

create function holds_in(organisation uuid, wanted text[]) returns boolean
  language sql stable parallel safe
  return exists (select 1 from unnest(wanted) role where organisation::text || ':' || role = any (actor_holders()));
comment on function holds_in is 'Whether the actor now holds one of these roles in this organisation.';

create function reviews(organisation uuid) returns boolean
  language sql stable parallel safe
  return coalesce(organisation::text || ':privacy-officer' = any (actor_holders()), false);
comment on function reviews is 'Whether the actor is now privacy officer of this organisation.';

create function answers_for(organisation uuid) returns boolean
  language sql stable parallel safe
  return holds_in(organisation, array['privacy-officer', 'contact-officer', 'intake-officer']);
comment on function answers_for is 'Whether the actor now handles the records of this organisation or is its privacy officer.';

create function receives_for(organisation uuid, wanted text) returns boolean
  language sql stable parallel safe
  return coalesce(organisation::text || ':' || wanted = any (actor_holders()), false);
comment on function receives_for is 'Whether the actor now holds the role in this organisation to which something was offered.';

-- Access to records

create table access (
  record_id uuid not null,
  record_kind text not null check (record_kind in ('report', 'signal')),
  part text not null check (part in ('all', 'facts', 'people', 'care', 'criminal')),
  mode text not null check (mode in ('read', 'write')),
  organisation_id uuid not null,
  role text not null,
  holder text not null generated always as (organisation_id::text || ':' || role) stored,
  from_at timestamptz not null,
  until_at timestamptz not null default 'infinity',
  because text not null,
  share_id uuid,
  primary key (record_id, holder, part, because)
);
create index access_by_holder on access (holder, record_kind, record_id) include (part, from_at, until_at);
create index access_by_share on access (share_id) where share_id is not null;
comment on table access is 'The one access table: which organisation and role may see or change which part of which record, from when until when, and why. Filled by ownership, standing frameworks and shares; read by every policy and every list.';
comment on column access.record_id is 'The report, signal or other record.';
comment on column access.record_kind is 'What kind of record it is.';
comment on column access.part is 'all, or a part that can be shared on its own.';
comment on column access.mode is 'read or write; write includes read.';
comment on column access.organisation_id is 'The organisation that holds it.';
comment on column access.role is 'The role in that organisation that holds it.';
comment on column access.holder is 'organisation:role, so that one equality compares it with what the actor holds.';
comment on column access.from_at is 'Valid from this moment.';
comment on column access.until_at is 'Valid until this moment; infinity when it has no end of its own.';
comment on column access.because is 'ownership, framework:<code> or share:<id>.';
comment on column access.share_id is 'The share that gave it, if one did; ending the share ends this row.';

create function may_read(record uuid, wanted text) returns boolean
  language sql stable parallel safe
  return exists (
    select 1 from access a
    where a.record_id = record and a.part in ('all', wanted)
      and a.holder = any (actor_holders()) and a.from_at <= now() and a.until_at > now()
  );
comment on function may_read is 'Whether the actor may now see this part of this record. For policies on rows of one record; lists join access.';

create function may_write(record uuid, wanted text) returns boolean
  language sql stable parallel safe
  return exists (
    select 1 from access a
    where a.record_id = record and a.part in ('all', wanted) and a.mode = 'write'
      and a.holder = any (actor_holders()) and a.from_at <= now() and a.until_at > now()
  );
comment on function may_write is 'Whether the actor may now change this part of this record.';

create function may_see(record uuid) returns boolean
  language plpgsql stable parallel safe as $$
begin
  return exists (
    select 1 from access a
    where a.record_id = record
      and a.holder = any (actor_holders()) and a.from_at <= now() and a.until_at > now()
  );
end $$;
comment on function may_see is 'Whether the actor may now see any part of this record. In PL/pgSQL, so that its plan is kept and no statement plans it again.';

alter table access enable row level security;
alter table access force row level security;
create policy access_of_actor on access for select to lantaarn_app, lantaarn_worker
  using (holder = any ((select actor_holders())::text[]));
create policy access_for_definer on access for all to lantaarn_owner using (true) with check (true);
grant select on access to lantaarn_app, lantaarn_worker, lantaarn_maintenance;

-- Keys of records

create table record_key (
  id uuid primary key,
  record_id uuid not null,
  subject_id uuid,
  master text not null,
  wrapped bytea,
  erased_at timestamptz,
  check ((wrapped is null) = (erased_at is not null))
);
create index record_key_by_record on record_key (record_id);
create index record_key_by_master on record_key (master) where wrapped is not null;
comment on table record_key is 'The data key of a record, or of one data subject in it, wrapped under a master key that is kept outside the database. Destroying it erases everything that was encrypted with it.';
comment on column record_key.id is 'Named in every ciphertext that was made with this key.';
comment on column record_key.record_id is 'The record whose fields and history it encrypts.';
comment on column record_key.subject_id is 'The data subject, when the key is for one person in the record only.';
comment on column record_key.master is 'Name of the master key that wraps it.';
comment on column record_key.wrapped is 'AES-256-GCM: nonce, ciphertext, tag; null once erased.';
comment on column record_key.erased_at is 'When it was destroyed.';
-- A wrapped key is worthless without the master key, so it needs no row-level security: the ciphertexts have that.
grant select, insert on record_key to lantaarn_app, lantaarn_worker;
grant select, update (master, wrapped, erased_at) on record_key to lantaarn_maintenance;

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
comment on function hold_record_key is 'Whether the key of the actor''s only record exists; if so, nobody can destroy it before this transaction ends. For what is stored with a report long after permission was checked.';
revoke execute on function hold_record_key from public;
grant execute on function hold_record_key to lantaarn_app;

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
comment on function refuse_retired_master is 'Keeps a process that still has an older key file from wrapping a key that nobody could open later.';
create trigger record_key_master before insert or update of master on record_key
  for each row execute function refuse_retired_master();

-- Running numbers

create table number_series (
  name text primary key,
  value bigint not null
);
comment on table number_series is 'Running numbers by name, such as those of the signals of a year.';
comment on column number_series.name is 'For example signal:2026.';
comment on column number_series.value is 'The last number that was given out.';

create function next_number(series text) returns bigint
  language sql volatile security definer set search_path = public, pg_temp
  begin atomic
    insert into number_series (name, value) values (series, 1)
      on conflict (name) do update set value = number_series.value + 1 returning value;
  end;
comment on function next_number is 'Gives the next number of a series; whoever asks for the same series waits.';
revoke execute on function next_number from public;
grant execute on function next_number to lantaarn_app, lantaarn_worker;
