-- Which kinds of record there are, and who writes their history. Every table that names a kind of record refers to this
-- one, so that a kind that nobody registered cannot be stored, shared, found or written about.

create table record_kind (
  code text primary key check (code ~ '^[a-z][a-z_]*$'),
  table_name text not null unique,
  history_by text not null check (history_by in ('writers', 'administrators', 'sides', 'deciders', 'system')),
  has_desk boolean not null generated always as (history_by = 'writers') stored,
  from_visitors boolean not null default false,
  owner_column text,
  mark text unique check (mark ~ '^[A-Z]{1,3}$'),
  erased_status text,
  check ((erased_status is not null) = (history_by = 'writers')),
  check (history_by <> 'writers' or owner_column = 'desk_id'),
  check (not from_visitors or history_by = 'writers')
);
comment on table record_kind is 'The kinds of record that there are. A kind is added by register_record_kind, in the migration that makes its tables.';
comment on column record_kind.code is 'What every other table calls it by, such as signal.';
comment on column record_kind.table_name is 'Its main table, with one row a record.';
comment on column record_kind.history_by is 'Who appends to the history of such a record, besides system and jobs. writers: whoever may change a part of it now, by the access table. administrators: those of the region that it belongs to. sides: who gave and who got it. deciders: who asked for it and who decided it. system: nobody else. For all but writers and system a policy history_by_<code> says who that is.';
comment on column record_kind.has_desk is 'Whether such a record stands at a desk that owns it, which is what record_wall is for.';
comment on column record_kind.from_visitors is 'Whether a visitor hands such a record in, and comes back to it with a code.';
comment on column record_kind.owner_column is 'Column of the main table with the organisation whose record it is; null where that is found in another way.';
comment on column record_kind.mark is 'Where such a record has no number: the letters before the last eight characters of its id, by which people call it.';
comment on column record_kind.erased_status is 'Status of such a record once it was erased; null where erasing leaves no row with a status.';

create table record_part (
  record_kind text not null references record_kind,
  part text not null check (part ~ '^[a-z][a-z_]*$'),
  primary key (record_kind, part)
);
comment on table record_part is 'The parts of each kind of record that access can be given to.';
comment on column record_part.record_kind is 'The kind of record.';
comment on column record_part.part is 'all: everything, also how its desk works, which is never shared; or a part that can be shared alone.';
grant select on record_kind, record_part to lantaarn_app, lantaarn_worker;

create procedure register_record_kind(
  code text, table_name text,
  parts text[] default '{}', history_by text default 'writers', from_visitors boolean default false,
  owner_column text default null, mark text default null, erased_status text default 'closed'
)
  language plpgsql set search_path = public, pg_temp as $$
begin
  insert into record_kind (code, table_name, history_by, from_visitors, owner_column, mark, erased_status)
  values (
    register_record_kind.code, register_record_kind.table_name, register_record_kind.history_by,
    register_record_kind.from_visitors,
    case when register_record_kind.history_by = 'writers' then 'desk_id' else register_record_kind.owner_column end,
    register_record_kind.mark,
    case when register_record_kind.history_by = 'writers' then register_record_kind.erased_status end
  );
  insert into record_part (record_kind, part)
  select register_record_kind.code, part from unnest('all'::text || register_record_kind.parts) part;
end $$;
comment on procedure register_record_kind is 'Registers a kind of record with its main table and the parts that can be shared alone; part all is always there. See the columns of record_kind for the rest.';
revoke execute on procedure register_record_kind from public;

call register_record_kind('report', 'report', from_visitors => true, mark => 'M');
call register_record_kind('signal', 'signal', parts => '{facts,people,care,criminal}');
call register_record_kind('person', 'person', history_by => 'administrators');
call register_record_kind('organisation', 'organisation', history_by => 'administrators');
call register_record_kind('region', 'region', history_by => 'administrators');
call register_record_kind('share', 'share', history_by => 'sides', owner_column => 'from_organisation');
call register_record_kind('advice', 'signal_advice', history_by => 'sides', owner_column => 'from_organisation');
call register_record_kind('erasure', 'erasure', history_by => 'deciders', owner_column => 'organisation_id');

alter table access
  drop constraint access_record_kind_check, drop constraint access_part_check,
  add foreign key (record_kind, part) references record_part;
alter table search_token drop constraint search_token_record_kind_check, add foreign key (record_kind) references record_kind;
alter table reminder drop constraint reminder_record_kind_check, add foreign key (record_kind) references record_kind;
alter table erasure drop constraint erasure_record_kind_check, add foreign key (record_kind) references record_kind;
alter table share
  drop constraint share_record_kind_check, drop constraint share_parts_check,
  add foreign key (record_kind) references record_kind;
alter table history_entry add foreign key (record_kind) references record_kind;
comment on column erasure.record_id is 'The record that is to be erased.';

create function check_share() returns trigger
  language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if exists (
    select from unnest(new.parts) wanted
    where wanted = 'all' or not exists (select from record_part p where p.record_kind = new.record_kind and p.part = wanted)
  ) then
    raise check_violation using message = 'such a record has no such part to share';
  end if;
  if not exists (
    select from access a where a.record_id = new.record_id and a.record_kind = new.record_kind and a.because = 'ownership'
  ) then
    raise check_violation using message = 'there is no such record of this kind to share';
  end if;
  return new;
end $$;
comment on function check_share is 'A share is of parts that its kind of record has, and of a record of that kind.';
create trigger share_checked before insert on share for each row execute function check_share();

drop policy share_offered on share;
create policy share_offered on share for insert to lantaarn_app
  with check (from_organisation = any (actor_organisations()) and offered_by = actor_person() and status = 'offered'
    and may_write(record_id, 'all'));

-- Who appends to the history. In PL/pgSQL, so that no statement plans these questions anew; a policy that only calls one
-- costs nothing where the kind is another.
create function writes_history(kind text, record uuid) returns boolean
  language plpgsql stable parallel safe as $$
declare
  of_kind record_kind%rowtype;
begin
  select * into of_kind from record_kind k where k.code = kind;
  if not found or of_kind.history_by <> 'writers' then
    return false;
  end if;
  return (of_kind.from_visitors and actor_kind() in ('public', 'reporter', 'person') and record = actor_record())
    or exists (
      select from access a
      where a.record_id = record and a.record_kind = kind and a.mode = 'write'
        and a.holder = any (actor_holders()) and a.from_at <= now() and a.until_at > now()
    );
end $$;
comment on function writes_history is 'Whether the actor may append to the history of this record because they may change a part of it, or hand it in as a visitor. False for every kind that is not registered for it.';

create function administers(kind text, record uuid) returns boolean
  language plpgsql stable parallel safe as $$
declare
  regions text[] := array(
    select distinct o.region_code from organisation o
    where o.id = any (actor_organisations()) and holds_in(o.id, array['administrator'])
  );
begin
  return case kind
    when 'person' then exists (select from person p where p.id = record)
      and exists (select from unnest(regions) region where region_manages_person(region, record))
    when 'organisation' then exists (select from organisation o where o.id = record and o.region_code = any (regions))
    when 'region' then exists (select from region r where r.record_id = record and r.code = any (regions))
    else false
  end;
end $$;
comment on function administers is 'Whether the actor is an administrator of the region of this organisation or region, or of one in which this person has or had a role; of a person without any role, of whichever region.';

create function stands_at_share(share uuid) returns boolean
  language plpgsql stable parallel safe as $$
begin
  return exists (
    select from share s
    where s.id = share and (answers_for(s.from_organisation) or receives_for(s.to_organisation, s.to_role))
  );
end $$;
comment on function stands_at_share is 'Whether the actor may move this share: answers for the record on the giving side, or holds the role that it was offered to.';

create function stands_at_advice(advice uuid) returns boolean
  language plpgsql stable parallel safe as $$
begin
  return exists (
    select from signal_advice v
    where v.id = advice and (
      (v.asked_by = actor_person() and may_write(v.signal_id, 'all'))
      or (v.answered_by = actor_person() and v.organisation_id = any (actor_organisations()))
    )
  );
end $$;
comment on function stands_at_advice is 'Whether the actor asked this question for advice about a signal that they may change, or answered it.';

create function decides_erasure(erasure uuid) returns boolean
  language plpgsql stable parallel safe as $$
begin
  return exists (
    select from erasure e
    where e.id = erasure and answers_for(e.organisation_id) and actor_person() in (e.asked_by, e.decided_by)
  );
end $$;
comment on function decides_erasure is 'Whether the actor asked or decided this erasure.';

create function was_erased_now(record uuid) returns boolean
  language plpgsql stable parallel safe as $$
begin
  return exists (select from record_key k where k.record_id = record and k.erased_at = now());
end $$;
comment on function was_erased_now is 'Whether this transaction destroyed a key of this record, which only erase_record does.';
-- A key is made whole: one that says of itself that it was destroyed is nobody's to make.
revoke insert on record_key from lantaarn_app, lantaarn_worker;
grant insert (id, record_id, subject_id, master, wrapped) on record_key to lantaarn_app, lantaarn_worker;

create function answered_share_at(record uuid, moment timestamptz) returns boolean
  language plpgsql stable parallel safe as $$
begin
  return exists (
    select from share s where s.record_id = record and s.answered_by = actor_person() and s.answered_at = moment
  );
end $$;
comment on function answered_share_at is 'Whether the actor answered a share of this record at this moment.';

drop policy history_appended on history_entry;
create policy history_appended on history_entry for insert to lantaarn_app, lantaarn_worker
  with check (actor_kind() in ('system', 'job') or writes_history(record_kind, record_id));
create policy history_signed on history_entry as restrictive for insert to lantaarn_app, lantaarn_worker
  with check (
    actor_kind() in ('system', 'job')
    or (history_entry.actor_kind = actor_kind() and person_id is not distinct from actor_person()
      and (organisation_id is null or organisation_id = any (actor_organisations())))
  );
comment on policy history_signed on history_entry is 'What somebody appends stands in their own name.';
create policy history_by_person on history_entry for insert to lantaarn_app
  with check (record_kind = 'person' and administers('person', record_id));
create policy history_by_organisation on history_entry for insert to lantaarn_app
  with check (record_kind = 'organisation' and administers('organisation', record_id));
create policy history_by_region on history_entry for insert to lantaarn_app
  with check (record_kind = 'region' and administers('region', record_id));
create policy history_by_share on history_entry for insert to lantaarn_app
  with check (record_kind = 'share' and stands_at_share(record_id));
create policy history_by_advice on history_entry for insert to lantaarn_app
  with check (record_kind = 'advice' and stands_at_advice(record_id));
create policy history_by_erasure on history_entry for insert to lantaarn_app
  with check (record_kind = 'erasure' and decides_erasure(record_id));

-- Two things are appended to a record by somebody who may not change it: that a share of it was answered, and that it was
-- erased, in the transaction in which erase_record did so.
drop policy history_of_answer on history_entry;
create policy history_of_answer on history_entry for insert to lantaarn_app
  with check (
    action in (record_kind || '.accept-share', record_kind || '.refuse-share')
    and actor_kind() = 'person' and answered_share_at(record_id, at)
  );
drop policy history_of_erasure on history_entry;
create policy history_of_erasure on history_entry for insert to lantaarn_app
  with check (action in ('record.erased', 'record.named-erased') and actor_kind() = 'person' and was_erased_now(record_id));

-- Administrators see the history of what they administer, which the table says.
drop policy history_seen on history_entry;
create policy history_seen on history_entry for select to lantaarn_app, lantaarn_worker
  using (
    may_read(record_id, 'all') or actor_kind() in ('system', 'job')
    or (actor_kind() = 'reporter' and record_id = (select actor_record()))
    or (actor_has_role('administrator')
      and record_kind = any ((select array(select k.code from record_kind k where k.history_by = 'administrators'))::text[]))
  );
