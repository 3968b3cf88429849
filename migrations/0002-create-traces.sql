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
