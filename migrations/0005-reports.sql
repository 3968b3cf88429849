-- Reports: drafts, what was reported or asked, the channel behind the receipt code, and files.

-- Drafts

create table draft (
  id uuid primary key,
  visit_hash bytea not null unique,
  kind text not null check (kind in ('report', 'advice')),
  content bytea not null,
  sent_at timestamptz,
  purge_at timestamptz not null
);
comment on table draft is 'A report or question that a visitor is writing. Its id becomes the id of the report, so that sending it twice makes one report.';
comment on column draft.visit_hash is 'Keyed hash of the visit cookie.';
comment on column draft.content is 'Answers so far, and the receipt code until the reporter has saved it; encrypted.';
comment on column draft.sent_at is 'When it was sent; from then on the draft keeps only the code.';
comment on column draft.purge_at is 'It is removed after this moment: two hours after the last change.';

-- Reports

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
  forms text[],
  received_at timestamptz not null,
  waiting_since timestamptz,
  receipt_hash bytea unique,
  taken_in_by uuid references person,
  closed_reason text,
  erased_at timestamptz,
  version integer not null default 1
);
-- Each list is read in the order of an index, from any position in it.
create index report_by_desk on report (desk_id, status, acute desc, received_at desc, id desc);
create index report_by_desk_order on report (desk_id, acute desc, received_at desc, id desc);
create index report_by_desk_open on report (desk_id, acute desc, received_at desc, id desc)
  where status in ('new', 'answered');
comment on table report is 'What somebody reported or asked. Holds no text and no persons: those are in report_content.';
comment on column report.desk_id is 'The organisation that handles it.';
comment on column report.place_code is 'Municipality where it happens, when known.';
comment on column report.audience is 'victim, worried, professional, entrepreneur, partner, staff.';
comment on column report.channel is 'web, phone, desk, email, partner, anonymous-tip, inspection, police.';
comment on column report.status is 'See rules.ts of the module reports.';
comment on column report.forms is 'Forms of exploitation to which the ticked indicators point: sexual, labour, criminal. Empty when they point to none; null for reports from before this was kept, and for questions for advice.';
comment on column report.waiting_since is 'Since when the reporter has been waiting for us; null when we wait for them or it is done.';
comment on column report.receipt_hash is 'HMAC-SHA-256 of the receipt code; null when the reporter cannot come back to it.';
comment on column report.taken_in_by is 'Who took it in for somebody else, by phone or at a desk.';
comment on column report.erased_at is 'When its content was erased; the row stays, for the figures and the history.';

create table report_content (
  report_id uuid primary key references report,
  content bytea not null
);
comment on table report_content is 'The answers of a report, as JSON, encrypted under the key of the report.';

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
comment on column report_message.body is 'The text, encrypted under the key of the report.';

-- Runs after the foreign key has locked the row of the desk, which waits for whoever is closing that desk: what this sees
-- is what holds when the report is stored.
create function own_report() returns trigger
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
comment on function own_report is 'Gives the desk of a report its access rows, and ends those of the desk before it. Refuses a report for a closed desk, without its key, or whose draft is not marked as sent with it.';
create trigger report_owned after insert on report for each row execute function own_report();
create trigger report_moved after update of desk_id on report for each row
  when (old.desk_id is distinct from new.desk_id) execute function own_report();

-- Files

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
comment on table attachment is 'A file with a report, or with a draft that may become one (then record_id is the draft).';
comment on column attachment.media_type is 'Determined from the content, not from the name.';
comment on column attachment.state is 'clean: there is a copy without metadata to look at; quarantined: only the sealed original is kept.';
comment on column attachment.name is 'Its name, encrypted.';
comment on column attachment.digest is 'HMAC-SHA-256 of the original, to prove that it is unchanged.';

create table attachment_chunk (
  attachment_id uuid not null references attachment on delete cascade,
  variant text not null check (variant in ('original', 'clean')),
  seq integer not null,
  data bytea not null,
  primary key (attachment_id, variant, seq)
);
comment on table attachment_chunk is 'A piece of a file, encrypted under the key of its record.';
comment on column attachment_chunk.variant is 'original: the sealed evidence; clean: re-encoded without metadata, for triage.';

-- Who sees and changes them

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
-- What a desk owns is seen by the desk_id in the row itself, worked out once per statement, so that a list does not look
-- up an access row for every line; triggers keep that equal to the access rows of ownership. Shares and frameworks are
-- looked up row by row. See docs/decisions/0006.
create policy report_seen on report for select to lantaarn_app, lantaarn_worker using (
  desk_id = any ((select actor_desks())::uuid[])
  or (actor_kind() = 'reporter' and id = (select actor_record()))
  or may_see(id)
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
  with check (record_id = (select actor_record()) and hold_record_key(record_id));
create policy attachment_removed on attachment for delete to lantaarn_app
  using ((actor_kind() = 'system' or (actor_kind() in ('public', 'person') and record_id = (select actor_record()))) and not exists (select 1 from report where id = record_id));
create policy attachment_chunk_seen on attachment_chunk for select to lantaarn_app
  using (exists (select 1 from attachment where id = attachment_id));
create policy attachment_chunk_made on attachment_chunk for insert to lantaarn_app
  with check (exists (select 1 from attachment where id = attachment_id));
grant select, insert, update on draft, report to lantaarn_app;
grant select on report to lantaarn_worker;
grant select, insert on report_content, report_message, attachment_chunk to lantaarn_app;
grant select, insert, delete on attachment to lantaarn_app;

-- What visitors, reporters and jobs can do beyond that

create function draft_of_visit(hash bytea)
  returns table (id uuid, kind text, content bytea, sent_at timestamptz, purge_at timestamptz, key_id uuid, master text, wrapped bytea)
  language sql stable security definer set search_path = public, pg_temp
  begin atomic
    select d.id, d.kind, d.content, d.sent_at, d.purge_at, k.id, k.master, k.wrapped
    from draft d join record_key k on k.record_id = d.id and k.subject_id is null
    where d.visit_hash = hash;
  end;
comment on function draft_of_visit is 'The draft of a visit with its wrapped key; the only way for a visitor to get one.';

create function report_of_code(hash bytea) returns uuid
  language sql stable security definer set search_path = public, pg_temp
  return (select id from report where receipt_hash = hash);
comment on function report_of_code is 'The report that a receipt code opens, found by the hash of the code; the only way in for a reporter.';

-- A draft that is being sent is waited for, and is no longer a draft then. The keys go first: whoever still adds a file
-- holds the key, and that file is there when the files go.
create function remove_drafts(ids uuid[]) returns integer
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
comment on function remove_drafts is 'Removes drafts; of those that were never sent also the files and the key, so that nothing of them can be read again.';

create function forget_draft(hash bytea) returns integer
  language sql volatile security definer set search_path = public, pg_temp
  return remove_drafts(array(select id from draft where visit_hash = hash));
comment on function forget_draft is 'Removes the draft of a visit.';

create function purge_drafts(at timestamptz) returns integer
  language sql volatile security definer set search_path = public, pg_temp
  return remove_drafts(array(select id from draft where purge_at < at));
comment on function purge_drafts is 'Removes every draft whose time has come.';

create function desk_address(report uuid) returns text
  language sql stable security definer set search_path = public, pg_temp
  return (select o.email from report r join organisation o on o.id = r.desk_id where r.id = report);
comment on function desk_address is 'The general address of the desk of a report, for the notice that something urgent is waiting.';

-- How much space files take, so that uploads cannot fill the disk.
create function unsent_draft_bytes() returns bigint
  language sql stable security definer set search_path = public, pg_temp
  return (
    select coalesce(sum(octet_length(c.data)), 0)::bigint
    from draft d
    join attachment a on a.record_id = d.id
    join attachment_chunk c on c.attachment_id = a.id
    where d.sent_at is null
  );
comment on function unsent_draft_bytes is 'Bytes that the files of all unsent drafts take together, originals and copies; reveals nothing else about those drafts.';

create function stored_file_bytes() returns bigint
  language sql stable security definer set search_path = public, pg_temp
  return (select coalesce(sum(octet_length(data)), 0)::bigint from attachment_chunk);
comment on function stored_file_bytes is 'Bytes that all files take together, originals and copies, of drafts and of reports that were sent; reveals nothing else about them.';

revoke execute on function draft_of_visit, report_of_code, remove_drafts, forget_draft, purge_drafts, desk_address,
  unsent_draft_bytes, stored_file_bytes from public;
grant execute on function draft_of_visit, report_of_code, forget_draft, unsent_draft_bytes, stored_file_bytes to lantaarn_app;
grant execute on function purge_drafts, desk_address to lantaarn_worker;
