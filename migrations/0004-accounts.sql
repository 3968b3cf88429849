-- Accounts: how people prove who they are, their sessions and invitations, and what is kept of a form between two pages.

-- Credentials

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
comment on column credential.totp_secret is 'Secret of the authenticator app, encrypted under the record key of the person.';
comment on column credential.totp_last_step is 'The last time step that was used: a code works once.';
comment on column credential.oidc_subject is 'Their id at the identity provider of their organisation.';
comment on column credential.demonstration is 'A fictional person of the demonstration, who signs in with only a password; works only where the installation is a demonstration.';

create table identity_provider (
  organisation_id uuid primary key references organisation,
  issuer text not null,
  client_id text not null,
  client_secret bytea not null,
  version integer not null default 1
);
comment on table identity_provider is 'The OpenID Connect provider of an organisation that has one.';
comment on column identity_provider.issuer is 'Address of the provider; https, or http on this machine.';
comment on column identity_provider.client_id is 'The id of this platform at the provider.';
comment on column identity_provider.client_secret is 'Encrypted under the record key of the organisation.';
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

-- Sessions and ways in

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
comment on table session is 'A signed-in browser. Of its cookie only a keyed hash is kept.';
comment on column session.seen_at is 'Last use, to the minute; the idle limit counts from here.';
comment on column session.expires_at is 'The end, however much it is used.';
comment on column session.ended_at is 'When the person signed out, or somebody ended it.';

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
comment on table invitation is 'A link that works once, to set up how somebody signs in: for a new person, or for recovery, which a second person must approve.';
comment on column invitation.person_id is 'Whom it is for; null for the first administrator of an empty installation, who does not exist yet.';
comment on column invitation.token_hash is 'Keyed hash of the secret in the link.';
comment on column invitation.code_hash is 'Keyed hash of the code that the second person passes on: in a recovery, neither of the two can use the link alone.';
comment on column invitation.ended_at is 'When it was withdrawn, refused or replaced by a newer one.';
comment on column invitation.approved_by is 'The second person, for recovery; never the one who asked, and never the owner of the account.';

create table sign_in_challenge (
  id uuid primary key,
  visit_hash bytea not null,
  kind text not null check (kind in ('passkey', 'passkey-registration', 'oidc', 'totp-registration')),
  person_id uuid references person,
  content bytea not null,
  expires_at timestamptz not null
);
comment on table sign_in_challenge is 'A sign-in half way: what was proved, and what must come next. Gone within minutes.';
comment on column sign_in_challenge.content is 'Challenge, state or secret, encrypted.';

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
comment on table account_notice is 'What was done to an account: shown to its owner on their next visit, and to the privacy officer.';
comment on column account_notice.kind is 'recovery-asked, recovery-approved, recovery-refused, recovery-used, invited, role-given, email-changed, password-changed, authenticator-changed, wrong-codes and so on.';
comment on column account_notice.person_id is 'The person whose account it is.';
comment on column account_notice.by_person is 'Who did it; null when unknown.';
comment on column account_notice.seen_at is 'When the owner dismissed it.';

create table form_input (
  visit_hash bytea not null,
  path text not null,
  content bytea not null,
  expires_at timestamptz not null,
  primary key (visit_hash, path)
);
comment on table form_input is 'What was typed in a form that had errors, until the page is shown again. Encrypted, gone within two hours.';

-- Only the system reaches these tables; people see what is their own.
do $$
declare name text;
begin
  foreach name in array array['credential', 'identity_provider', 'passkey', 'session', 'invitation', 'sign_in_challenge',
    'account_notice', 'form_input'] loop
    execute format('alter table %I enable row level security', name);
    execute format('alter table %I force row level security', name);
    execute format('create policy %I on %I for all to lantaarn_owner using (true) with check (true)', name || '_for_definer', name);
    execute format('create policy %I on %I for all to lantaarn_app using (actor_kind() = ''system'') with check (actor_kind() = ''system'')', name || '_by_system', name);
    execute format('grant select, insert, update, delete on %I to lantaarn_app', name);
  end loop;
end $$;
create policy passkey_own on passkey for select to lantaarn_app using (person_id = actor_person());
create policy session_own on session for select to lantaarn_app using (person_id = actor_person());
create policy account_notice_own on account_notice for select to lantaarn_app
  using (person_id = actor_person() or reviews_person(person_id) or reviews_person(by_person));
create policy account_notice_made on account_notice for insert to lantaarn_app
  with check (actor_has_role('administrator') and by_person = actor_person());
-- A job removes what has expired.
create policy form_input_purged on form_input for all to lantaarn_worker using (actor_kind() = 'job') with check (false);
create policy session_purged on session for all to lantaarn_worker using (actor_kind() = 'job') with check (false);
create policy sign_in_challenge_purged on sign_in_challenge for all to lantaarn_worker using (actor_kind() = 'job') with check (false);
grant select, delete on form_input, session, sign_in_challenge to lantaarn_worker;

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
comment on function find_session is 'Whose session this is, and the roles that they now hold in the organisation for which they act: one call per request, which also records the use. No row when the session has ended or no role is held.';

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
comment on function end_sessions_without_role is 'Ends the sessions of everybody who may no longer act for their organisation; called by whoever manages people.';
revoke execute on function find_session, end_sessions_without_role from public;
grant execute on function find_session, end_sessions_without_role to lantaarn_app;
