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
