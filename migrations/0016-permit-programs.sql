-- Programs of an organisation use the JSON API with a key: an administrator permits it, and the person for whom it acts
-- takes it, so that no administrator ever holds it.

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
comment on column api_key.person_id is 'For whom it acts; never who permitted it.';
comment on column api_key.organisation_id is 'The organisation for which it acts, with the roles that the person holds there at that moment.';
comment on column api_key.purpose is 'What the key is for, in the words of the administrator.';
comment on column api_key.permissions is 'What it may at most; what no role of the person gives it may not.';
comment on column api_key.may_change is 'Whether it may change something, or only read.';
comment on column api_key.permitted_by is 'The administrator who permitted it.';
comment on column api_key.expires_at is 'The end, at most a year later.';
comment on column api_key.secret_hash is 'Keyed hash of the secret; null until the person took it.';
comment on column api_key.taken_at is 'When the person took the secret, which was shown once.';
comment on column api_key.used_at is 'Last use, to the minute.';
comment on column api_key.ended_by is 'Who ended it before its time.';

alter table api_key enable row level security;
alter table api_key force row level security;
create policy api_key_for_definer on api_key for all to lantaarn_owner using (true) with check (true);
create policy api_key_by_system on api_key for all to lantaarn_app
  using (actor_kind() = 'system') with check (actor_kind() = 'system');
grant select, insert, update on api_key to lantaarn_app;

alter table audit_log add column key_id uuid;
comment on column audit_log.key_id is 'The key with which a program did it for the person.';

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
comment on function find_api_key is 'For whom a program acts with this key, and the roles that they hold now: one call per request, also notes the use. No row when it ended or nothing is held.';
revoke execute on function find_api_key from public;
grant execute on function find_api_key to lantaarn_app;
