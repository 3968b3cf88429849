-- Around the records: jobs, programs that use the JSON API, and what this installation knows of itself.

-- Jobs: added in the transaction that causes them, and in no other way.

create function add_job(name text, payload json, run_at timestamptz) returns void
  language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if actor_kind() = 'nobody' then
    raise insufficient_privilege using message = 'a job is added by an actor';
  end if;
  perform graphile_worker.add_job(name, payload, run_at => coalesce(run_at, now()));
end $$;
comment on function add_job is 'Adds a job that runs once this transaction is committed. Payloads hold ids only.';
revoke execute on function add_job from public;
grant execute on function add_job to lantaarn_app, lantaarn_worker;

-- API keys: an administrator permits one, and the person for whom the program acts takes it, so that no administrator
-- ever holds it.

create table api_key (
  id uuid primary key,
  person_id uuid not null references person,
  organisation_id uuid not null references organisation,
  purpose text not null check (length(purpose) between 1 and 80),
  permissions text[] not null check (cardinality(permissions) > 0),
  may_change boolean not null,
  permitted_at timestamptz not null,
  permitted_by uuid not null references person,
  expires_at timestamptz not null,
  secret_hash bytea unique,
  taken_at timestamptz,
  used_at timestamptz,
  ended_at timestamptz,
  ended_by uuid references person,
  check (permitted_by <> person_id),
  check (expires_at > permitted_at and expires_at <= permitted_at + interval '366 days'),
  check ((secret_hash is null) = (taken_at is null)),
  check ((ended_at is null) = (ended_by is null))
);
create index api_key_by_person on api_key (person_id, permitted_at desc);
comment on table api_key is 'That a program may use the JSON API for a person. Only sign-in reads it.';
comment on column api_key.person_id is 'The person for whom it acts; never the one who permitted it.';
comment on column api_key.organisation_id is 'The organisation for which it acts, with the roles that the person holds there at that moment.';
comment on column api_key.purpose is 'What the key is for, in the words of the administrator.';
comment on column api_key.permissions is 'The most it may do; never more than the roles of the person allow.';
comment on column api_key.may_change is 'Whether it may change something, or only read.';
comment on column api_key.permitted_by is 'The administrator who permitted it.';
comment on column api_key.expires_at is 'Its end, at most a year after it was permitted.';
comment on column api_key.secret_hash is 'Keyed hash of the secret; null until the person has taken it.';
comment on column api_key.taken_at is 'When the person took the secret, which was shown once.';
comment on column api_key.used_at is 'Last use, to the minute.';
comment on column api_key.ended_by is 'Who ended it early.';

alter table api_key enable row level security;
alter table api_key force row level security;
create policy api_key_for_definer on api_key for all to lantaarn_owner using (true) with check (true);
create policy api_key_by_system on api_key for all to lantaarn_app
  using (actor_kind() = 'system') with check (actor_kind() = 'system');
grant select, insert, update on api_key to lantaarn_app;

create function find_api_key(secret bytea, at timestamptz)
  returns table (
    person_id uuid, name text, language text, organisation_id uuid, organisation_name text, roles text[],
    key_id uuid, permissions text[], may_change boolean
  )
  language sql volatile security definer set search_path = public, pg_temp
  begin atomic
    with seen as (
      update api_key set used_at = at
      where secret_hash = secret and ended_at is null and expires_at > at
        and (used_at is null or used_at <= at - interval '1 minute')
    )
    select p.id, p.name, p.language, o.id, o.name, array_agg(distinct a.role), k.id, k.permissions, k.may_change
    from api_key k
      join person p on p.id = k.person_id and p.blocked_at is null
      join organisation o on o.id = k.organisation_id and o.closed_at is null
      join assignment a on a.person_id = p.id and a.organisation_id = o.id and a.from_at <= at and a.until_at > at
    where k.secret_hash = secret and k.ended_at is null and k.expires_at > at
    group by p.id, o.id, k.id;
  end;
comment on function find_api_key is 'The person for whom a program acts with this key, and the roles that they hold now: one call per request, which also records the use. No row when the key has ended or no role is held.';
revoke execute on function find_api_key from public;
grant execute on function find_api_key to lantaarn_app;

-- Requests of the API

create table api_request (
  person_id uuid not null references person,
  key_hash bytea not null,
  request_hash bytea not null,
  record_id uuid not null,
  at timestamptz not null,
  primary key (person_id, key_hash)
);
create index api_request_by_moment on api_request (at);
comment on table api_request is 'Requests of the API that created something, so that the same request sent twice creates one thing. Removed after a day.';
comment on column api_request.person_id is 'Who sent it: an Idempotency-Key counts for one person only.';
comment on column api_request.key_hash is 'Keyed hash of the Idempotency-Key.';
comment on column api_request.request_hash is 'Keyed hash of address and body: the same Idempotency-Key with another request is refused.';
comment on column api_request.record_id is 'What was created.';
comment on column api_request.at is 'When it was created.';

alter table api_request enable row level security;
alter table api_request force row level security;
create policy api_request_for_definer on api_request for all to lantaarn_owner using (true) with check (true);
create policy api_request_own on api_request for all to lantaarn_app
  using (actor_kind() = 'person' and person_id = actor_person())
  with check (actor_kind() = 'person' and person_id = actor_person());
create policy api_request_purged on api_request for all to lantaarn_worker using (actor_kind() = 'job') with check (false);
grant select, insert on api_request to lantaarn_app;
grant select, delete on api_request to lantaarn_worker;

-- The installation

create table installation (
  only_one boolean primary key default true check (only_one),
  key_fingerprint text not null,
  demonstration boolean not null,
  created_at timestamptz not null
);
comment on table installation is 'One row about this installation.';
comment on column installation.key_fingerprint is 'Fingerprint of the key file that the data need.';
comment on column installation.demonstration is 'Whether fictional people were loaded at the first start.';
grant select, insert on installation to lantaarn_app;

-- The fictional people and stories of a demonstration are loaded in many transactions. A first start that was interrupted
-- is started over; a demonstration that is complete is never taken for half of one.
create table demonstration_load (
  only_one boolean primary key default true check (only_one),
  finished_at timestamptz not null
);
comment on table demonstration_load is 'One row once the demonstration is completely loaded; without it the next start begins again with an empty database. Never changed or removed.';
comment on column demonstration_load.finished_at is 'When the last of it was loaded.';
grant select, insert on demonstration_load to lantaarn_app;

-- A server that is started without the owner role must know whether the tables are those that it works with.
grant select on migration to lantaarn_app;
