-- What the JSON API keeps: which requests made something, so that a request that is sent twice makes one thing.

create table api_request (
  person_id uuid not null references person,
  key_hash bytea not null,
  request_hash bytea not null,
  record_id uuid not null,
  at timestamptz not null,
  primary key (person_id, key_hash)
);
create index api_request_by_moment on api_request (at);
comment on table api_request is 'Requests of the API that made something, so that the same request sent twice makes one thing. Gone after a day.';
comment on column api_request.person_id is 'Who asked: a key counts for one person only.';
comment on column api_request.key_hash is 'Keyed hash of the Idempotency-Key.';
comment on column api_request.request_hash is 'Keyed hash of address and body: the same key with another request is refused.';
comment on column api_request.record_id is 'What was made.';
comment on column api_request.at is 'When it was made.';

alter table api_request enable row level security;
alter table api_request force row level security;
create policy api_request_for_definer on api_request for all to lantaarn_owner using (true) with check (true);
create policy api_request_own on api_request for all to lantaarn_app
  using (actor_kind() = 'person' and person_id = actor_person())
  with check (actor_kind() = 'person' and person_id = actor_person());
create policy api_request_purged on api_request for all to lantaarn_worker using (actor_kind() = 'job') with check (false);
grant select, insert on api_request to lantaarn_app;
grant select, delete on api_request to lantaarn_worker;
