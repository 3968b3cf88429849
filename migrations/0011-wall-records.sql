-- One source for the wall around a record: a migration of a new room calls record_wall once for each of its tables. What
-- works on records of any kind (ownership, erasing, reviewing) finds their tables by record_kind.

create table record_table (
  name text primary key,
  record_kind text not null,
  part text not null,
  part_column text,
  record_column text not null,
  foreign key (record_kind, part) references record_part
);
create index record_table_by_kind on record_table (record_kind);
comment on table record_table is 'Every table that record_wall walled: what a record consists of. Written by record_wall only.';
comment on column record_table.name is 'The table.';
comment on column record_table.record_kind is 'The kind of record that its rows belong to.';
comment on column record_table.part is 'The part that its rows belong to; all for the main table, which is seen with any part.';
comment on column record_table.part_column is 'Where each row says its own part: the column that does.';
comment on column record_table.record_column is 'The column that holds the id of the record; id in the main table.';
grant select on record_table to lantaarn_app, lantaarn_worker;

create function has_column(table_name text, column_name text) returns boolean
  language sql stable parallel safe set search_path = public, pg_temp
  return exists (
    select from pg_attribute a
    where a.attrelid = to_regclass(quote_ident(table_name)) and a.attname = column_name
      and a.attnum > 0 and not a.attisdropped
  );
comment on function has_column is 'Whether this table has such a column.';
revoke execute on function has_column from public;

-- The desk of a record.

create function actor_desks(kind text) returns uuid[]
  language plpgsql stable parallel safe as $$
begin
  return array(
    select left(holder, 36)::uuid from unnest(actor_holders()) holder
    where substr(holder, 38) in ('contact-officer', 'intake-officer')
  );
end $$;
comment on function actor_desks(text) is 'Organisations whose records of this kind the actor handles now: those for which they hold a role that gets the access rows of ownership (see own_record).';

-- Runs after the key of the desk was looked for by the foreign key, which waits for whoever is closing that desk: what
-- this sees is what holds when the record is stored.
create function own_record() returns trigger
  language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if not exists (select from organisation where id = new.desk_id and closed_at is null) then
    raise serialization_failure using message = 'this desk was closed';
  end if;
  insert into access (record_id, record_kind, part, mode, organisation_id, role, from_at, because)
  select new.id, tg_argv[0], 'all', 'write', new.desk_id, role, now(), 'ownership'
  from unnest(array['contact-officer', 'intake-officer']) role
  on conflict (record_id, holder, part, because)
    do update set from_at = now(), until_at = 'infinity' where access.until_at <= now();
  if tg_op = 'UPDATE' then
    update access set until_at = now()
    where record_id = new.id and because = 'ownership' and organisation_id = old.desk_id and until_at > now();
  end if;
  return new;
end $$;
comment on function own_record is 'Gives the desk of a record its access rows, and ends those of the desk before it. A record comes to no desk that is closed. Its argument is the kind of record.';
revoke execute on function own_record from public;

create function receive_report() returns trigger
  language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if not exists (
    select from record_key where record_id = new.id and subject_id is null and wrapped is not null
  ) then
    raise serialization_failure using message = 'the draft of this report was removed';
  end if;
  if exists (select from draft where id = new.id and sent_at is null) then
    raise serialization_failure using message = 'the draft of this report was changed';
  end if;
  return new;
end $$;
comment on function receive_report is 'A report is not stored without its key, nor of a draft that is not marked as sent with it.';
revoke execute on function receive_report from public;

-- The wall.

create procedure check_walled_table(walled text, kind text, main boolean, record_column text)
  language plpgsql set search_path = public, pg_temp as $$
declare
  it regclass := to_regclass(quote_ident(walled));
  parent text := (select k.table_name from record_kind k where k.code = kind and k.has_desk);
  lacking text;
begin
  if parent is null then
    raise invalid_parameter_value using message = format('%s is no kind of record with a desk: call register_record_kind first', kind);
  end if;
  if it is null then
    raise undefined_table using message = format('there is no table %s to wall', walled);
  end if;
  if main is distinct from (parent = walled) then
    raise invalid_parameter_value using message = format('the main table of %s is %s: that one has no part, every other has', kind, parent);
  end if;
  select string_agg(a.attname, ', ' order by a.attnum) into lacking
    from pg_attribute a
    where a.attrelid = it and a.attnum > 0 and not a.attisdropped and col_description(it, a.attnum) is null;
  if lacking is not null or obj_description(it, 'pg_class') is null then
    raise invalid_parameter_value using message = format('%s is not walled before it is commented on, and so is each column: %s', walled, coalesce(lacking, 'the table itself'));
  end if;
  if not exists (
    select from pg_index i join pg_attribute a on a.attrelid = it and a.attnum = i.indkey[0]
    where i.indrelid = it and i.indpred is null and a.attname = case when main then 'desk_id' else record_column end
  ) then
    raise invalid_parameter_value using message = format('%s needs an index that begins with %s', walled, case when main then 'desk_id' else record_column end);
  end if;
  if main then
    select string_agg(wanted.name, ', ') into lacking
      from (values ('id', 'uuid'), ('region_code', 'text'), ('desk_id', 'uuid'), ('status', 'text'),
        ('version', 'integer'), ('erased_at', 'timestamp with time zone')) wanted (name, type)
      where not exists (
        select from pg_attribute a
        where a.attrelid = it and a.attname = wanted.name and format_type(a.atttypid, null) = wanted.type
      );
    if lacking is not null or not (has_column(walled, 'received_at') or has_column(walled, 'created_at')) then
      raise invalid_parameter_value using message = format('%s lacks what every record has: %s', walled, coalesce(lacking, 'received_at or created_at'));
    end if;
    if not has_column(walled, 'number') and not exists (select from record_kind k where k.code = kind and k.mark is not null) then
      raise invalid_parameter_value using message = format('%s has no number, and its kind no mark by which people call it', walled);
    end if;
  end if;
  if not exists (
    select from pg_constraint c join pg_attribute a on a.attrelid = it and c.conkey = array[a.attnum] and a.attnotnull
    where c.conrelid = it and c.contype = 'f'
      and c.confrelid = case when main then 'organisation'::regclass else to_regclass(quote_ident(parent)) end
      and a.attname = case when main then 'desk_id' else record_column end
  ) then
    raise invalid_parameter_value using message = format('%s of %s is to refer to %s, and never be null',
      case when main then 'desk_id' else record_column end, walled, case when main then 'organisation' else parent end);
  end if;
end $$;
comment on procedure check_walled_table is 'Refuses a table that lacks what record_wall stands on: a registered kind, comments, an index and a reference by which rows find their record, and in a main table the columns that every record has.';
revoke execute on procedure check_walled_table from public;

create procedure record_wall(
  walled text, kind text,
  part text default null, record_column text default null, part_column text default null,
  changes text[] default '{insert,update}'
)
  language plpgsql set search_path = public, pg_temp as $$
declare
  main boolean := part is null and part_column is null;
  holds text := case when main then 'id' else coalesce(record_column, kind || '_id') end;
  desks text := format('desk_id = any ((select actor_desks(%L))::uuid[])', kind);
  which text := coalesce(quote_ident(part_column), quote_literal(part));
  may_see_row text := case when main then desks || ' or may_see(id)' else format('may_read(%I, %s)', holds, which) end;
  may_change_row text := case when main then 'may_write(id, ''all'')' else format('may_write(%I, %s)', holds, which) end;
  may_make_row text := case
    when not main then may_change_row
    when has_column(walled, 'made_by') then desks || ' and made_by = actor_person()'
    else desks end;
  changed text;
begin
  call check_walled_table(walled, kind, main, holds);
  if not changes <@ '{insert,update,delete}'::text[] then
    raise invalid_parameter_value using message = 'changes are insert, update and delete';
  end if;
  if part is not null and part_column is not null or part_column is not null and not has_column(walled, part_column) then
    raise invalid_parameter_value using message = format('%s has one part, or a column that says it for each row', walled);
  end if;
  insert into record_table (name, record_kind, part, part_column, record_column)
  values (walled, kind, coalesce(record_wall.part, 'all'), record_wall.part_column, holds)
  on conflict (name) do update
    set record_kind = excluded.record_kind, part = excluded.part, part_column = excluded.part_column,
      record_column = excluded.record_column;
  execute format('alter table %I enable row level security', walled);
  execute format('alter table %I force row level security', walled);
  execute format('revoke all on %I from lantaarn_app, lantaarn_worker', walled);
  for changed in select unnest('{for_definer,seen,made,changed,removed}'::text[]) loop
    execute format('drop policy if exists %I on %I', walled || '_' || changed, walled);
  end loop;
  execute format('create policy %I on %I for all to lantaarn_owner using (true) with check (true)', walled || '_for_definer', walled);
  execute format('create policy %I on %I for select to lantaarn_app%s using (%s)', walled || '_seen', walled,
    case when main then ', lantaarn_worker' else '' end, may_see_row);
  execute format('grant select on %I to lantaarn_app%s', walled, case when main then ', lantaarn_worker' else '' end);
  if 'insert' = any (changes) then
    execute format('create policy %I on %I for insert to lantaarn_app with check (%s)', walled || '_made', walled, may_make_row);
    execute format('grant insert on %I to lantaarn_app', walled);
  end if;
  if 'update' = any (changes) then
    -- A record may go to another desk, so a main table is not asked again after the change.
    execute format('create policy %I on %I for update to lantaarn_app using (%s) with check (%s)', walled || '_changed', walled,
      may_change_row, case when main then 'true' else may_change_row end);
    execute format('grant update (%s) on %I to lantaarn_app', (
      select string_agg(quote_ident(a.attname), ', ' order by a.attnum) from pg_attribute a
      where a.attrelid = to_regclass(quote_ident(walled)) and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
        and a.attname not in ('id', 'region_code', 'number', 'made_by', 'erased_at', holds)
    ), walled);
  end if;
  if 'delete' = any (changes) then
    execute format('create policy %I on %I for delete to lantaarn_app using (%s)', walled || '_removed', walled, may_change_row);
    execute format('grant delete on %I to lantaarn_app', walled);
  end if;
  if main then
    execute format('create or replace trigger %I after insert on %I for each row execute function own_record(%L)', walled || '_owned', walled, kind);
    execute format('create or replace trigger %I after update of desk_id on %I for each row when (old.desk_id is distinct from new.desk_id) execute function own_record(%L)', walled || '_moved', walled, kind);
  end if;
end $$;
comment on procedure record_wall is 'Walls one table of a kind of record: row-level security, policies, grants, and for its main table the triggers of ownership. Without part: the main table, seen with any part of the record and by its desk, made by the desk, changed by who may write all of it. With part, or part_column where each row says its own: rows of that part, found by record_column (<kind>_id unless told otherwise). changes: what the application does; {insert} is append only. Policies are called <table>_seen, _made, _changed and _removed; calling it again makes them anew, with grants on columns that came since.';
revoke execute on procedure record_wall from public;

-- Signals and reports stand behind the same wall. What does not fit it exactly (visitors, questions to other organisations,
-- the reports behind a signal) has its own policies below.

drop trigger report_owned on report;
drop trigger report_moved on report;
drop trigger signal_owned on signal;
drop trigger signal_moved on signal;
drop function own_report;
drop function own_signal;
create trigger report_received after insert on report for each row execute function receive_report();

comment on column report.id is 'The record; that of the draft it was written in.';
comment on column report.kind is 'report, or advice for a question to the report and advice point.';
comment on column report.region_code is 'The region of its desk.';
comment on column report.acute is 'Whether the reporter said that somebody is in danger now.';
comment on column report.anonymous is 'Whether it was sent without a name.';
comment on column report.language is 'The language in which it was written.';
comment on column report.received_at is 'When it was sent.';
comment on column report.closed_reason is 'Code of why it was closed; null while it is open.';
comment on column report.version is 'Counts changes; a change of an older version is refused.';
comment on column signal.id is 'The record.';
comment on column signal.region_code is 'The region of its desk.';
comment on column signal.place_code is 'Municipality of the facts, when known.';
comment on column signal.acute is 'Whether somebody is in danger now.';
comment on column signal.received_at is 'When its desk was told.';
comment on column signal.closed_at is 'When it was closed; null while it is open.';
comment on column signal.closed_reason is 'Code of why it was closed.';
comment on column signal.made_by is 'Who brought it into the register.';
comment on column signal.version is 'Counts changes; a change of an older version is refused.';
comment on column signal_facts.signal_id is 'The signal.';
comment on column signal_facts.sector is 'Code of the sector of work, when it is about labour.';
comment on column signal_gate.id is 'This decision.';
comment on column signal_gate.signal_id is 'The signal.';
comment on column signal_gate.at is 'When it was decided.';
comment on column signal_gate.person_id is 'Who decided it.';
comment on column signal_gate.origin is 'Where the signal was said to come from.';
comment on column signal_gate.legal_basis is 'Code of the basis chosen.';
comment on column signal_gate.may_pass_on is 'Whether the signal may be passed on.';
comment on column signal_report.signal_id is 'The signal.';
comment on column signal_report.report_id is 'A report behind it.';
comment on column signal_report.joined_at is 'When they were joined.';
comment on column signal_report.joined_by is 'Who joined them.';
comment on column signal_party.id is 'This party; the subject of a data key of its own.';
comment on column signal_party.signal_id is 'The signal.';
comment on column signal_party.kind is 'What is named: person, place, firm, vehicle, phone, email, account or bank-account.';
comment on column signal_party.certainty is 'How sure it is that they play this role.';
comment on column signal_party.added_at is 'When it was added.';
comment on column signal_party.added_by is 'Who added it.';
comment on column signal_party.version is 'Counts changes; a change of an older version is refused.';
comment on column signal_enrichment.id is 'This look-up.';
comment on column signal_enrichment.signal_id is 'The signal.';
comment on column signal_enrichment.at is 'When it was done.';
comment on column signal_enrichment.person_id is 'Who did it.';
comment on column signal_enrichment.source is 'Code of where was looked.';
comment on column signal_enrichment.legal_basis is 'Code of the basis on which was looked.';
comment on column signal_weighing.id is 'This weighing.';
comment on column signal_weighing.signal_id is 'The signal.';
comment on column signal_weighing.at is 'When it was weighed.';
comment on column signal_weighing.person_id is 'Who weighed it.';
comment on column signal_weighing.acts is 'Codes of the acts that were found.';
comment on column signal_weighing.means is 'Codes of the means that were found.';
comment on column signal_weighing.purposes is 'Codes of the purposes of exploitation that were found.';
comment on column signal_weighing.indicators is 'Codes of the indicators that were found confirmed.';
comment on column signal_weighing.risk_factors is 'Codes of the risk factors that were found.';
comment on column signal_weighing.content is 'The reasons in words, as JSON, enciphered.';
comment on column signal_assessment.id is 'This assessment.';
comment on column signal_assessment.signal_id is 'The signal.';
comment on column signal_assessment.at is 'When it was made.';
comment on column signal_assessment.person_id is 'Who made it.';
comment on column signal_assessment.reason is 'Why, enciphered.';
comment on column signal_referral.id is 'This referral.';
comment on column signal_referral.signal_id is 'The signal.';
comment on column signal_referral.track is 'Track of the route: care, criminal, administrative, fiscal, labour or prevention.';
comment on column signal_referral.organisation_id is 'The organisation that it goes to.';
comment on column signal_referral.proposed_at is 'When it was proposed.';
comment on column signal_referral.proposed_by is 'Whose work gave the proposal.';
comment on column signal_referral.status is 'proposed, then decided or withdrawn.';
comment on column signal_referral.decided_at is 'When it was decided or withdrawn.';
comment on column signal_referral.decided_by is 'Who did so.';
comment on column signal_referral.reason is 'Why it was decided against the proposal, or withdrawn; enciphered.';
comment on column signal_feedback.id is 'This feedback.';
comment on column signal_feedback.signal_id is 'The signal.';
comment on column signal_feedback.report_id is 'The report whose reporter it was for; null when there is none.';
comment on column signal_feedback.moment is 'At which moment: receipt, route or close.';
comment on column signal_feedback.possible is 'Whether the reporter could be told.';
comment on column signal_feedback.at is 'When it was given.';
comment on column signal_feedback.person_id is 'Who gave it.';

call record_wall('signal', 'signal');
call record_wall('signal_facts', 'signal', part => 'facts');
call record_wall('signal_assessment', 'signal', part => 'facts', changes => '{insert}');
call record_wall('signal_party', 'signal', part => 'people');
-- Weighing is about a person: it goes with the people.
call record_wall('signal_weighing', 'signal', part => 'people', changes => '{insert}');
call record_wall('signal_enrichment', 'signal', part_column => 'part', changes => '{insert}');
-- How the desk works is its own: whoever gets a part shared does not see this.
call record_wall('signal_gate', 'signal', part => 'all', changes => '{insert}');
call record_wall('signal_referral', 'signal', part => 'all');
call record_wall('signal_feedback', 'signal', part => 'all', changes => '{insert}');
call record_wall('signal_report', 'signal', part => 'all', changes => '{delete}');
drop policy signal_report_ended on signal_report;
create policy signal_report_made on signal_report for insert to lantaarn_app
  with check (may_write(signal_id, 'all') and (may_read(report_id, 'all') or stands_behind(report_id)));
grant insert on signal_report to lantaarn_app;

call record_wall('report', 'report', changes => '{update}');
create policy report_seen_by_reporter on report for select to lantaarn_app
  using (actor_kind() = 'reporter' and id = (select actor_record()));
create policy report_changed_by_reporter on report for update to lantaarn_app
  using (actor_kind() = 'reporter' and id = (select actor_record())) with check (true);
create policy report_made on report for insert to lantaarn_app
  with check (id = (select actor_record()) and actor_kind() in ('public', 'person'));
grant insert on report to lantaarn_app;

drop function actor_desks();

-- What works on records of any kind.

create function record_mark(mark text, record uuid) returns text
  language sql immutable parallel safe
  return mark || '-' || upper(right(record::text, 8));
comment on function record_mark is 'How people call a record that has no number: the mark of its kind and the last eight characters of its id.';
create or replace function report_mark(report uuid) returns text
  language sql immutable parallel safe
  return record_mark('M', report);

create or replace function reviewed_records(records uuid[])
  returns table (id uuid, kind text, number text, desk_id uuid, status text, version integer, received_at timestamptz, erased_at timestamptz)
  language plpgsql stable security definer set search_path = public, pg_temp as $$
#variable_conflict use_column
declare
  of_kind record_kind%rowtype;
begin
  for of_kind in
    select k.* from record_kind k
    where k.code in (
      select a.record_kind from access a where a.record_id = any (records) and a.because = 'ownership'
    )
    order by k.code desc
  loop
    return query execute format(
      'select r.id, %L, %s, r.desk_id, r.status, r.version, r.%I, r.erased_at from %I r
       where r.id = any ($1) and answers_for(r.desk_id)',
      of_kind.code,
      case when has_column(of_kind.table_name, 'number') then 'r.number' else format('record_mark(%L, r.id)', of_kind.mark) end,
      case when has_column(of_kind.table_name, 'received_at') then 'received_at' else 'created_at' end,
      of_kind.table_name
    ) using records;
  end loop;
end $$;

create or replace function find_reviewed_record(called text) returns uuid
  language plpgsql stable security definer set search_path = public, pg_temp as $$
declare
  of_kind record_kind%rowtype;
  found_id uuid;
begin
  for of_kind in select k.* from record_kind k where k.has_desk order by k.code desc loop
    if has_column(of_kind.table_name, 'number') then
      execute format('select r.id from %I r where r.number = $1 and answers_for(r.desk_id) limit 1', of_kind.table_name)
        into found_id using called;
    elsif called ~ ('^' || of_kind.mark || '-[0-9A-F]{8}$') then
      execute format(
        'select r.id from %I r where r.desk_id = any (actor_organisations()) and answers_for(r.desk_id)
           and record_mark(%L, r.id) = $1 limit 1',
        of_kind.table_name, of_kind.mark
      ) into found_id using called;
    end if;
    if found_id is not null then
      return found_id;
    end if;
  end loop;
  return null;
end $$;

create function note_erased(record uuid, kind text, moment timestamptz) returns void
  language plpgsql volatile set search_path = public, pg_temp as $$
declare
  of_kind record_kind%rowtype;
  settings text;
begin
  select * into strict of_kind from record_kind k where k.code = kind;
  select string_agg(format('%I = %s', wish.name, wish.value), ', ') into settings
    from (values
      ('status', quote_literal(of_kind.erased_status)), ('version', 'version + 1'), ('erased_at', '$2'),
      ('closed_at', 'coalesce(closed_at, $2)'), ('closed_reason', 'coalesce(closed_reason, ''erased'')'),
      ('waiting_since', 'null'), ('due_at', 'null'), ('due_about', 'null')
    ) wish (name, value)
    where has_column(of_kind.table_name, wish.name);
  execute format('update %I set %s where id = $1', of_kind.table_name, settings) using record, moment;
end $$;
comment on function note_erased is 'Closes the row of a record of any kind that was erased whole, and says when that was. Sets those of the columns status, version, erased_at, closed_at, closed_reason, waiting_since, due_at and due_about that its table has.';
revoke execute on function note_erased from public;

create or replace function erase_record(record uuid, subjects uuid[], reason text)
  returns table (record_kind text, seq integer, hash bytea)
  language plpgsql volatile security definer set search_path = public, pg_temp as $$
#variable_conflict use_column
declare
  owner uuid;
  kind text;
  table_of_kind text;
  present integer;
  confirmed erasure%rowtype;
begin
  if actor_kind() <> 'person' then
    raise insufficient_privilege using message = 'only a privacy officer erases';
  end if;
  if reason not in ('asked-by-subject', 'unlawful', 'term-ended', 'court-order') then
    raise check_violation using message = 'this is not a reason to erase';
  end if;
  select a.organisation_id, a.record_kind into owner, kind from access a
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
    select k.table_name into strict table_of_kind from record_kind k where k.code = kind;
    execute format('select version from %I where id = $1 for update', table_of_kind) into present using record;
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
  if erase_record.subjects is null then
    delete from draft where id = record;
    delete from attachment_chunk where attachment_id in (select a.id from attachment a where a.record_id = record);
    update reminder set done_at = confirmed.decided_at, done_by = confirmed.decided_by
      where record_id = record and done_at is null;
    if kind is not null then
      perform note_erased(record, kind, confirmed.decided_at);
    end if;
  elsif kind is not null then
    execute format('update %I set version = version + 1 where id = $1', table_of_kind) using record;
  end if;
  return query
    select h.record_kind, h.seq, h.hash from history_entry h where h.record_id = record order by h.seq desc limit 1;
end $$;

create or replace function owner_of_object(object uuid) returns uuid
  language plpgsql stable security definer set search_path = public, pg_temp as $$
declare
  owner uuid;
  of_kind record_kind%rowtype;
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
  if found then return owner; end if;
  -- Asked for every line of the logs: what comes often stands above, where its plan is kept.
  for of_kind in
    select k.* from record_kind k
    where k.owner_column is not null and not k.has_desk and k.code not in ('share', 'advice', 'erasure')
  loop
    execute format('select t.%I from %I t where t.id = $1', of_kind.owner_column, of_kind.table_name) into owner using object;
    if owner is not null then return owner; end if;
  end loop;
  return null;
end $$;
comment on function owner_of_object is 'The organisation whose record, share, question, erasure or person this is, of any kind that is registered; for the logs only.';
