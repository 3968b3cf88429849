-- Who acts, and the one table that says who may see what. Everything after this stands on it.

create function actor_setting(name text) returns text
  language sql stable parallel safe
  return nullif(current_setting('lantaarn.' || name, true), '');
comment on function actor_setting is 'One setting of the actor of this transaction; null when it is not set.';

create function actor_kind() returns text
  language sql stable parallel safe
  return coalesce(actor_setting('kind'), 'nobody');
comment on function actor_kind is 'person, reporter, public, job or system; nobody when no actor was set, who may do nothing.';

create function actor_person() returns uuid
  language sql stable parallel safe
  return actor_setting('person')::uuid;
comment on function actor_person is 'The person who acts, when one does.';

create function actor_record() returns uuid
  language sql stable parallel safe
  return actor_setting('record')::uuid;
comment on function actor_record is 'The one record that a reporter or public actor may reach.';

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
comment on function actor_has_role is 'Whether the actor holds this role for one of their organisations now.';

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
comment on table access is 'The one access table: which organisation and role may see or change which part of which record, from when until when, and why. Filled by ownership, standing frameworks and shares; every policy and every list reads it.';
comment on column access.record_id is 'The report, signal or other record.';
comment on column access.record_kind is 'What kind of record it is.';
comment on column access.part is 'all, or the part that can be shared alone.';
comment on column access.mode is 'read or write; write includes read.';
comment on column access.organisation_id is 'Who holds it.';
comment on column access.role is 'The role in that organisation that holds it.';
comment on column access.holder is 'organisation:role, compared with the actor''s holders by one equality.';
comment on column access.from_at is 'Holds from this moment.';
comment on column access.until_at is 'Holds until this moment; infinity when it has no end of its own.';
comment on column access.because is 'ownership, framework:<code> or share.';
comment on column access.share_id is 'The share that gave it, when one did; ending the share ends this row.';

create function may_read(record uuid, wanted text) returns boolean
  language sql stable parallel safe
  return exists (
    select 1 from access a
    where a.record_id = record and a.part in ('all', wanted)
      and a.holder = any (actor_holders()) and a.from_at <= now() and a.until_at > now()
  );
comment on function may_read is 'Whether the actor may see this part of this record now. Policies on rows of one record use it; lists join access.';

create function may_write(record uuid, wanted text) returns boolean
  language sql stable parallel safe
  return exists (
    select 1 from access a
    where a.record_id = record and a.part in ('all', wanted) and a.mode = 'write'
      and a.holder = any (actor_holders()) and a.from_at <= now() and a.until_at > now()
  );
comment on function may_write is 'Whether the actor may change this part of this record now.';

alter table access enable row level security;
alter table access force row level security;
create policy access_of_actor on access for select to lantaarn_app, lantaarn_worker
  using (holder = any ((select actor_holders())::text[]));
create policy access_for_definer on access for all to lantaarn_owner using (true) with check (true);
grant select on access to lantaarn_app, lantaarn_worker;

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
comment on table record_key is 'The data key of a record, or of one data subject in it, wrapped under a master key that is kept outside the database. Destroying it erases all that it enciphers.';
comment on column record_key.id is 'Stands in every ciphertext that this key made.';
comment on column record_key.record_id is 'The record whose fields and history it enciphers.';
comment on column record_key.subject_id is 'The data subject, when the key is of one person in the record only.';
comment on column record_key.master is 'Name of the master key that wraps it.';
comment on column record_key.wrapped is 'AES-256-GCM: nonce, ciphertext, tag; null once erased.';
comment on column record_key.erased_at is 'When it was destroyed.';
-- The wrapped key is worthless without the master key, so it needs no wall of its own: the ciphertexts have one.
grant select, insert on record_key to lantaarn_app, lantaarn_worker;
grant select, update (master, wrapped, erased_at) on record_key to lantaarn_maintenance;

create table number_series (
  name text primary key,
  value bigint not null
);
comment on table number_series is 'Running numbers by name, such as the signals of a desk in a year.';
comment on column number_series.name is 'For instance signal:2026.';
comment on column number_series.value is 'The last number that was given.';
create function next_number(series text) returns bigint
  language sql volatile security definer set search_path = public, pg_temp
  begin atomic
    insert into number_series (name, value) values (series, 1)
      on conflict (name) do update set value = number_series.value + 1 returning value;
  end;
comment on function next_number is 'Gives the next number of a series; serialises those who ask for the same series.';
revoke execute on function next_number from public;
grant execute on function next_number to lantaarn_app, lantaarn_worker;
