-- What is kept of everything that happens: the history of each record as a keyed chain over ciphertext, signed
-- checkpoints of those chains, and the three logs.

-- History

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
comment on table history_entry is 'Append only: what changed in a record, who changed it and when. One chain per record, so that writers of different records never wait for each other.';
comment on column history_entry.record_id is 'The record.';
comment on column history_entry.seq is 'Position in the chain of this record, from 1; unique, so that of two simultaneous writers only one can append.';
comment on column history_entry.record_kind is 'What kind of record it is.';
comment on column history_entry.at is 'When, to the millisecond, by the clock of the application.';
comment on column history_entry.actor_kind is 'Kind of actor.';
comment on column history_entry.person_id is 'Who did it, if a person did.';
comment on column history_entry.organisation_id is 'The organisation for which they acted.';
comment on column history_entry.action is 'The use case.';
comment on column history_entry.payload is 'What changed, as ciphertext under a key of the record.';
comment on column history_entry.previous is 'Hash of the entry before it; 32 zero bytes for the first.';
comment on column history_entry.hash is 'HMAC-SHA-256 over all of the above, the payload as ciphertext.';

alter table history_entry enable row level security;
alter table history_entry force row level security;
create policy history_for_definer on history_entry for select to lantaarn_owner using (true);
create policy history_appended on history_entry for insert to lantaarn_app, lantaarn_worker
  with check (
    (actor_kind() in ('public', 'reporter', 'person') and record_id = (select actor_record()))
    or may_write(record_id, 'facts') or actor_kind() in ('system', 'job')
    or (record_kind not in ('report', 'signal') and actor_kind() = 'person')
  );
-- Administrators see what happened to people, organisations and regions. Shares, questions for advice and erasures have
-- policies of their own, with their tables.
create policy history_seen on history_entry for select to lantaarn_app, lantaarn_worker
  using (
    may_read(record_id, 'all') or actor_kind() in ('system', 'job')
    or (actor_kind() = 'reporter' and record_id = (select actor_record()))
    or (record_kind in ('person', 'organisation', 'region') and actor_has_role('administrator'))
  );
grant select, insert on history_entry to lantaarn_app, lantaarn_worker;
grant select on history_entry to lantaarn_maintenance;

-- Forms carry the id of what they are about to create, and whoever fills one in can put another id there. Every record
-- begins its history when it is created, so this is where an id is bound to one record.
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
comment on function begin_chain is 'A chain belongs to one kind of record from its first entry, and none starts under the id of an organisation, which may have no history yet. Everything else that has an id has a chain from its first moment.';
create trigger history_of_one_kind before insert on history_entry for each row execute function begin_chain();

-- Checkpoints

create table history_checkpoint (
  id uuid primary key,
  at timestamptz not null,
  heads integer not null,
  previous bytea not null,
  digest bytea not null,
  signature bytea not null
);
create unique index history_checkpoint_chain on history_checkpoint (previous);
comment on table history_checkpoint is 'A signed statement of which chains had grown since the checkpoint before it, and where they ended: reveals chains and ends of chains that were removed later.';
comment on column history_checkpoint.at is 'When it was made.';
comment on column history_checkpoint.heads is 'How many chains had grown.';
comment on column history_checkpoint.previous is 'Digest of the checkpoint before it; 32 zero bytes for the first.';
comment on column history_checkpoint.digest is 'SHA-256 over previous, moment and the heads, sorted by record.';
comment on column history_checkpoint.signature is 'Ed25519 over the digest.';
comment on index history_checkpoint_chain is 'Checkpoints form one chain: no two can follow the same one.';

create table history_checkpoint_head (
  checkpoint_id uuid not null references history_checkpoint,
  record_id uuid not null,
  seq integer not null,
  hash bytea not null,
  primary key (checkpoint_id, record_id)
);
create index history_checkpoint_head_by_record on history_checkpoint_head (record_id, seq desc);
comment on table history_checkpoint_head is 'Where one chain ended at a checkpoint.';
comment on column history_checkpoint_head.seq is 'Its last entry at that time.';
comment on column history_checkpoint_head.hash is 'The hash of that entry.';
grant select, insert on history_checkpoint, history_checkpoint_head to lantaarn_maintenance;

create function last_checkpoint() returns bytea
  language sql stable security definer set search_path = public, pg_temp
  return (
    select digest from history_checkpoint c
    where not exists (select 1 from history_checkpoint n where n.previous = c.digest)
    order by at desc limit 1
  );
comment on function last_checkpoint is 'Digest of the latest checkpoint; null when there is none.';

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
comment on function moved_heads is 'The ends of chains that have grown since they were last in a checkpoint, sorted by record. Until this transaction ends, nobody else can make a checkpoint.';

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
revoke execute on function last_checkpoint, moved_heads, add_checkpoint from public;
grant execute on function last_checkpoint, moved_heads, add_checkpoint to lantaarn_worker;

-- The three logs. Something that is logged has the same id in each: the audit log is searched, the others are joined by
-- id. Whose record it was is filled in by a trigger (log_owner), so that each privacy officer sees the lines of their own
-- organisation.

create table processing_log (
  id uuid primary key,
  at timestamptz not null,
  trace_id uuid not null,
  organisation_id uuid,
  activity text not null,
  operation text not null,
  record_kind text,
  record_id uuid,
  owner_id uuid,
  subjects bytea[] not null default '{}'
);
create index processing_log_by_record on processing_log (record_id) where record_id is not null;
create index processing_log_by_subject on processing_log using gin (subjects);
comment on table processing_log is 'Which data subjects were processed in which activity and why, after the Dutch standard Logboek Dataverwerkingen. Does not say who did it: that is in the audit log, joined by trace_id.';
comment on column processing_log.organisation_id is 'The organisation for which the data were processed.';
comment on column processing_log.activity is 'The activity in the register of processing, which states purpose and legal basis.';
comment on column processing_log.operation is 'What was done: the audit event of the route or job.';
comment on column processing_log.owner_id is 'The organisation that owned the record, person or share at that moment.';
comment on column processing_log.subjects is 'Keyed tokens of the data subjects that were shown or changed.';

create table audit_log (
  id uuid primary key,
  at timestamptz not null,
  trace_id uuid not null,
  actor_kind text not null,
  person_id uuid,
  key_id uuid,
  organisation_id uuid,
  action text not null,
  object_kind text,
  object_id uuid,
  owner_id uuid,
  result text not null check (result in ('done', 'refused', 'failed')),
  origin text not null
);
create index audit_log_by_object on audit_log (object_id) where object_id is not null;
create index audit_log_by_trace on audit_log (trace_id);
create index audit_log_by_organisation on audit_log (organisation_id, at desc, id desc);
create index audit_log_by_owner on audit_log (owner_id, at desc, id desc) where owner_id is distinct from organisation_id;
comment on table audit_log is 'Security audit log (BIO2 8.15): actor, action, object, result, origin, moment. No free text, no names, no addresses.';
comment on column audit_log.key_id is 'The API key with which a program acted for the person.';
comment on column audit_log.owner_id is 'The organisation that owned the record, person or share at that moment.';
comment on column audit_log.origin is 'web, api, job or command; never an address.';

create table decision_log (
  id uuid primary key,
  at timestamptz not null,
  trace_id uuid not null,
  organisation_id uuid,
  permission text not null,
  roles text[] not null,
  object_id uuid,
  owner_id uuid,
  allowed boolean not null,
  reason text not null
);
comment on table decision_log is 'What the access rules were asked, what they answered and why.';
comment on column decision_log.organisation_id is 'The organisation for which the actor acted.';
comment on column decision_log.owner_id is 'The organisation that owned the record, person or share at that moment.';
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
create policy processing_reviewed on processing_log for select to lantaarn_app using (reviews(organisation_id) or reviews(owner_id));
create policy audit_reviewed on audit_log for select to lantaarn_app using (reviews(organisation_id) or reviews(owner_id));
create policy decision_reviewed on decision_log for select to lantaarn_app using (reviews(organisation_id) or reviews(owner_id));
grant select, insert on processing_log, audit_log, decision_log to lantaarn_app;
grant insert on processing_log, audit_log, decision_log to lantaarn_worker;
grant select on processing_log, audit_log, decision_log to lantaarn_maintenance;
