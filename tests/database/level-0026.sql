-- The tables as the 25 migrations from before the first release made them (decision 13): the text of each, byte for byte,
-- one after another. Tests make a database from it as installations of that time have it, compare its catalogs with those
-- of 0001 to 0009, and bring it up to date with a row in every table. It was chosen over a snapshot of the catalogs,
-- which is four times as large, differs between versions of PostgreSQL and can hold no rows. It cannot change unnoticed:
-- the migrator knows one digest over the names and digests of these files (src/platform/db/former-level.ts), and the tests
-- fail when a database made from this file is not the level that it knows. To make it again: take a commit in which
-- migrations/0026-narrow-notices-and-questions.sql is the newest, and put `-- file: <name>` and the text of each file in
-- migrations/ one after another. It goes when the migrator no longer brings that level up to date.

-- file: 0001-create-actor-and-access.sql
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
-- file: 0002-create-traces.sql
-- History of each record as a keyed chain over ciphertext, signed checkpoints, and the three logs.

create table history_entry (
  record_id uuid not null,
  seq integer not null check (seq > 0),
  record_kind text not null,
  at timestamptz not null,
  actor_kind text not null,
  person_id uuid,
  organisation_id uuid,
  action text not null,
  payload bytea not null,
  previous bytea not null,
  hash bytea not null,
  primary key (record_id, seq)
);
comment on table history_entry is 'Append only: what changed in a record, by whom, when. One chain per record, so that writers of different records never wait for each other.';
comment on column history_entry.record_id is 'The record.';
comment on column history_entry.seq is 'Place in the chain of this record, from 1; unique, so two writers at once cannot both append.';
comment on column history_entry.record_kind is 'What kind of record it is.';
comment on column history_entry.at is 'When, to the millisecond, by the clock of the application.';
comment on column history_entry.actor_kind is 'Kind of actor.';
comment on column history_entry.person_id is 'Who did it, when a person did.';
comment on column history_entry.organisation_id is 'For which organisation.';
comment on column history_entry.action is 'The use case.';
comment on column history_entry.payload is 'What changed, as ciphertext under a key of the record.';
comment on column history_entry.previous is 'Hash of the entry before it; 32 zero bytes for the first.';
comment on column history_entry.hash is 'HMAC-SHA-256 over all of the above, the payload as ciphertext.';

alter table history_entry enable row level security;
alter table history_entry force row level security;
create policy history_appended on history_entry for insert to lantaarn_app, lantaarn_worker
  with check (
    (actor_kind() in ('public', 'reporter', 'person') and record_id = (select actor_record()))
    or may_write(record_id, 'facts') or actor_kind() in ('system', 'job')
    or (record_kind not in ('report', 'signal') and actor_kind() = 'person')
  );
create policy history_seen on history_entry for select to lantaarn_app, lantaarn_worker
  using (
    may_read(record_id, 'all') or actor_kind() in ('system', 'job')
    or (actor_kind() = 'reporter' and record_id = (select actor_record()))
    or (record_kind not in ('report', 'signal') and actor_has_role('administrator'))
  );
grant select, insert on history_entry to lantaarn_app, lantaarn_worker;
grant select on history_entry to lantaarn_maintenance;

create table history_checkpoint (
  id uuid primary key,
  at timestamptz not null,
  heads integer not null,
  previous bytea not null,
  digest bytea not null,
  signature bytea not null
);
comment on table history_checkpoint is 'A signed statement of which chains had moved since the checkpoint before it, and where they stood: shows chains and tails that were removed afterwards.';
comment on column history_checkpoint.at is 'When it was made.';
comment on column history_checkpoint.heads is 'How many chains had moved.';
comment on column history_checkpoint.previous is 'Digest of the checkpoint before it; 32 zero bytes for the first.';
comment on column history_checkpoint.digest is 'SHA-256 over previous, moment and the heads, sorted by record.';
comment on column history_checkpoint.signature is 'Ed25519 over the digest.';

create table history_checkpoint_head (
  checkpoint_id uuid not null references history_checkpoint,
  record_id uuid not null,
  seq integer not null,
  hash bytea not null,
  primary key (checkpoint_id, record_id)
);
create index history_checkpoint_head_by_record on history_checkpoint_head (record_id, seq desc);
comment on table history_checkpoint_head is 'Where one chain stood at a checkpoint.';
comment on column history_checkpoint_head.seq is 'The last entry then.';
comment on column history_checkpoint_head.hash is 'Its hash.';
grant select, insert on history_checkpoint, history_checkpoint_head to lantaarn_maintenance;

create table processing_log (
  id uuid primary key,
  at timestamptz not null,
  trace_id uuid not null,
  activity text not null,
  operation text not null,
  record_kind text,
  record_id uuid,
  subjects bytea[] not null default '{}'
);
create index processing_log_by_record on processing_log (record_id) where record_id is not null;
create index processing_log_by_subject on processing_log using gin (subjects);
comment on table processing_log is 'Which data subjects were processed in which activity and why, after the Dutch Logboek Dataverwerkingen. Says nothing of who did it: that is the audit log, joined by trace_id.';
comment on column processing_log.activity is 'The activity in the register of processing, which states purpose and basis.';
comment on column processing_log.operation is 'What was done: the audit event of the route or job.';
comment on column processing_log.subjects is 'Keyed tokens of the data subjects that were shown or changed.';

create table audit_log (
  id uuid primary key,
  at timestamptz not null,
  trace_id uuid not null,
  actor_kind text not null,
  person_id uuid,
  organisation_id uuid,
  action text not null,
  object_kind text,
  object_id uuid,
  result text not null check (result in ('done', 'refused', 'failed')),
  origin text not null
);
create index audit_log_by_object on audit_log (object_id) where object_id is not null;
comment on table audit_log is 'Security audit log (BIO2 8.15): actor, action, object, result, origin, moment. No free text, no names, no addresses.';
comment on column audit_log.origin is 'web, api, job or command; never an address.';

create table decision_log (
  id uuid primary key,
  at timestamptz not null,
  trace_id uuid not null,
  permission text not null,
  roles text[] not null,
  object_id uuid,
  allowed boolean not null,
  reason text not null
);
comment on table decision_log is 'What was asked of the access rules, and what they answered and why.';
comment on column decision_log.reason is 'Name of the rule that allowed or refused.';

alter table processing_log enable row level security;
alter table processing_log force row level security;
alter table audit_log enable row level security;
alter table audit_log force row level security;
alter table decision_log enable row level security;
alter table decision_log force row level security;
create policy processing_logged on processing_log for insert to lantaarn_app, lantaarn_worker with check (true);
create policy audit_logged on audit_log for insert to lantaarn_app, lantaarn_worker with check (true);
create policy decision_logged on decision_log for insert to lantaarn_app, lantaarn_worker with check (true);
create policy processing_reviewed on processing_log for select to lantaarn_app using (actor_has_role('privacy-officer'));
create policy audit_reviewed on audit_log for select to lantaarn_app using (actor_has_role('privacy-officer'));
create policy decision_reviewed on decision_log for select to lantaarn_app using (actor_has_role('privacy-officer'));
grant select, insert on processing_log, audit_log, decision_log to lantaarn_app;
grant insert on processing_log, audit_log, decision_log to lantaarn_worker;
grant select on processing_log, audit_log, decision_log, access, record_key to lantaarn_maintenance;
-- file: 0003-create-network.sql
-- Regions, municipalities, organisations, people and their roles; accounts and sessions.

create table region (
  code text primary key,
  name text not null
);
comment on table region is 'A region that works by one configuration (regions/<code>).';
comment on column region.code is 'Folder name of its configuration.';
comment on column region.name is 'Its name.';

create table district (
  code text primary key,
  region_code text not null references region,
  name text not null
);
comment on table district is 'Part of a region, where the region has districts.';
comment on column district.name is 'Its name.';

create table municipality (
  code text not null check (code ~ '^GM[0-9]{4}$'),
  valid_from date not null,
  valid_to date,
  name text not null,
  province text not null,
  safety_region text not null,
  police_unit text not null,
  region_code text references region,
  district_code text references district,
  primary key (code, valid_from),
  check (valid_to is null or valid_to > valid_from)
);
comment on table municipality is 'Municipalities with the period in which they exist under this name (CBS codes).';
comment on column municipality.code is 'CBS code, GM and four digits.';
comment on column municipality.valid_from is 'First day.';
comment on column municipality.valid_to is 'First day on which it no longer exists; null while it does.';
comment on column municipality.region_code is 'The region that serves it, when one on this platform does.';

create table organisation (
  id uuid primary key,
  code text,
  name text not null,
  kind text not null,
  region_code text not null references region,
  email text,
  closed_at timestamptz,
  version integer not null default 1,
  unique (region_code, code)
);
comment on table organisation is 'An organisation in the network of a region.';
comment on column organisation.code is 'Name by which the configuration of the region calls it; null when an administrator added it.';
comment on column organisation.kind is 'municipality, expertise-centre, safe-at-home, safety-house, riec, police, labour-authority, prosecution, care, shelter, school, other.';
comment on column organisation.email is 'General address for notices; holds no personal data.';
comment on column organisation.closed_at is 'When it left the network; its people lose access then.';
comment on column organisation.version is 'Counts changes; a change of an older version is refused.';

create table organisation_area (
  organisation_id uuid not null references organisation,
  municipality_code text not null,
  primary key (organisation_id, municipality_code)
);
comment on table organisation_area is 'Which municipalities an organisation serves.';

create table person (
  id uuid primary key,
  name text not null,
  email text not null,
  language text not null default 'nl',
  created_at timestamptz not null,
  blocked_at timestamptz,
  version integer not null default 1
);
create unique index person_email on person (lower(email));
comment on table person is 'Somebody who works with the platform. Not a reporter, not a victim.';
comment on column person.email is 'Their work address; the name they sign in with.';
comment on column person.language is 'Language of their interface.';
comment on column person.blocked_at is 'When all their access was ended.';

create table assignment (
  id uuid primary key,
  person_id uuid not null references person,
  organisation_id uuid not null references organisation,
  role text not null,
  from_at timestamptz not null,
  until_at timestamptz not null default 'infinity',
  substitute_for uuid references person,
  version integer not null default 1
);
create index assignment_by_person on assignment (person_id);
create index assignment_by_organisation on assignment (organisation_id);
comment on table assignment is 'A role of a person in an organisation, with its period. Ending it ends access that day.';
comment on column assignment.role is 'A role of domain/roles, such as contact-officer.';
comment on column assignment.until_at is 'Holds until this moment; infinity when open.';
comment on column assignment.substitute_for is 'The person they stand in for, when they do.';

create table credential (
  person_id uuid primary key references person,
  password_hash text,
  password_changed_at timestamptz,
  totp_secret bytea,
  totp_last_step bigint,
  oidc_issuer text,
  oidc_subject text,
  demonstration boolean not null default false
);
create unique index credential_by_oidc on credential (oidc_issuer, oidc_subject) where oidc_subject is not null;
comment on table credential is 'How a person proves who they are. Only sign-in reads it.';
comment on column credential.password_hash is 'argon2id, PHC string.';
comment on column credential.totp_secret is 'Secret of the authenticator, enciphered under the record key of the person.';
comment on column credential.totp_last_step is 'The last time step that was used: a code works once.';
comment on column credential.oidc_subject is 'Their id at the identity provider of their organisation.';
comment on column credential.demonstration is 'A fictional person of the demonstration, who signs in with a password alone; works only where the installation is a demonstration.';

create table identity_provider (
  organisation_id uuid primary key references organisation,
  issuer text not null,
  client_id text not null,
  client_secret bytea not null,
  version integer not null default 1
);
comment on table identity_provider is 'The OpenID Connect provider of an organisation that has one.';
comment on column identity_provider.issuer is 'Address of the provider; https, or http on this machine.';
comment on column identity_provider.client_id is 'How the provider knows this platform.';
comment on column identity_provider.client_secret is 'Enciphered under the record key of the organisation.';
comment on column identity_provider.version is 'Counts changes.';

create table passkey (
  id uuid primary key,
  person_id uuid not null references person,
  credential_id bytea not null unique,
  public_key bytea not null,
  counter bigint not null,
  label text not null,
  created_at timestamptz not null,
  used_at timestamptz
);
comment on table passkey is 'A passkey of a person (WebAuthn).';
comment on column passkey.label is 'Name that the person gave it.';

create table session (
  id_hash bytea primary key,
  person_id uuid not null references person,
  organisation_id uuid not null references organisation,
  started_at timestamptz not null,
  seen_at timestamptz not null,
  expires_at timestamptz not null,
  ended_at timestamptz
);
create index session_by_person on session (person_id);
comment on table session is 'A signed-in browser. Only a keyed hash of its cookie is kept.';
comment on column session.seen_at is 'Last use, to the minute; the idle limit counts from here.';
comment on column session.expires_at is 'Absolute end.';
comment on column session.ended_at is 'Signed out, or ended by somebody.';

create table invitation (
  id uuid primary key,
  token_hash bytea not null unique,
  code_hash bytea,
  person_id uuid references person,
  purpose text not null check (purpose in ('first-sign-in', 'recovery', 'first-administrator')),
  requested_by uuid references person,
  approved_by uuid references person,
  created_at timestamptz not null,
  expires_at timestamptz not null,
  ended_at timestamptz,
  used_at timestamptz,
  check ((person_id is null) = (purpose = 'first-administrator')),
  check ((approved_by is null) = (code_hash is null)),
  check (approved_by is null or (approved_by is distinct from requested_by and approved_by <> person_id)),
  check (used_at is null or purpose <> 'recovery' or approved_by is not null)
);
create index invitation_by_person on invitation (person_id);
comment on table invitation is 'A one-time link to set how one signs in: for a new person, or for recovery, which a second person must approve.';
comment on column invitation.person_id is 'Whose; null for the first administrator of an empty installation, who is not there yet.';
comment on column invitation.token_hash is 'Keyed hash of the secret in the link.';
comment on column invitation.code_hash is 'Keyed hash of the code that the second person passes on: for recovery neither of the two can use the link alone.';
comment on column invitation.ended_at is 'When it was withdrawn or refused, or a newer one took its place.';
comment on column invitation.approved_by is 'The second person, for recovery; never the one who asked and never the owner.';

create table sign_in_challenge (
  id uuid primary key,
  visit_hash bytea not null,
  kind text not null check (kind in ('passkey', 'passkey-registration', 'oidc', 'totp-registration')),
  person_id uuid references person,
  content bytea not null,
  expires_at timestamptz not null
);
comment on table sign_in_challenge is 'A sign-in half way: what was proved, and what must come next. Gone in minutes.';
comment on column sign_in_challenge.content is 'Challenge, state or secret, enciphered.';

create table account_notice (
  id uuid primary key,
  at timestamptz not null,
  kind text not null,
  person_id uuid not null references person,
  by_person uuid references person,
  seen_at timestamptz
);
create index account_notice_by_person on account_notice (person_id, at);
create index account_notice_by_moment on account_notice (at);
comment on table account_notice is 'What was done to an account: told to its owner on their next visit, and to the privacy officer.';
comment on column account_notice.kind is 'recovery-asked, recovery-approved, recovery-refused, recovery-used, invited, role-given, email-changed, password-changed, authenticator-changed, wrong-codes and the like.';
comment on column account_notice.person_id is 'Whose account.';
comment on column account_notice.by_person is 'Who did it; null when unknown.';
comment on column account_notice.seen_at is 'When the owner put it away.';

create table form_input (
  visit_hash bytea not null,
  path text not null,
  content bytea not null,
  expires_at timestamptz not null,
  primary key (visit_hash, path)
);
comment on table form_input is 'What was typed in a form that had errors, until the page is shown again. Enciphered, gone within two hours.';

do $$
declare name text;
begin
  foreach name in array array['person', 'assignment', 'credential', 'passkey', 'session', 'invitation', 'sign_in_challenge', 'form_input', 'identity_provider', 'account_notice'] loop
    execute format('alter table %I enable row level security', name);
    execute format('alter table %I force row level security', name);
    execute format('create policy %I on %I for all to lantaarn_owner using (true) with check (true)', name || '_for_definer', name);
  end loop;
  foreach name in array array['credential', 'passkey', 'session', 'invitation', 'sign_in_challenge', 'form_input', 'identity_provider', 'account_notice'] loop
    execute format('create policy %I on %I for all to lantaarn_app using (actor_kind() = ''system'') with check (actor_kind() = ''system'')', name || '_by_system', name);
    execute format('grant select, insert, update, delete on %I to lantaarn_app', name);
  end loop;
end $$;
create policy person_seen on person for select to lantaarn_app, lantaarn_worker using (actor_kind() in ('person', 'system', 'job'));
create policy person_managed on person for all to lantaarn_app
  using (actor_kind() = 'system' or actor_has_role('administrator'))
  with check (actor_kind() = 'system' or actor_has_role('administrator'));
create policy person_self on person for update to lantaarn_app using (id = actor_person()) with check (id = actor_person());
create policy assignment_seen on assignment for select to lantaarn_app, lantaarn_worker using (actor_kind() in ('person', 'system', 'job'));
create policy assignment_managed on assignment for all to lantaarn_app
  using (actor_kind() = 'system' or actor_has_role('administrator'))
  with check (actor_kind() = 'system' or actor_has_role('administrator'));
create policy passkey_own on passkey for select to lantaarn_app using (person_id = actor_person());
create policy session_own on session for select to lantaarn_app using (person_id = actor_person());
create policy account_notice_own on account_notice for select to lantaarn_app
  using (person_id = actor_person() or actor_has_role('privacy-officer'));
create policy account_notice_made on account_notice for insert to lantaarn_app
  with check (actor_has_role('administrator') and by_person = actor_person());
grant select, insert, update on person, assignment to lantaarn_app;
grant select on person, assignment to lantaarn_worker;
grant select, insert, update on region, district, municipality, organisation to lantaarn_app;
grant select, insert, delete on organisation_area to lantaarn_app;
grant select on region, district, municipality, organisation, organisation_area to lantaarn_worker;
grant delete on form_input, session, sign_in_challenge to lantaarn_worker;
grant select on form_input, session, sign_in_challenge to lantaarn_worker;
create policy form_input_purged on form_input for all to lantaarn_worker using (actor_kind() = 'job') with check (false);
create policy session_purged on session for all to lantaarn_worker using (actor_kind() = 'job') with check (false);
create policy sign_in_challenge_purged on sign_in_challenge for all to lantaarn_worker using (actor_kind() = 'job') with check (false);

create function region_manages_person(region text, person uuid) returns boolean
  language sql stable
  return exists (
    select 1 from assignment a join organisation o on o.id = a.organisation_id
    where a.person_id = person and o.region_code = region
  ) or not exists (select 1 from assignment a where a.person_id = person);
comment on function region_manages_person is 'Whether administrators of this region manage this person: who has or had a role there, or has none anywhere yet.';

create function find_session(cookie bytea, at timestamptz, idle interval)
  returns table (person_id uuid, name text, language text, organisation_id uuid, organisation_name text, roles text[])
  language sql volatile security definer set search_path = public, pg_temp
  begin atomic
    with seen as (
      update session set seen_at = at
      where id_hash = cookie and ended_at is null and expires_at > at
        and seen_at > at - idle and seen_at <= at - interval '1 minute'
    )
    select p.id, p.name, p.language, o.id, o.name, array_agg(distinct a.role)
    from session s
      join person p on p.id = s.person_id and p.blocked_at is null
      join organisation o on o.id = s.organisation_id and o.closed_at is null
      join assignment a on a.person_id = p.id and a.organisation_id = o.id and a.from_at <= at and a.until_at > at
    where s.id_hash = cookie and s.ended_at is null and s.expires_at > at and s.seen_at > at - idle
    group by p.id, o.id;
  end;
comment on function find_session is 'Who a session belongs to and the roles that they hold now in the organisation for which they act: one call per request, also notes the use. No row when it ended or nothing is held.';
create function end_sessions_without_role(at timestamptz) returns void
  language sql volatile security definer set search_path = public, pg_temp
  begin atomic
    update session s set ended_at = at
    where s.ended_at is null and s.expires_at > at
      and (actor_kind() = 'system' or actor_has_role('administrator'))
      and (
        not exists (select 1 from assignment a where a.person_id = s.person_id
          and a.organisation_id = s.organisation_id and a.from_at <= at and a.until_at > at)
        or exists (select 1 from person p where p.id = s.person_id and p.blocked_at is not null)
        or exists (select 1 from organisation o where o.id = s.organisation_id and o.closed_at is not null)
      );
  end;
comment on function end_sessions_without_role is 'Ends the sessions of those who may no longer act for their organisation, for whoever manages people.';
revoke execute on function find_session, end_sessions_without_role from public;
grant execute on function find_session, end_sessions_without_role to lantaarn_app;

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
-- file: 0004-create-report.sql
-- What people tell us: drafts, reports, the channel behind the receipt code, attachments.

create table draft (
  id uuid primary key,
  visit_hash bytea not null unique,
  kind text not null check (kind in ('report', 'advice')),
  content bytea not null,
  sent_at timestamptz,
  purge_at timestamptz not null
);
comment on table draft is 'A report or question being written by a visitor. Its id becomes the id of the report, so that sending twice is sending once.';
comment on column draft.visit_hash is 'Keyed hash of the visit cookie.';
comment on column draft.content is 'Answers so far, and the receipt code until the reporter has saved it; enciphered.';
comment on column draft.sent_at is 'When it was sent; the draft then only keeps the code.';
comment on column draft.purge_at is 'It is removed after this moment: two hours after the last change.';

create table report (
  id uuid primary key,
  kind text not null check (kind in ('report', 'advice')),
  region_code text not null references region,
  desk_id uuid not null references organisation,
  place_code text,
  audience text not null,
  channel text not null,
  status text not null,
  acute boolean not null,
  anonymous boolean not null,
  language text not null,
  received_at timestamptz not null,
  waiting_since timestamptz,
  receipt_hash bytea unique,
  taken_in_by uuid references person,
  closed_reason text,
  version integer not null default 1
);
create index report_by_desk on report (desk_id, status, acute desc, received_at desc, id desc);
comment on table report is 'What somebody told us, or asked. Holds no words and no persons: those are in report_content.';
comment on column report.desk_id is 'The organisation that handles it.';
comment on column report.place_code is 'Municipality of the facts, when known.';
comment on column report.audience is 'victim, worried, professional, entrepreneur, partner, staff.';
comment on column report.channel is 'web, phone, desk, email, partner, anonymous-tip, inspection, police.';
comment on column report.status is 'See rules.ts of the module reports.';
comment on column report.waiting_since is 'Since when the reporter waits for us; null when we wait for them or it is done.';
comment on column report.receipt_hash is 'HMAC-SHA-256 of the receipt code; null when there is no way back.';
comment on column report.taken_in_by is 'Who took it in for somebody, by phone or at a desk.';

create table report_content (
  report_id uuid primary key references report,
  content bytea not null
);
comment on table report_content is 'The answers of a report, as JSON, enciphered under the key of the report.';

create table report_message (
  id uuid primary key,
  report_id uuid not null references report,
  at timestamptz not null,
  side text not null check (side in ('reporter', 'desk')),
  kind text not null check (kind in ('question', 'answer', 'addition', 'feedback', 'advice', 'attachment')),
  person_id uuid references person,
  body bytea not null
);
create index report_message_by_report on report_message (report_id, at);
comment on table report_message is 'The channel between reporter and desk.';
comment on column report_message.side is 'Who wrote it.';
comment on column report_message.body is 'The words, enciphered under the key of the report.';

create table attachment (
  id uuid primary key,
  record_id uuid not null,
  at timestamptz not null,
  media_type text not null,
  bytes integer not null,
  state text not null check (state in ('clean', 'quarantined')),
  name bytea not null,
  digest bytea not null
);
create index attachment_by_record on attachment (record_id);
comment on table attachment is 'A file with a report, or with a draft that may become one (record_id is then the draft).';
comment on column attachment.media_type is 'By content, not by name.';
comment on column attachment.state is 'clean: there is a copy without metadata to look at; quarantined: only the sealed original is kept.';
comment on column attachment.name is 'Its name, enciphered.';
comment on column attachment.digest is 'HMAC-SHA-256 of the original, to prove that it is unchanged.';

create table attachment_chunk (
  attachment_id uuid not null references attachment on delete cascade,
  variant text not null check (variant in ('original', 'clean')),
  seq integer not null,
  data bytea not null,
  primary key (attachment_id, variant, seq)
);
comment on table attachment_chunk is 'A piece of a file, enciphered under the key of its record.';
comment on column attachment_chunk.variant is 'original: the sealed evidence; clean: re-encoded without metadata, for triage.';

create function own_report() returns trigger
  language plpgsql security definer set search_path = public, pg_temp as $$
begin
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
comment on function own_report is 'Gives the desk of a report its access rows, and ends those of the desk before it.';
create trigger report_owned after insert on report for each row execute function own_report();
create trigger report_moved after update of desk_id on report for each row
  when (old.desk_id is distinct from new.desk_id) execute function own_report();

create function draft_of_visit(hash bytea)
  returns table (id uuid, kind text, content bytea, sent_at timestamptz, purge_at timestamptz, key_id uuid, master text, wrapped bytea)
  language sql stable security definer set search_path = public, pg_temp
  begin atomic
    select d.id, d.kind, d.content, d.sent_at, d.purge_at, k.id, k.master, k.wrapped
    from draft d join record_key k on k.record_id = d.id and k.subject_id is null
    where d.visit_hash = hash;
  end;
comment on function draft_of_visit is 'The draft of a visit with its wrapped key; the only way for a visitor to come by one.';
revoke execute on function draft_of_visit from public;
grant execute on function draft_of_visit to lantaarn_app;

create function remove_drafts(ids uuid[]) returns integer
  language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare unsent uuid[];
begin
  select array_agg(id) into unsent from draft where id = any (ids) and sent_at is null;
  delete from attachment where record_id = any (unsent);
  delete from record_key where record_id = any (unsent);
  delete from draft where id = any (ids);
  return coalesce(array_length(ids, 1), 0);
end $$;
comment on function remove_drafts is 'Removes drafts; of those that were never sent also the files and the key, so that nothing of them can be read again.';
revoke execute on function remove_drafts from public;

create function forget_draft(hash bytea) returns integer
  language sql volatile security definer set search_path = public, pg_temp
  return remove_drafts(array(select id from draft where visit_hash = hash));
comment on function forget_draft is 'Removes the draft of a visit.';
revoke execute on function forget_draft from public;
grant execute on function forget_draft to lantaarn_app;

create function purge_drafts(at timestamptz) returns integer
  language sql volatile security definer set search_path = public, pg_temp
  return remove_drafts(array(select id from draft where purge_at < at));
comment on function purge_drafts is 'Removes every draft whose time has come.';
revoke execute on function purge_drafts from public;
grant execute on function purge_drafts to lantaarn_worker;

create function desk_address(report uuid) returns text
  language sql stable security definer set search_path = public, pg_temp
  return (select o.email from report r join organisation o on o.id = r.desk_id where r.id = report);
comment on function desk_address is 'The general address of the desk of a report, for the notice that something urgent waits.';
revoke execute on function desk_address from public;
grant execute on function desk_address to lantaarn_worker;

create function report_of_code(hash bytea) returns uuid
  language sql stable security definer set search_path = public, pg_temp
  return (select id from report where receipt_hash = hash);
comment on function report_of_code is 'Turns the hash of a receipt code into the report it opens; the only way in for a reporter.';
revoke execute on function report_of_code from public;
grant execute on function report_of_code to lantaarn_app;

do $$
declare name text;
begin
  foreach name in array array['draft', 'report', 'report_content', 'report_message', 'attachment', 'attachment_chunk'] loop
    execute format('alter table %I enable row level security', name);
    execute format('alter table %I force row level security', name);
    execute format('create policy %I on %I for all to lantaarn_owner using (true) with check (true)', name || '_for_definer', name);
  end loop;
end $$;
create policy draft_by_system on draft for all to lantaarn_app
  using (actor_kind() = 'system' or (actor_kind() in ('public', 'person') and id = (select actor_record())))
  with check (actor_kind() = 'system' or (actor_kind() in ('public', 'person') and id = (select actor_record())));
-- "offset 0": see signal_seen.
create policy report_seen on report for select to lantaarn_app, lantaarn_worker using (
  (actor_kind() in ('reporter') and id = (select actor_record()))
  or exists (
    select 1 from access a where a.record_id = report.id
      and a.holder = any ((select actor_holders())::text[]) and a.from_at <= now() and a.until_at > now()
    offset 0
  )
);
create policy report_made on report for insert to lantaarn_app
  with check (id = (select actor_record()) and actor_kind() in ('public', 'person'));
create policy report_changed on report for update to lantaarn_app
  using (may_write(id, 'facts') or (actor_kind() = 'reporter' and id = (select actor_record())))
  with check (true);
create policy report_content_seen on report_content for select to lantaarn_app
  using (may_read(report_id, 'all') or (actor_kind() = 'reporter' and report_id = (select actor_record())));
create policy report_content_made on report_content for insert to lantaarn_app
  with check (report_id = (select actor_record()) and actor_kind() in ('public', 'person'));
create policy report_message_seen on report_message for select to lantaarn_app
  using (may_read(report_id, 'all') or (actor_kind() = 'reporter' and report_id = (select actor_record())));
create policy report_message_made on report_message for insert to lantaarn_app
  with check (
    (actor_kind() = 'reporter' and side = 'reporter' and report_id = (select actor_record()))
    or (actor_kind() = 'person' and side = 'desk' and may_write(report_id, 'facts'))
  );
create policy attachment_seen on attachment for select to lantaarn_app
  using (may_read(record_id, 'all') or actor_kind() = 'system' or (actor_kind() in ('reporter', 'public', 'person') and record_id = (select actor_record())));
create policy attachment_made on attachment for insert to lantaarn_app
  with check (record_id = (select actor_record()));
create policy attachment_removed on attachment for delete to lantaarn_app
  using ((actor_kind() = 'system' or (actor_kind() in ('public', 'person') and record_id = (select actor_record()))) and not exists (select 1 from report where id = record_id));
create policy attachment_chunk_seen on attachment_chunk for select to lantaarn_app
  using (exists (select 1 from attachment where id = attachment_id));
create policy attachment_chunk_made on attachment_chunk for insert to lantaarn_app
  with check (exists (select 1 from attachment where id = attachment_id));
grant select, insert, update on draft to lantaarn_app;
grant select, insert, update on report to lantaarn_app;
grant select on report to lantaarn_worker;
grant select, insert on report_content, report_message to lantaarn_app;
grant select, insert, delete on attachment to lantaarn_app;
grant select, insert on attachment_chunk to lantaarn_app;
-- file: 0005-create-signal.sql
-- The register of signals of each municipality: what it is about, what was found, weighed, decided and shared.

create table signal (
  id uuid primary key,
  number text not null unique,
  region_code text not null references region,
  desk_id uuid not null references organisation,
  place_code text,
  status text not null,
  acute boolean not null,
  origin text not null,
  persons_allowed boolean not null,
  may_pass_on boolean not null,
  legal_basis text not null,
  forms text[] not null default '{}',
  received_at timestamptz not null,
  waiting_since timestamptz,
  due_at timestamptz,
  due_about text,
  closed_at timestamptz,
  closed_reason text,
  is_open boolean not null generated always as (closed_at is null) stored,
  silent boolean not null default false,
  made_by uuid not null references person,
  version integer not null default 1
);
create index signal_by_desk on signal (desk_id, is_open, acute desc, received_at desc, id desc);
create index signal_by_desk_status on signal (desk_id, status, acute desc, received_at desc, id desc);
create index signal_by_desk_place on signal (desk_id, place_code, received_at desc);
create index signal_by_desk_due on signal (desk_id, due_at) where due_at is not null;
create index signal_by_desk_waiting on signal (desk_id, is_open, waiting_since, id);
create index signal_by_desk_due_order on signal (desk_id, is_open, due_at, id);
create index signal_by_desk_place_order on signal (desk_id, is_open, place_code, id);
comment on table signal is 'A report accepted into the register of one municipality, or a hunch noted directly. Holds no words and no persons.';
comment on column signal.number is 'Number that people call it by, such as 2026-00042.';
comment on column signal.desk_id is 'The organisation in whose register it stands.';
comment on column signal.status is 'See the status table in rules.ts of the module signals.';
comment on column signal.origin is 'Where it comes from: decides basis, persons or not, passing on. See the registration gate.';
comment on column signal.persons_allowed is 'Whether persons may be named in it, as decided at the gate.';
comment on column signal.may_pass_on is 'Whether it may be passed on, as decided at the gate.';
comment on column signal.legal_basis is 'Code of the basis chosen at the gate.';
comment on column signal.forms is 'Forms of exploitation that are suspected; several at once are possible.';
comment on column signal.waiting_since is 'Since when it waits for its owner.';
comment on column signal.due_at is 'When the first of its open reminders is due; null when there is none.';
comment on column signal.due_about is 'What that reminder is about.';
comment on column signal.is_open is 'Not closed.';
comment on column signal.silent is 'Its owner asked that no other desk learns that it exists.';

create table signal_facts (
  signal_id uuid primary key references signal,
  content bytea not null,
  sector text,
  crossing text check (crossing in ('domestic', 'cross-border', 'unknown')),
  online boolean,
  serious_disadvantage boolean,
  identified_by text,
  identified_on date
);
comment on table signal_facts is 'What is told, and what it was found to be.';
comment on column signal_facts.content is 'Title, facts and remarks, as JSON, enciphered under the key of the signal.';
comment on column signal_facts.crossing is 'Domestic or cross-border.';
comment on column signal_facts.online is 'Whether the internet plays a part.';
comment on column signal_facts.serious_disadvantage is 'Bad labour conditions below trafficking (ernstige benadeling).';
comment on column signal_facts.identified_by is 'Who identified the presumed victim, as a code.';
comment on column signal_facts.identified_on is 'When.';

create table signal_gate (
  id uuid primary key,
  signal_id uuid not null references signal,
  at timestamptz not null,
  person_id uuid not null references person,
  origin text not null,
  proposal text not null,
  decision text not null,
  legal_basis text not null,
  may_pass_on boolean not null,
  reason bytea not null
);
create index signal_gate_by_signal on signal_gate (signal_id, at desc);
comment on table signal_gate is 'The registration gate: what it proposed, what a person decided, and why. The newest counts; older ones stay.';
comment on column signal_gate.proposal is 'without-persons, advice-first or with-basis.';
comment on column signal_gate.decision is 'Same values: what the person chose.';
comment on column signal_gate.reason is 'Their words, enciphered.';

create table signal_report (
  signal_id uuid not null references signal,
  report_id uuid not null references report,
  joined_at timestamptz not null,
  joined_by uuid not null references person,
  primary key (signal_id, report_id)
);
create index signal_report_by_report on signal_report (report_id);
comment on table signal_report is 'Which reports stand behind a signal; one report can give several signals, several reports one.';

create table signal_party (
  id uuid primary key,
  signal_id uuid not null references signal,
  kind text not null check (kind in ('person', 'place', 'firm', 'vehicle', 'phone', 'email', 'account', 'bank-account')),
  role text not null,
  certainty text not null check (certainty in ('certain', 'probable', 'possible')),
  minor boolean,
  content bytea not null,
  added_at timestamptz not null,
  added_by uuid not null references person,
  removed_at timestamptz,
  version integer not null default 1
);
create index signal_party_by_signal on signal_party (signal_id);
comment on table signal_party is 'People, places, firms, vehicles, phones and accounts named in a signal, each with its role and how sure it is.';
comment on column signal_party.role is 'presumed-victim, suspect, facilitator, client, witness, involved, location, means.';
comment on column signal_party.minor is 'Under 18, when known.';
comment on column signal_party.content is 'Name, birth date, number and so on, as JSON, enciphered under the key of this party.';
comment on column signal_party.removed_at is 'Taken out of the signal; stays in the history.';

create table search_token (
  record_id uuid not null,
  record_kind text not null check (record_kind in ('report', 'signal')),
  party_id uuid not null,
  kind text not null,
  token bytea not null,
  primary key (party_id, kind, token)
);
create index search_token_by_token on search_token (token);
create index search_token_by_record on search_token (record_id);
comment on table search_token is 'Keyed hashes of normalised phones, plates, addresses, e-mails, accounts, company numbers and names with birth date: found by equality, readable by nobody.';
comment on column search_token.party_id is 'The party that it was made from.';
comment on column search_token.kind is 'phone, plate, address, email, account, bank-account, company-number, name-birthdate.';

create table signal_enrichment (
  id uuid primary key,
  signal_id uuid not null references signal,
  part text not null check (part in ('facts', 'people', 'care', 'criminal')),
  at timestamptz not null,
  person_id uuid not null references person,
  source text not null,
  legal_basis text not null,
  found boolean not null,
  content bytea not null
);
create index signal_enrichment_by_signal on signal_enrichment (signal_id, at);
comment on table signal_enrichment is 'A look-up: where, on which basis, when, and what it gave, also when it gave nothing.';
comment on column signal_enrichment.part is 'The part of the signal that the result belongs to, and with which it is shared.';
comment on column signal_enrichment.found is 'Whether anything was found.';
comment on column signal_enrichment.content is 'The result in words, enciphered.';

create table signal_weighing (
  id uuid primary key,
  signal_id uuid not null references signal,
  at timestamptz not null,
  person_id uuid not null references person,
  acts text[] not null,
  means text[] not null,
  purposes text[] not null,
  minor boolean not null,
  indicators text[] not null,
  risk_factors text[] not null,
  mixed_profile boolean not null,
  content bytea not null
);
create index signal_weighing_by_signal on signal_weighing (signal_id, at desc);
comment on table signal_weighing is 'Act, means and purpose of article 273f Sr, indicators and risk factors, as weighed at one moment. The newest counts; older ones stay.';
comment on column signal_weighing.minor is 'Whether the presumed victim is under 18: then no means are needed.';
comment on column signal_weighing.mixed_profile is 'Somebody may be victim and suspect at once: non-punishment is to be weighed by the prosecutor.';

create table signal_advice (
  id uuid primary key,
  signal_id uuid not null references signal,
  asked_at timestamptz not null,
  asked_by uuid not null references person,
  from_organisation uuid not null references organisation,
  organisation_id uuid not null references organisation,
  question bytea not null,
  answered_at timestamptz,
  answered_by uuid references person,
  answer bytea
);
create index signal_advice_by_signal on signal_advice (signal_id, asked_at);
create index signal_advice_by_organisation on signal_advice (organisation_id, answered_at);
comment on table signal_advice is 'Advice asked of another organisation, without names unless shared, and what it answered.';
comment on column signal_advice.from_organisation is 'The desk that asks.';
comment on column signal_advice.question is 'Enciphered.';
comment on column signal_advice.answer is 'Enciphered.';

create table signal_assessment (
  id uuid primary key,
  signal_id uuid not null references signal,
  at timestamptz not null,
  person_id uuid not null references person,
  scheme text not null,
  value text not null,
  class text not null check (class in ('none', 'none-but-risk-factors', 'possible-serious-suspicion', 'trafficking')),
  reason bytea not null
);
create index signal_assessment_by_signal on signal_assessment (signal_id, at desc);
comment on table signal_assessment is 'The assessment by a person, in the scheme of the region, mapped onto the four classes. The newest counts.';
comment on column signal_assessment.scheme is 'The scheme of the region, such as rotterdam-suspicion.';
comment on column signal_assessment.value is 'The value in that scheme.';
comment on column signal_assessment.class is 'The class for the figures.';

create table signal_referral (
  id uuid primary key,
  signal_id uuid not null references signal,
  route text not null,
  track text not null,
  organisation_id uuid not null references organisation,
  role text not null,
  framework text,
  because text not null,
  proposed_at timestamptz not null,
  proposed_by uuid not null references person,
  status text not null check (status in ('proposed', 'decided', 'withdrawn')),
  decided_at timestamptz,
  decided_by uuid references person,
  reason bytea
);
create index signal_referral_by_signal on signal_referral (signal_id);
comment on table signal_referral is 'A signal put at a table or partner. A signal has a set of them; whether they exclude each other is a rule of the region.';
comment on column signal_referral.route is 'The route in the configuration of the region.';
comment on column signal_referral.role is 'The role at the receiving organisation that it is for.';
comment on column signal_referral.framework is 'The legal framework of the route; null when none is stated, and then sharing persons warns.';
comment on column signal_referral.because is 'Code of the explanation that goes with the proposal.';

create table share (
  id uuid primary key,
  record_id uuid not null,
  record_kind text not null check (record_kind in ('report', 'signal')),
  referral_id uuid references signal_referral,
  parts text[] not null check (parts <@ array['facts', 'people', 'care', 'criminal']),
  from_organisation uuid not null references organisation,
  to_organisation uuid not null references organisation,
  to_role text not null,
  from_name text not null,
  to_name text not null,
  framework text,
  framework_text text not null,
  purpose text not null,
  status text not null check (status in ('offered', 'accepted', 'refused', 'withdrawn')),
  offered_at timestamptz not null,
  offered_by uuid not null references person,
  answered_at timestamptz,
  answered_by uuid references person,
  ended_at timestamptz,
  ended_by uuid references person,
  until_at timestamptz not null,
  reason bytea,
  version integer not null default 1
);
create index share_by_record on share (record_id);
create index share_by_receiver on share (to_organisation, status);
comment on table share is 'One act of sharing: which parts of which record, from whom to whom, under which framework, for which purpose, until when. Names and framework are kept as they were at that moment.';
comment on column share.framework is 'Code of the framework; null when none is stated.';
comment on column share.framework_text is 'The framework in words, as it was then.';
comment on column share.purpose is 'Code of the purpose.';
comment on column share.status is 'expired is not stored: it follows from until_at.';
comment on column share.reason is 'Why it was refused or withdrawn, enciphered.';

create table signal_feedback (
  id uuid primary key,
  signal_id uuid not null references signal,
  report_id uuid references report,
  moment text not null check (moment in ('receipt', 'route', 'close')),
  template text,
  possible boolean not null,
  at timestamptz not null,
  person_id uuid not null references person
);
create index signal_feedback_by_signal on signal_feedback (signal_id, at);
comment on table signal_feedback is 'That a reporter was told something, or that it was not possible. The words are in report_message.';
comment on column signal_feedback.template is 'The template they began from; null when wholly in own words.';

create table reminder (
  id uuid primary key,
  record_id uuid not null,
  record_kind text not null check (record_kind in ('report', 'signal')),
  about text not null,
  due_at timestamptz not null,
  made_at timestamptz not null,
  made_by uuid references person,
  note bytea,
  done_at timestamptz,
  done_by uuid references person
);
create index reminder_open on reminder (record_id, due_at) where done_at is null;
comment on table reminder is 'Something to be done by a moment, with its reason.';
comment on column reminder.about is 'Code: feedback-receipt, feedback-route, feedback-close, advice, follow-up, share-ends, own.';
comment on column reminder.note is 'Own words, enciphered.';

create function own_signal() returns trigger
  language plpgsql security definer set search_path = public, pg_temp as $$
begin
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
comment on function own_signal is 'Gives the desk of a signal its access rows, and ends those of the desk before it.';
create trigger signal_owned after insert on signal for each row execute function own_signal();
create trigger signal_moved after update of desk_id on signal for each row
  when (old.desk_id is distinct from new.desk_id) execute function own_signal();

create function live_share() returns trigger
  language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if new.status = 'accepted' and (tg_op = 'INSERT' or old.status <> 'accepted') then
    insert into access (record_id, record_kind, part, mode, organisation_id, role, from_at, until_at, because, share_id)
    select new.record_id, new.record_kind, part, 'read', new.to_organisation, new.to_role, now(), new.until_at, 'share:' || new.id, new.id
    from unnest(new.parts) part;
  elsif new.status <> 'accepted' then
    update access set until_at = least(until_at, now()) where share_id = new.id;
  else
    update access set until_at = new.until_at where share_id = new.id and until_at > now();
  end if;
  return new;
end $$;
comment on function live_share is 'Writes the access rows of a share when it is accepted, and ends them when it ends.';
create trigger share_lives after insert or update on share for each row execute function live_share();

create function freeze_share() returns trigger
  language plpgsql set search_path = public, pg_temp as $$
begin
  if (new.record_id, new.record_kind, new.referral_id, new.parts, new.from_organisation, new.to_organisation, new.to_role,
      new.from_name, new.to_name, new.framework, new.framework_text, new.purpose, new.offered_at, new.offered_by)
     is distinct from
     (old.record_id, old.record_kind, old.referral_id, old.parts, old.from_organisation, old.to_organisation, old.to_role,
      old.from_name, old.to_name, old.framework, old.framework_text, old.purpose, old.offered_at, old.offered_by)
     or new.until_at > old.until_at
     or not (
       (old.status = 'offered' and new.status in ('accepted', 'refused', 'withdrawn'))
       or (old.status = 'accepted' and new.status = 'withdrawn')
     ) then
    raise check_violation using message = 'a share keeps what it was, and lives only forward';
  end if;
  return new;
end $$;
comment on function freeze_share is 'A share never changes what it shares, with whom or why, and goes from offered to accepted, refused or withdrawn, and from accepted to withdrawn.';
create trigger share_frozen before update on share for each row execute function freeze_share();

create function signal_with_partner() returns trigger
  language plpgsql security definer set search_path = public, pg_temp as $$
begin
  update signal set status = 'with-partner', waiting_since = null, version = version + 1
  where id = new.record_id and status = 'referred';
  return new;
end $$;
comment on function signal_with_partner is 'A signal whose share is accepted is with the partner; the partner may not change the signal itself, so this does. Agrees with the status table in rules of the module signals, held by a test.';
create trigger share_accepted after update on share for each row
  when (new.record_kind = 'signal' and new.status = 'accepted' and old.status = 'offered') execute function signal_with_partner();

create function others_who_know(signal_asking uuid) returns table (organisation_id uuid, kind text)
  language plpgsql stable security definer set search_path = public, pg_temp as $$
begin
  if actor_kind() <> 'person' or not may_write(signal_asking, 'people') then
    raise insufficient_privilege using message = 'only the owner of a saved signal may ask';
  end if;
  return query
    select distinct s.desk_id, t.kind
    from search_token mine
    join search_token t on t.token = mine.token and t.kind = mine.kind and t.record_id <> mine.record_id and t.record_kind = 'signal'
    join signal s on s.id = t.record_id and not s.silent
    where mine.record_id = signal_asking
      and not (s.desk_id = any (actor_organisations()))
      and not exists (
        select 1 from access a where a.record_id = s.id and a.part in ('all', 'people')
          and a.holder = any (actor_holders()) and a.from_at <= now() and a.until_at > now()
      );
end $$;
comment on function others_who_know is 'Which other desks hold a signal with the same strong identifier as this saved signal of the actor, and of what kind it is. Nothing else is told; owners can mark a signal silent. The caller logs the question on both sides and keeps to the quota.';
revoke execute on function others_who_know from public;
grant execute on function others_who_know to lantaarn_app;

create table question_to_others (
  id uuid primary key,
  signal_id uuid not null references signal,
  at timestamptz not null,
  person_id uuid not null references person,
  from_organisation uuid not null references organisation,
  to_organisation uuid references organisation,
  kind text,
  purpose text not null,
  asking uuid not null
);
create index question_to_others_quota on question_to_others (from_organisation, at);
comment on table question_to_others is 'That a desk asked whether others know something, one row per desk that does (none: to_organisation is null). Both sides can read it; the quota counts it.';
comment on column question_to_others.purpose is 'Code of what it was asked for.';
comment on column question_to_others.asking is 'The rows of one question have this in common.';

do $$
declare name text;
begin
  foreach name in array array['signal', 'signal_facts', 'signal_gate', 'signal_report', 'signal_party', 'search_token',
    'signal_enrichment', 'signal_weighing', 'signal_advice', 'signal_assessment', 'signal_referral', 'share',
    'signal_feedback', 'reminder', 'question_to_others'] loop
    execute format('alter table %I enable row level security', name);
    execute format('alter table %I force row level security', name);
    execute format('create policy %I on %I for all to lantaarn_owner using (true) with check (true)', name || '_for_definer', name);
    execute format('grant select, insert on %I to lantaarn_app', name);
  end loop;
  foreach name in array array['signal_facts', 'signal_assessment'] loop
    execute format('create policy %I on %I for select to lantaarn_app using (may_read(signal_id, ''facts''))', name || '_seen', name);
    execute format('create policy %I on %I for insert to lantaarn_app with check (may_write(signal_id, ''facts''))', name || '_made', name);
  end loop;
  -- How the desk works is its own: whoever gets a part shared does not see this.
  foreach name in array array['signal_gate', 'signal_referral', 'signal_feedback', 'signal_report'] loop
    execute format('create policy %I on %I for select to lantaarn_app using (may_read(signal_id, ''all''))', name || '_seen', name);
    execute format('create policy %I on %I for insert to lantaarn_app with check (may_write(signal_id, ''all''))', name || '_made', name);
  end loop;
end $$;
-- "offset 0" keeps the check a look-up for each row that a list shows: without it every list first reads all access rows
-- of the actor.
create policy signal_seen on signal for select to lantaarn_app, lantaarn_worker using (
  exists (
    select 1 from access a where a.record_id = signal.id
      and a.holder = any ((select actor_holders())::text[]) and a.from_at <= now() and a.until_at > now()
    offset 0
  )
);
create policy signal_made on signal for insert to lantaarn_app
  with check (desk_id = any (actor_organisations()) and made_by = actor_person());
create policy signal_changed on signal for update to lantaarn_app
  using (may_write(id, 'facts')) with check (true);
create policy signal_facts_changed on signal_facts for update to lantaarn_app
  using (may_write(signal_id, 'facts')) with check (may_write(signal_id, 'facts'));
create policy signal_referral_changed on signal_referral for update to lantaarn_app
  using (may_write(signal_id, 'facts')) with check (may_write(signal_id, 'facts'));
create policy signal_report_ended on signal_report for delete to lantaarn_app using (may_write(signal_id, 'facts'));
create policy signal_party_seen on signal_party for select to lantaarn_app using (may_read(signal_id, 'people'));
create policy signal_party_made on signal_party for insert to lantaarn_app with check (may_write(signal_id, 'people'));
create policy signal_party_changed on signal_party for update to lantaarn_app
  using (may_write(signal_id, 'people')) with check (may_write(signal_id, 'people'));
create policy search_token_seen on search_token for select to lantaarn_app using (may_read(record_id, 'people'));
create policy search_token_made on search_token for insert to lantaarn_app with check (may_write(record_id, 'people'));
create policy search_token_removed on search_token for delete to lantaarn_app using (may_write(record_id, 'people'));
-- Weighing is about a person: it goes with the people.
create policy signal_weighing_seen on signal_weighing for select to lantaarn_app using (may_read(signal_id, 'people'));
create policy signal_weighing_made on signal_weighing for insert to lantaarn_app with check (may_write(signal_id, 'people'));
create policy signal_enrichment_seen on signal_enrichment for select to lantaarn_app using (may_read(signal_id, part));
create policy signal_enrichment_made on signal_enrichment for insert to lantaarn_app with check (may_write(signal_id, part));
create policy signal_advice_seen on signal_advice for select to lantaarn_app
  using (may_read(signal_id, 'all') or organisation_id = any (actor_organisations()));
create policy signal_advice_made on signal_advice for insert to lantaarn_app
  with check (may_write(signal_id, 'all') and from_organisation = any (actor_organisations()));
create policy signal_advice_answered on signal_advice for update to lantaarn_app
  using (organisation_id = any (actor_organisations()) and answered_at is null)
  with check (organisation_id = any (actor_organisations()));
create policy share_seen on share for select to lantaarn_app, lantaarn_worker
  using (from_organisation = any (actor_organisations()) or to_organisation = any (actor_organisations()));
create policy share_offered on share for insert to lantaarn_app
  with check (from_organisation = any (actor_organisations()) and offered_by = actor_person() and status = 'offered'
    and may_write(record_id, 'facts'));
create policy share_answered on share for update to lantaarn_app
  using (from_organisation = any (actor_organisations()) or to_organisation = any (actor_organisations()))
  with check (
    (status in ('accepted', 'refused') and to_organisation = any (actor_organisations()))
    or (status = 'withdrawn' and from_organisation = any (actor_organisations()))
  );
-- Shares and questions for advice have a chain of their own: the other side answers, and may not touch that of the signal.
create policy history_of_share on history_entry for select to lantaarn_app
  using (record_kind = 'share' and exists (select 1 from share where share.id = history_entry.record_id));
create policy history_of_advice on history_entry for select to lantaarn_app
  using (record_kind = 'advice' and exists (select 1 from signal_advice where signal_advice.id = history_entry.record_id));
create policy reminder_seen on reminder for select to lantaarn_app, lantaarn_worker using (may_read(record_id, 'all'));
create policy reminder_made on reminder for insert to lantaarn_app with check (may_write(record_id, 'all'));
create policy reminder_done on reminder for update to lantaarn_app using (may_write(record_id, 'all')) with check (true);
create policy question_seen on question_to_others for select to lantaarn_app
  using (from_organisation = any (actor_organisations()) or to_organisation = any (actor_organisations()) or actor_has_role('privacy-officer'));
create policy question_made on question_to_others for insert to lantaarn_app
  with check (from_organisation = any (actor_organisations()) and person_id = actor_person() and may_write(signal_id, 'people'));
grant update on signal, signal_facts, signal_referral, signal_party, share, reminder to lantaarn_app;
grant update (answered_at, answered_by, answer) on signal_advice to lantaarn_app;
grant delete on search_token, signal_report to lantaarn_app;
grant select on signal, share, reminder to lantaarn_worker;
-- file: 0006-create-job-door.sql
-- The one door through which jobs are added: in the transaction of what causes them.

create function add_job(name text, payload json, run_at timestamptz) returns void
  language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if actor_kind() = 'nobody' then
    raise insufficient_privilege using message = 'a job is added by an actor';
  end if;
  perform graphile_worker.add_job(name, payload, run_at => coalesce(run_at, now()));
end $$;
comment on function add_job is 'Adds a job that runs when this transaction commits. Payloads hold ids only.';
revoke execute on function add_job from public;
grant execute on function add_job to lantaarn_app, lantaarn_worker;
-- file: 0007-create-history-keeping.sql
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
-- file: 0009-list-own-register.sql
-- Lists and counts of the own desk at a million signals. What a desk owns is seen by the desk that stands in the row
-- itself, so that a list does not look up an access row for every line. See docs/decisions/0006.

create function actor_desks() returns uuid[]
  language plpgsql stable parallel safe as $$
begin
  return array(
    select left(holder, 36)::uuid from unnest(actor_holders()) holder
    where substr(holder, 38) in ('contact-officer', 'intake-officer')
  );
end $$;
comment on function actor_desks is 'Organisations whose reports and signals the actor handles now: those for which they hold a role that gets the access rows of ownership (see own_report, own_signal).';

create function may_see(record uuid) returns boolean
  language plpgsql stable parallel safe as $$
begin
  return exists (
    select 1 from access a
    where a.record_id = record
      and a.holder = any (actor_holders()) and a.from_at <= now() and a.until_at > now()
  );
end $$;
comment on function may_see is 'Whether the actor may see any part of this record now. In PL/pgSQL, so that its plan is kept and no statement plans it anew.';

-- The first half says what the access rows of ownership say (triggers keep them equal, tests/access holds it) and is had
-- once for a statement; the second holds for everything else, shares and frameworks, row by row.
drop policy signal_seen on signal;
create policy signal_seen on signal for select to lantaarn_app, lantaarn_worker
  using (desk_id = any ((select actor_desks())::uuid[]) or may_see(id));
drop policy report_seen on report;
create policy report_seen on report for select to lantaarn_app, lantaarn_worker using (
  desk_id = any ((select actor_desks())::uuid[])
  or (actor_kind() = 'reporter' and id = (select actor_record()))
  or may_see(id)
);

-- Each list is read in the order of an index, from any place in it.
drop index signal_by_desk_place;
create index signal_by_desk_place on signal (desk_id, place_code, is_open, acute desc, received_at desc, id desc);
create index report_by_desk_order on report (desk_id, acute desc, received_at desc, id desc);
create index report_by_desk_open on report (desk_id, acute desc, received_at desc, id desc)
  where status in ('new', 'answered');
-- file: 0010-answer-for-what-was-done.sql
-- Answering for what was done: logs per organisation, erasure by two persons, the history of a record for those who review it.

create function holds_in(organisation uuid, wanted text[]) returns boolean
  language sql stable parallel safe
  return exists (select 1 from unnest(wanted) role where organisation::text || ':' || role = any (actor_holders()));
comment on function holds_in is 'Whether the actor holds one of these roles in this organisation now.';

create function reviews(organisation uuid) returns boolean
  language sql stable parallel safe
  return coalesce(organisation::text || ':privacy-officer' = any (actor_holders()), false);
comment on function reviews is 'Whether the actor is privacy officer of this organisation now.';

-- The logs say for which organisation something was done and whose it was, so that each officer sees those of their own.
alter table audit_log add column owner_id uuid;
alter table decision_log add column organisation_id uuid, add column owner_id uuid;
alter table processing_log add column organisation_id uuid, add column owner_id uuid;
comment on column audit_log.owner_id is 'The organisation whose record, person or share it was about, as it was then.';
comment on column decision_log.organisation_id is 'The organisation for which the actor acted.';
comment on column decision_log.owner_id is 'The organisation whose record, person or share it was about, as it was then.';
comment on column processing_log.organisation_id is 'The organisation for which the data were processed.';
comment on column processing_log.owner_id is 'The organisation whose record, person or share it was about, as it was then.';

create table erasure (
  id uuid primary key,
  record_id uuid not null,
  record_kind text not null check (record_kind in ('report', 'signal')),
  record_version integer not null,
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
create unique index erasure_once on erasure (record_id) where status in ('asked', 'done');
create index erasure_by_organisation on erasure (organisation_id, asked_at desc);
comment on table erasure is 'That a record is to be erased, asked by a privacy officer and confirmed by a second person of the organisation that owns it.';
comment on column erasure.record_id is 'The report or signal.';
comment on column erasure.record_version is 'The version of the record that the privacy officer saw: of another one nothing is erased.';
comment on column erasure.organisation_id is 'The organisation that owns the record.';
comment on column erasure.reason is 'Legal reason (AVG art. 17): asked-by-subject, unlawful, term-ended, court-order.';
comment on column erasure.status is 'asked, then done or withdrawn.';
comment on column erasure.decided_by is 'Who confirmed or withdrew it; who confirms is never the one who asked. Both are enforced here.';

create function owner_of_object(object uuid) returns uuid
  language sql stable security definer set search_path = public, pg_temp
  return coalesce(
    (select a.organisation_id from access a where a.record_id = object and a.because = 'ownership' order by a.until_at desc limit 1),
    (select s.from_organisation from share s where s.id = object),
    (select v.from_organisation from signal_advice v where v.id = object),
    (select e.organisation_id from erasure e where e.id = object),
    (select m.organisation_id from assignment m where m.person_id = object order by m.until_at desc, m.from_at desc limit 1),
    (select o.id from organisation o where o.id = object)
  );
comment on function owner_of_object is 'The organisation whose record, share, question, erasure or person this is; for the logs only.';
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
comment on function log_owner is 'Writes beside each line of a log whose it was: what the application says of it does not count.';
create trigger audit_owned before insert on audit_log for each row execute function log_owner();
create trigger decision_owned before insert on decision_log for each row execute function log_owner();
create trigger processing_owned before insert on processing_log for each row execute function log_owner();

-- What stands in the logs already: FORCE holds for the owner too, so they are open to it for this one change.
do $$
declare name text;
begin
  foreach name in array array['audit_log', 'decision_log', 'processing_log'] loop
    execute format('create policy once on %I for all to lantaarn_owner using (true) with check (true)', name);
  end loop;
end $$;
update audit_log set owner_id = owner_of_object(object_id) where object_id is not null;
update decision_log d set organisation_id = a.organisation_id, owner_id = a.owner_id from audit_log a where a.id = d.id;
update processing_log p set organisation_id = a.organisation_id, owner_id = a.owner_id from audit_log a where a.id = p.id;
drop policy once on audit_log;
drop policy once on decision_log;
drop policy once on processing_log;

-- A line has the same id in all three logs: the audit log is looked through, the others are joined by it.
create index audit_log_by_trace on audit_log (trace_id);
create index audit_log_by_organisation on audit_log (organisation_id, at desc, id desc);
create index audit_log_by_owner on audit_log (owner_id, at desc, id desc) where owner_id is distinct from organisation_id;

drop policy audit_reviewed on audit_log;
drop policy decision_reviewed on decision_log;
drop policy processing_reviewed on processing_log;
create policy audit_reviewed on audit_log for select to lantaarn_app using (reviews(organisation_id) or reviews(owner_id));
create policy decision_reviewed on decision_log for select to lantaarn_app using (reviews(organisation_id) or reviews(owner_id));
create policy processing_reviewed on processing_log for select to lantaarn_app using (reviews(organisation_id) or reviews(owner_id));

-- Records, for those who answer for them: what kind and number, never what is in them.
alter table report add column erased_at timestamptz;
alter table signal add column erased_at timestamptz;
comment on column report.erased_at is 'When its words were erased; the row stays, for the figures and the history.';
comment on column signal.erased_at is 'When its words were erased; the row stays, for the figures and the history.';

create function answers_for(organisation uuid) returns boolean
  language sql stable parallel safe
  return holds_in(organisation, array['privacy-officer', 'contact-officer', 'intake-officer']);
comment on function answers_for is 'Whether the actor may be one of the two persons who erase for this organisation.';

create function report_mark(report uuid) returns text
  language sql immutable parallel safe
  return 'M-' || upper(right(report::text, 8));
comment on function report_mark is 'How people call a report: the last eight characters of its id.';

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
comment on function reviewed_records is 'Kind, number and state of those records for which the actor answers; nothing of what they hold.';

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
comment on function find_reviewed_record is 'The record that people call so, when the actor answers for it.';

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
comment on function reviewed_contents is 'How much a record holds, and which records stand behind or before it, for those who answer for it.';

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
revoke execute on function reviewed_records, find_reviewed_record, reviewed_contents, reviewed_history from public;
grant execute on function reviewed_records, find_reviewed_record, reviewed_contents, reviewed_history to lantaarn_app;

alter table erasure enable row level security;
alter table erasure force row level security;
create policy erasure_for_definer on erasure for all to lantaarn_owner using (true) with check (true);
create policy erasure_seen on erasure for select to lantaarn_app using (answers_for(organisation_id));
create policy erasure_asked on erasure for insert to lantaarn_app
  with check (
    status = 'asked' and asked_by = actor_person() and reviews(organisation_id)
    and exists (select 1 from reviewed_records(array[record_id]) r
      where r.desk_id = organisation_id and r.kind = record_kind and r.erased_at is null)
  );
create policy erasure_decided on erasure for update to lantaarn_app
  using (answers_for(organisation_id))
  with check (status in ('done', 'withdrawn') and decided_by = actor_person());
grant select, insert on erasure to lantaarn_app;
grant update (status, decided_at, decided_by) on erasure to lantaarn_app;

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

create policy history_of_erasure_asked on history_entry for select to lantaarn_app
  using (record_kind = 'erasure' and exists (select 1 from erasure where erasure.id = history_entry.record_id));

create or replace function erase_record(record uuid, subject uuid, reason text)
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
  if owner is null or subject is not null then
    if not actor_has_role('privacy-officer') then
      raise insufficient_privilege using message = 'only a privacy officer erases';
    end if;
    if owner is not null and not reviews(owner) then
      return;
    end if;
  else
    select * into confirmed from erasure e
      where e.record_id = record and e.organisation_id = owner and e.status = 'done' and e.reason = erase_record.reason
        and e.decided_by = actor_person();
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
      and (subject is null or subject_id = subject);
  if not found then
    return;
  end if;
  delete from search_token where record_id = record and (subject is null or party_id = subject);
  if subject is null then
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
comment on function erase_record is 'Destroys the keys of a record, or of one data subject in it, so that fields and history can never be read again, and removes what it could be found by. A whole record that an organisation owns only after a privacy officer of the owner asked and a second person, who acts now, confirmed it for this version; the rest by a privacy officer of the owner. Closes the record and gives the head of its chain, to which the caller appends record.erased in the same transaction; gives nothing when there was nothing to erase.';
-- file: 0011-create-api.sql
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
-- file: 0012-give-areas-periods.sql
-- Districts have periods as municipalities have; a region can get another name; changes of an area have a history.

alter table municipality drop constraint municipality_district_code_fkey;
alter table municipality add column version integer not null default 1;
create unique index municipality_open on municipality (code) where valid_to is null;
comment on column municipality.district_code is 'The district in which it lies, when the region has districts.';
comment on column municipality.version is 'Counts changes over all periods of its code; a change of an older version is refused.';

alter table district drop constraint district_pkey;
alter table district
  add column valid_from date,
  add column valid_to date,
  add column version integer not null default 1;
update district d
  set valid_from = coalesce((select min(m.valid_from) from municipality m where m.district_code = d.code), current_date);
alter table district
  alter column valid_from set not null,
  add primary key (code, valid_from),
  add check (valid_to is null or valid_to > valid_from);
create unique index district_open on district (code) where valid_to is null;
comment on table district is 'Parts of a region, where the region has districts, with the period in which they exist under this name.';
comment on column district.code is 'Of the configuration of the region, or a UUID when an administrator added it; the same in every period.';
comment on column district.valid_from is 'First day.';
comment on column district.valid_to is 'First day on which it no longer exists; null while it does.';
comment on column district.version is 'Counts changes over all periods of its code; a change of an older version is refused.';

alter table region
  add column record_id uuid unique,
  add column version integer not null default 1;
comment on column region.name is 'The name with which it was loaded; holds until the first row of region_name.';
comment on column region.record_id is 'The record under which changes of the region, its districts and municipalities stand in the history; null until the first.';
comment on column region.version is 'Counts changes of the name; a change of an older version is refused.';

create table region_name (
  region_code text not null references region,
  valid_from date not null,
  name text not null,
  primary key (region_code, valid_from)
);
comment on table region_name is 'Later names of a region, each until the next begins.';
comment on column region_name.valid_from is 'First day.';
grant select, insert, update on region_name to lantaarn_app;
grant select on region_name to lantaarn_worker;
-- file: 0013-follow-shares-in-signals.sql
-- What receivers do with a share stands in the history of the signal too; shares that ran out bring a signal back; what a
-- reporter ticked can be set aside when weighing.

alter table signal_weighing add column rejected_indicators text[] not null default '{}';
comment on column signal_weighing.rejected_indicators is 'Signs that a reporter ticked and that the weigher did not find confirmed.';
comment on column search_token.party_id is 'The party that it was made from, or the report when its answers gave it.';

drop trigger share_accepted on share;
drop function signal_with_partner;

create function answer_in_signal(answered uuid, moment timestamptz)
  returns table (was text, became text, seq integer, hash bytea)
  language plpgsql volatile security definer set search_path = public, pg_temp as $$
#variable_conflict use_column
declare
  given record;
  before text;
  after text;
begin
  select s.record_id, s.status into given from share s
  where s.id = answered and s.record_kind = 'signal' and s.status in ('accepted', 'refused')
    and s.to_organisation = any (actor_organisations()) and s.answered_by = actor_person() and s.answered_at = moment;
  if not found or actor_kind() <> 'person' then
    raise insufficient_privilege using message = 'only who answers a share has it noted in the signal';
  end if;
  select s.status into before from signal s where s.id = given.record_id for update;
  after := case when before = 'referred' and given.status = 'accepted' then 'with-partner' else before end;
  update signal s set status = after, version = s.version + 1,
    waiting_since = case
      when after <> before then null
      when given.status = 'refused' and s.is_open then coalesce(s.waiting_since, moment)
      else s.waiting_since end
  where s.id = given.record_id;
  return query
    select before, after, h.seq, h.hash from history_entry h where h.record_id = given.record_id order by h.seq desc limit 1;
end $$;
comment on function answer_in_signal is 'Notes in a signal that a share of it was just accepted or refused by the actor, who may not change the signal itself: with the first acceptance it is with the partner. Gives the head of its chain, to which the caller appends the answer in the same transaction. Agrees with the status table in rules of the module signals, held by a test.';
revoke execute on function answer_in_signal from public;
grant execute on function answer_in_signal to lantaarn_app;
create policy history_of_answer on history_entry for insert to lantaarn_app
  with check (
    record_kind = 'signal' and action in ('signal.accept-share', 'signal.refuse-share')
    and actor_kind() = 'person' and person_id = actor_person()
    and exists (
      select 1 from share s
      where s.record_id = history_entry.record_id and s.answered_by = actor_person() and s.answered_at = history_entry.at
    )
  );

create index signal_with_partner on signal (id) where status = 'with-partner';

create function signals_left_by_partners(moment timestamptz) returns setof uuid
  language plpgsql stable security definer set search_path = public, pg_temp as $$
begin
  if actor_kind() <> 'job' then
    raise insufficient_privilege using message = 'only a job looks for shares that ran out';
  end if;
  return query
    select s.id from signal s
    where s.status = 'with-partner'
      and not exists (
        select 1 from share h where h.record_id = s.id and h.status = 'accepted' and h.until_at > moment
      )
      and exists (select 1 from record_key k where k.record_id = s.id and k.subject_id is null and k.wrapped is not null)
    order by s.id;
end $$;
comment on function signals_left_by_partners is 'Signals that are with a partner while no accepted share of them runs any more, and that were not erased.';
revoke execute on function signals_left_by_partners from public;
grant execute on function signals_left_by_partners to lantaarn_worker;

create function back_from_partner(signal_left uuid, moment timestamptz) returns boolean
  language plpgsql volatile security definer set search_path = public, pg_temp as $$
begin
  if actor_kind() <> 'job' then
    raise insufficient_privilege using message = 'only a job brings a signal back from a partner';
  end if;
  update signal s set status = 'referred', waiting_since = moment, version = s.version + 1
  where s.id = signal_left and s.status = 'with-partner'
    and not exists (
      select 1 from share h where h.record_id = s.id and h.status = 'accepted' and h.until_at > moment
    );
  return found;
end $$;
comment on function back_from_partner is 'Brings a signal back to its desk when no accepted share of it runs any more; false when one does, or when it was brought back already. The caller appends it to the history in the same transaction. Agrees with the status table in rules of the module signals, held by a test.';
revoke execute on function back_from_partner from public;
grant execute on function back_from_partner to lantaarn_worker;
-- file: 0014-sum-draft-files.sql
-- How much room the files of unsent drafts take, so that uploads of visitors cannot fill the disk.

create function unsent_draft_bytes() returns bigint
  language sql stable security definer set search_path = public, pg_temp
  return (
    select coalesce(sum(octet_length(c.data)), 0)::bigint
    from draft d
    join attachment a on a.record_id = d.id
    join attachment_chunk c on c.attachment_id = a.id
    where d.sent_at is null
  );
comment on function unsent_draft_bytes is 'Bytes that the files of all drafts that were not sent take together, originals and copies; nothing else of those drafts shows.';
revoke execute on function unsent_draft_bytes from public;
grant execute on function unsent_draft_bytes to lantaarn_app;
-- file: 0015-find-owner-once-planned.sql
-- The owner of what a line of a log is about is looked up for every line: in PL/pgSQL its questions are planned once per
-- connection and stop at the first answer.

create or replace function owner_of_object(object uuid) returns uuid
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
comment on function owner_of_object is 'The organisation whose record, share, question, erasure or person this is; for the logs only.';
-- file: 0016-permit-programs.sql
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
-- file: 0017-number-shares.sql
-- A receiver tells one share from another by the number of the record, also before they answer. Access to the record
-- itself begins with the answer, so the number is kept with the share.

alter table share add column record_number text;
comment on column share.record_number is 'The number by which people call the record. It names nobody, so who may answer the offer may read it.';
alter table share disable trigger user;
update share s set record_number = coalesce(
  (select g.number from signal g where g.id = s.record_id),
  'M-' || upper(right(replace(s.record_id::text, '-', ''), 8))
);
alter table share enable trigger user;
alter table share alter column record_number set not null;

create or replace function freeze_share() returns trigger
  language plpgsql set search_path = public, pg_temp as $$
begin
  if (new.record_id, new.record_kind, new.record_number, new.referral_id, new.parts, new.from_organisation,
      new.to_organisation, new.to_role, new.from_name, new.to_name, new.framework, new.framework_text, new.purpose,
      new.offered_at, new.offered_by)
     is distinct from
     (old.record_id, old.record_kind, old.record_number, old.referral_id, old.parts, old.from_organisation,
      old.to_organisation, old.to_role, old.from_name, old.to_name, old.framework, old.framework_text, old.purpose,
      old.offered_at, old.offered_by)
     or new.until_at > old.until_at
     or not (
       (old.status = 'offered' and new.status in ('accepted', 'refused', 'withdrawn'))
       or (old.status = 'accepted' and new.status = 'withdrawn')
     ) then
    raise check_violation using message = 'a share keeps what it was, and lives only forward';
  end if;
  return new;
end $$;
-- file: 0018-sum-files-and-tell-forms.sql
-- How much room all files take, so that those of sent reports cannot fill the disk either; and what a report points at,
-- so that a desk can choose from its inbox.

create function stored_file_bytes() returns bigint
  language sql stable security definer set search_path = public, pg_temp
  return (select coalesce(sum(octet_length(data)), 0)::bigint from attachment_chunk);
comment on function stored_file_bytes is 'Bytes that all files take together, originals and copies, of drafts and of reports that were sent; nothing else of them shows.';
revoke execute on function stored_file_bytes from public;
grant execute on function stored_file_bytes to lantaarn_app;

alter table report add column forms text[];
comment on column report.forms is 'Forms of exploitation at which the signs point that were ticked: sexual, labour, criminal. Empty when they point at none; null for reports from before this was kept, and for questions for advice.';
-- file: 0019-erase-those-named.sql
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
-- file: 0020-keep-end-of-filling.sql
-- The fictional people and stories of a demonstration are loaded in many transactions. A first start that was interrupted
-- is begun again; what was loaded whole is never taken for half.

create table demonstration_load (
  only_one boolean primary key default true check (only_one),
  finished_at timestamptz not null
);
comment on table demonstration_load is 'One row once the demonstration was loaded whole; without it the next start begins again with an empty database. Never changed or removed.';
comment on column demonstration_load.finished_at is 'When the last of it was there.';
insert into demonstration_load (finished_at) select created_at from installation where demonstration;
grant select, insert on demonstration_load to lantaarn_app;
-- file: 0021-keep-ids-apart.sql
-- A record keeps its id to itself. Forms carry the id of what they are about to make, and whoever fills one in can put
-- another there: every record begins its history, so that is where an id is held to one thing.

create function begin_chain() returns trigger
  language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if new.seq = 1 then
    if new.record_kind <> 'organisation' and exists (select 1 from organisation where id = new.record_id) then
      raise unique_violation using message = 'this id is that of an organisation';
    end if;
  elsif not exists (
    select 1 from history_entry h
    where h.record_id = new.record_id and h.seq = 1 and h.record_kind = new.record_kind
  ) then
    raise unique_violation using message = 'this history is of another kind of record';
  end if;
  return new;
end $$;
comment on function begin_chain is 'A chain is of one kind of record from its first link, and none begins under the id of an organisation, which may have no history yet. Everything else with an id has a chain from its first moment.';
create trigger history_of_one_kind before insert on history_entry for each row execute function begin_chain();
-- file: 0022-narrow-who-reaches.sql
-- Narrower walls: each policy lets past who does the work behind it, not everybody of an organisation or every role.

-- Administrators see what happened to people, organisations and regions. Shares, questions and erasures have policies of
-- their own.
drop policy history_seen on history_entry;
create policy history_seen on history_entry for select to lantaarn_app, lantaarn_worker
  using (
    may_read(record_id, 'all') or actor_kind() in ('system', 'job')
    or (actor_kind() = 'reporter' and record_id = (select actor_record()))
    or (record_kind in ('person', 'organisation', 'region') and actor_has_role('administrator'))
  );

-- A share is seen by who answers for the record on the giving side, and by who holds the role that it was offered to on
-- the other: not by their colleagues.
create function receives_for(organisation uuid, wanted text) returns boolean
  language sql stable parallel safe
  return coalesce(organisation::text || ':' || wanted = any (actor_holders()), false);
comment on function receives_for is 'Whether the actor holds the role of this organisation that something was offered to now.';

drop policy share_seen on share;
create policy share_seen on share for select to lantaarn_app, lantaarn_worker
  using (answers_for(from_organisation) or receives_for(to_organisation, to_role));
drop policy share_answered on share;
create policy share_answered on share for update to lantaarn_app
  using (answers_for(from_organisation) or receives_for(to_organisation, to_role))
  with check (
    (status in ('accepted', 'refused') and receives_for(to_organisation, to_role))
    or (status = 'withdrawn' and answers_for(from_organisation))
  );

-- A report stands behind a signal by the hand of who may read it. Of a signal that was sent on, the desk that got it may
-- not read every report behind it; when it splits the signal, they stand behind both.
create function stands_behind(report uuid) returns boolean
  language plpgsql stable parallel safe as $$
begin
  return exists (select 1 from signal_report b where b.report_id = report);
end $$;
comment on function stands_behind is 'Whether this report stands behind a signal of which the actor sees the reports.';
drop policy signal_report_made on signal_report;
create policy signal_report_made on signal_report for insert to lantaarn_app
  with check (may_write(signal_id, 'all') and (may_read(report_id, 'all') or stands_behind(report_id)));

-- Who takes part and where is read by all who act, and changed by administrators and by what sets up an installation.
create function manages_network() returns boolean
  language sql stable parallel safe
  return actor_kind() = 'system' or (actor_kind() = 'person' and actor_has_role('administrator'));
comment on function manages_network is 'Whether the actor changes organisations, regions and their areas: an administrator, or the system that loads a region.';
do $$
declare name text;
begin
  foreach name in array array['region', 'region_name', 'district', 'municipality', 'organisation', 'organisation_area'] loop
    execute format('alter table %I enable row level security', name);
    execute format('alter table %I force row level security', name);
    execute format('create policy %I on %I for all to lantaarn_owner using (true) with check (true)', name || '_for_definer', name);
    execute format('create policy %I on %I for select to lantaarn_app, lantaarn_worker using ((select actor_kind()) <> ''nobody'')', name || '_seen', name);
    execute format('create policy %I on %I for insert to lantaarn_app with check (manages_network())', name || '_made', name);
    execute format('create policy %I on %I for update to lantaarn_app using (manages_network()) with check (manages_network())', name || '_changed', name);
  end loop;
end $$;
create policy organisation_area_removed on organisation_area for delete to lantaarn_app using (manages_network());
-- The national list of municipalities is imported by a command, which runs as a job.
create policy municipality_listed on municipality for insert to lantaarn_app with check (actor_kind() = 'job');
create policy municipality_followed on municipality for update to lantaarn_app
  using (actor_kind() = 'job') with check (actor_kind() = 'job');
-- file: 0023-remove-erased-files.sql
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
-- file: 0024-hold-keys-and-desks.sql
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
-- file: 0025-tell-level.sql
-- A server that is started without the owner role must know whether the tables are those that it works with.

grant select on migration to lantaarn_app;
-- file: 0026-narrow-notices-and-questions.sql
-- What was done to an account, and who asked whether others know something, is seen by who answers for it: not by every
-- privacy officer of the platform, nor by all colleagues.

create function reviews_person(person uuid) returns boolean
  language plpgsql stable parallel safe as $$
begin
  if not actor_has_role('privacy-officer') then
    return false;
  end if;
  return exists (
    select 1 from assignment a
    where a.person_id = person and (
      reviews(a.organisation_id)
      or not exists (
        select 1 from assignment f
        where f.organisation_id = a.organisation_id and f.role = 'privacy-officer'
          and f.from_at <= now() and f.until_at > now()
      ) and exists (
        select 1 from organisation theirs join organisation mine on mine.region_code = theirs.region_code
        where theirs.id = a.organisation_id and mine.id = any (actor_organisations()) and reviews(mine.id)
      )
    )
  );
end $$;
comment on function reviews_person is 'Whether the actor answers for the account of this person: is privacy officer of an organisation in which they have, had or will have a role, or of another of its region when it has no officer of its own.';

drop policy account_notice_own on account_notice;
create policy account_notice_own on account_notice for select to lantaarn_app
  using (person_id = actor_person() or reviews_person(person_id) or reviews_person(by_person));

drop policy question_seen on question_to_others;
create policy question_seen on question_to_others for select to lantaarn_app
  using (answers_for(from_organisation) or answers_for(to_organisation));
