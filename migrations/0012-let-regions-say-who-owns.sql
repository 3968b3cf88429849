-- Who owns a record, who assesses it and who directs the work on it is data of the region. Ownership, policies and
-- functions read it here; no function names a role of the way of working any more.

create table record_role (
  region_code text not null references region,
  record_kind text not null references record_kind,
  may text not null check (may in ('own', 'assess', 'direct')),
  role text not null,
  valid_from timestamptz not null default now(),
  valid_to timestamptz,
  primary key (region_code, record_kind, may, role, valid_from),
  check (valid_to >= valid_from)
);
create unique index record_role_open on record_role (region_code, record_kind, may, role) where valid_to is null;
comment on table record_role is 'The way of working of each region: which roles own the records of a kind at their desk, assess them, and direct the work on them. Written by set_record_roles only, from the configuration of the region.';
comment on column record_role.region_code is 'The region; that of an organisation decides for its people and its desk.';
comment on column record_role.record_kind is 'The kind of record.';
comment on column record_role.may is 'own: handles the records of the own desk, by access rows of ownership. assess: may write an assessment, besides being able to change the record. direct: directs the work on it.';
comment on column record_role.role is 'The role, such as contact-officer.';
comment on column record_role.valid_from is 'Holds from this moment.';
comment on column record_role.valid_to is 'Holds until this moment; null while it does.';

alter table record_role enable row level security;
alter table record_role force row level security;
create policy record_role_for_definer on record_role for all to lantaarn_owner using (true) with check (true);
create policy record_role_seen on record_role for select to lantaarn_app, lantaarn_worker using ((select actor_kind()) <> 'nobody');
grant select on record_role to lantaarn_app, lantaarn_worker;

-- What held until now, for regions that are there: the configuration is read again at the next start.
insert into record_role (region_code, record_kind, may, role)
select r.code, kind, may, role
from region r, unnest('{report,signal}'::text[]) kind, unnest('{own,assess}'::text[]) may,
  unnest('{contact-officer,intake-officer}'::text[]) role
where (kind, may) <> ('report', 'assess');

-- Which region an organisation is of decides who owns its records: it stays.
revoke update on organisation from lantaarn_app;
grant update (code, name, kind, email, closed_at, version) on organisation to lantaarn_app;

create or replace function actor_desks(kind text) returns uuid[]
  language plpgsql stable parallel safe as $$
begin
  return array(
    select distinct o.id
    from unnest(actor_holders()) holder
    join organisation o on o.id = left(holder, 36)::uuid
    join record_role r on r.region_code = o.region_code and r.record_kind = actor_desks.kind and r.may = 'own'
      and r.role = substr(holder, 38) and r.valid_from <= now() and (r.valid_to is null or r.valid_to > now())
  );
end $$;
comment on function actor_desks is 'Organisations whose records of this kind the actor handles now: those for which they hold a role that owns them in that region, and so gets the access rows of ownership (see own_record).';

create or replace function own_record() returns trigger
  language plpgsql security definer set search_path = public, pg_temp as $$
declare
  region_of_desk text := (select o.region_code from organisation o where o.id = new.desk_id and o.closed_at is null);
begin
  if region_of_desk is null then
    raise serialization_failure using message = 'this desk was closed';
  end if;
  -- Whoever changes who owns waits for this record, or this for them.
  perform from region r where r.code = region_of_desk for key share;
  insert into access (record_id, record_kind, part, mode, organisation_id, role, from_at, because)
  select new.id, tg_argv[0], 'all', 'write', new.desk_id, r.role, now(), 'ownership'
  from record_role r
  where r.region_code = region_of_desk and r.record_kind = tg_argv[0] and r.may = 'own' and r.valid_to is null
  on conflict (record_id, holder, part, because)
    do update set from_at = now(), until_at = 'infinity' where access.until_at <= now();
  if not found then
    raise check_violation using message = format('no role in region %s owns a %s', region_of_desk, tg_argv[0]);
  end if;
  if tg_op = 'UPDATE' then
    update access set until_at = now()
    where record_id = new.id and because = 'ownership' and organisation_id = old.desk_id and until_at > now();
  end if;
  return new;
end $$;
comment on function own_record is 'Gives the roles that own such a record in the region of its desk their access rows, and ends those of the desk before it. A record comes to no desk that is closed, nor where nobody would own it. Its argument is the kind of record.';

create function set_record_roles(region text, kind text, may text, roles text[]) returns boolean
  language plpgsql volatile security definer set search_path = public, pg_temp as $$
#variable_conflict use_column
declare
  gone text[];
  came text[];
begin
  if actor_kind() <> 'system' then
    raise insufficient_privilege using message = 'who owns is read from the configuration of a region';
  end if;
  if may = 'own' and cardinality(roles) = 0 then
    raise check_violation using message = format('no role in region %s would own a %s', region, kind);
  end if;
  -- Conflicts with the key share that every record takes of its region: none is stored by the old roles after this.
  perform from region r where r.code = set_record_roles.region for update;
  with ended as (
    update record_role r set valid_to = now()
    where r.region_code = set_record_roles.region and r.record_kind = set_record_roles.kind and r.may = set_record_roles.may
      and r.valid_to is null and not r.role = any (roles)
    returning r.role
  )
  select coalesce(array_agg(role), '{}') into gone from ended;
  with begun as (
    insert into record_role (region_code, record_kind, may, role)
    select set_record_roles.region, set_record_roles.kind, set_record_roles.may, role from unnest(roles) role
    on conflict (region_code, record_kind, may, role) where valid_to is null do nothing
    returning role
  )
  select coalesce(array_agg(role), '{}') into came from begun;
  if may = 'own' then
    update access a set until_at = now()
    where a.record_kind = set_record_roles.kind and a.because = 'ownership' and a.until_at > now()
      and a.holder in (
        select o.id::text || ':' || role from organisation o, unnest(gone) role where o.region_code = set_record_roles.region
      );
    execute format(
      'insert into access (record_id, record_kind, part, mode, organisation_id, role, from_at, because)
       select t.id, $1, ''all'', ''write'', t.desk_id, role, now(), ''ownership''
       from %I t join organisation o on o.id = t.desk_id and o.region_code = $2 cross join unnest($3) role
       on conflict (record_id, holder, part, because)
         do update set from_at = now(), until_at = ''infinity'' where access.until_at <= now()',
      (select k.table_name from record_kind k where k.code = kind and k.has_desk)
    ) using kind, region, came;
  end if;
  return cardinality(gone) + cardinality(came) > 0;
end $$;
comment on function set_record_roles is 'Sets which roles may do this with records of a kind in a region, for the system that loads its configuration. When who owns changes, the records that are there get and lose access rows in the same transaction. Whether anything changed.';
revoke execute on function set_record_roles from public;
grant execute on function set_record_roles to lantaarn_app;

-- Who answers for records: their privacy officer, and who handles them.

create function answering_desks(kind text) returns uuid[]
  language plpgsql stable parallel safe as $$
begin
  return actor_desks(kind) || array(
    select left(holder, 36)::uuid from unnest(actor_holders()) holder where substr(holder, 38) = 'privacy-officer'
  );
end $$;
comment on function answering_desks is 'Organisations for whose records of this kind the actor answers now: as one who handles them, or as privacy officer.';

create function answers_for(organisation uuid, kind text) returns boolean
  language plpgsql stable parallel safe as $$
begin
  return organisation = any (actor_organisations()) and organisation = any (answering_desks(kind));
end $$;
comment on function answers_for(uuid, text) is 'Whether the actor now handles the records of this kind of this organisation, or is its privacy officer.';

drop policy share_seen on share;
create policy share_seen on share for select to lantaarn_app, lantaarn_worker
  using (answers_for(from_organisation, record_kind) or receives_for(to_organisation, to_role));
drop policy share_answered on share;
create policy share_answered on share for update to lantaarn_app
  using (answers_for(from_organisation, record_kind) or receives_for(to_organisation, to_role))
  with check (
    (status in ('accepted', 'refused') and receives_for(to_organisation, to_role))
    or (status = 'withdrawn' and answers_for(from_organisation, record_kind))
  );
create or replace function stands_at_share(share uuid) returns boolean
  language plpgsql stable parallel safe as $$
begin
  return exists (
    select from share s
    where s.id = share and (answers_for(s.from_organisation, s.record_kind) or receives_for(s.to_organisation, s.to_role))
  );
end $$;

drop policy question_seen on question_to_others;
create policy question_seen on question_to_others for select to lantaarn_app
  using (answers_for(from_organisation, 'signal') or answers_for(to_organisation, 'signal'));

drop policy erasure_seen on erasure;
create policy erasure_seen on erasure for select to lantaarn_app using (answers_for(organisation_id, record_kind));
drop policy erasure_decided on erasure;
create policy erasure_decided on erasure for update to lantaarn_app
  using (answers_for(organisation_id, record_kind))
  with check (status in ('done', 'withdrawn') and decided_by = actor_person());
create or replace function decides_erasure(erasure uuid) returns boolean
  language plpgsql stable parallel safe as $$
begin
  return exists (
    select from erasure e
    where e.id = erasure and answers_for(e.organisation_id, e.record_kind) and actor_person() in (e.asked_by, e.decided_by)
  );
end $$;

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
       where r.id = any ($1) and r.desk_id = any ($2)',
      of_kind.code,
      case when has_column(of_kind.table_name, 'number') then 'r.number' else format('record_mark(%L, r.id)', of_kind.mark) end,
      case when has_column(of_kind.table_name, 'received_at') then 'received_at' else 'created_at' end,
      of_kind.table_name
    ) using records, answering_desks(of_kind.code);
  end loop;
end $$;

create or replace function find_reviewed_record(called text) returns uuid
  language plpgsql stable security definer set search_path = public, pg_temp as $$
declare
  of_kind record_kind%rowtype;
  numbered boolean;
  found_id uuid;
begin
  for of_kind in select k.* from record_kind k where k.has_desk order by k.code desc loop
    numbered := has_column(of_kind.table_name, 'number');
    if numbered or called ~ ('^' || of_kind.mark || '-[0-9A-F]{8}$') then
      execute format(
        'select r.id from %I r where r.desk_id = any ($2) and %s = $1 limit 1',
        of_kind.table_name,
        case when numbered then 'r.number' else format('record_mark(%L, r.id)', of_kind.mark) end
      ) into found_id using called, answering_desks(of_kind.code);
    end if;
    if found_id is not null then
      return found_id;
    end if;
  end loop;
  return null;
end $$;

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
    if not found or not answers_for(owner, kind) then
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

drop function answers_for(uuid);

-- Who assesses.

create function may_assess(kind text, record uuid) returns boolean
  language plpgsql stable parallel safe as $$
begin
  return exists (
    select from access a
    join organisation o on o.id = a.organisation_id
    join record_role r on r.region_code = o.region_code and r.record_kind = may_assess.kind and r.may = 'assess'
      and r.valid_from <= now() and (r.valid_to is null or r.valid_to > now())
    where a.record_id = record and a.record_kind = may_assess.kind and a.because = 'ownership'
      and a.from_at <= now() and a.until_at > now()
      and a.organisation_id::text || ':' || r.role = any (actor_holders())
  );
end $$;
comment on function may_assess is 'Whether the actor holds a role at the desk of this record that assesses records of its kind in that region. Policies ask it beside may_write.';
drop policy signal_assessment_made on signal_assessment;
create policy signal_assessment_made on signal_assessment for insert to lantaarn_app
  with check (may_write(signal_id, 'facts') and may_assess('signal', signal_id));
