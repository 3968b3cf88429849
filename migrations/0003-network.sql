-- The network: regions with their districts and municipalities, organisations, people and their roles.

-- Regions and their areas. Districts and municipalities have periods: a row holds from its first day until its last.

create table region (
  code text primary key,
  name text not null,
  record_id uuid unique,
  version integer not null default 1
);
comment on table region is 'A region that works with one configuration (regions/<code>).';
comment on column region.code is 'Folder name of its configuration.';
comment on column region.name is 'The name with which it was loaded; valid until the first row of region_name.';
comment on column region.record_id is 'The record under which the history keeps changes of the region, its districts and municipalities; null until the first change.';
comment on column region.version is 'Counts changes of the name; a change based on an older version is refused.';

create table region_name (
  region_code text not null references region,
  valid_from date not null,
  name text not null,
  primary key (region_code, valid_from)
);
comment on table region_name is 'Later names of a region, each valid until the next one begins.';
comment on column region_name.valid_from is 'First day.';

create table district (
  code text not null,
  region_code text not null references region,
  name text not null,
  valid_from date not null,
  valid_to date,
  version integer not null default 1,
  primary key (code, valid_from),
  check (valid_to is null or valid_to > valid_from)
);
create unique index district_open on district (code) where valid_to is null;
comment on table district is 'Parts of a region, if the region has districts, with the period in which they exist under this name.';
comment on column district.code is 'From the configuration of the region, or a UUID when an administrator added it; the same in every period.';
comment on column district.name is 'Its name.';
comment on column district.valid_from is 'First day.';
comment on column district.valid_to is 'First day on which it no longer exists; null while it does.';
comment on column district.version is 'Counts changes over all periods of its code; a change based on an older version is refused.';

create table municipality (
  code text not null check (code ~ '^GM[0-9]{4}$'),
  valid_from date not null,
  valid_to date,
  name text not null,
  province text not null,
  safety_region text not null,
  police_unit text not null,
  region_code text references region,
  district_code text,
  version integer not null default 1,
  primary key (code, valid_from),
  check (valid_to is null or valid_to > valid_from)
);
create unique index municipality_open on municipality (code) where valid_to is null;
comment on table municipality is 'Municipalities with the period in which they exist under this name (CBS codes).';
comment on column municipality.code is 'CBS code, GM and four digits.';
comment on column municipality.valid_from is 'First day.';
comment on column municipality.valid_to is 'First day on which it no longer exists; null while it does.';
comment on column municipality.region_code is 'The region that serves it, if one on this platform does.';
comment on column municipality.district_code is 'The district it lies in, if the region has districts.';
comment on column municipality.version is 'Counts changes over all periods of its code; a change based on an older version is refused.';

-- Organisations

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
comment on column organisation.code is 'Name used for it in the configuration of the region; null when an administrator added it.';
comment on column organisation.kind is 'municipality, expertise-centre, safe-at-home, safety-house, riec, police, labour-authority, prosecution, care, shelter, school, other.';
comment on column organisation.email is 'General address for notices; holds no personal data.';
comment on column organisation.closed_at is 'When it left the network; its people lost access then.';
comment on column organisation.version is 'Counts changes; a change based on an older version is refused.';

create table organisation_area (
  organisation_id uuid not null references organisation,
  municipality_code text not null,
  primary key (organisation_id, municipality_code)
);
comment on table organisation_area is 'Which municipalities an organisation serves.';

-- Everybody who acts reads regions, areas and organisations; administrators change them, and so does the system that
-- loads a region.
create function manages_network() returns boolean
  language sql stable parallel safe
  return actor_kind() = 'system' or (actor_kind() = 'person' and actor_has_role('administrator'));
comment on function manages_network is 'Whether the actor may change organisations, regions and their areas: an administrator, or the system that loads a region.';
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
grant select, insert, update on region, region_name, district, municipality, organisation to lantaarn_app;
grant select, insert, delete on organisation_area to lantaarn_app;
grant select on region, region_name, district, municipality, organisation, organisation_area to lantaarn_worker;

-- People and their roles

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
comment on column person.email is 'Their work address, with which they sign in.';
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
comment on table assignment is 'A role of a person in an organisation, with its period. Access ends when the role does.';
comment on column assignment.role is 'A role that the platform knows, such as contact-officer.';
comment on column assignment.until_at is 'Valid until this moment; infinity when it has no end.';
comment on column assignment.substitute_for is 'The person they stand in for, if they do.';

create function region_manages_person(region text, person uuid) returns boolean
  language sql stable
  return exists (
    select 1 from assignment a join organisation o on o.id = a.organisation_id
    where a.person_id = person and o.region_code = region
  ) or not exists (select 1 from assignment a where a.person_id = person);
comment on function region_manages_person is 'Whether administrators of this region manage this person: somebody who has or had a role in the region, or who has had no role anywhere yet.';

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
comment on function reviews_person is 'Whether the actor answers for the account of this person: is privacy officer of an organisation in which the person has, had or will have a role, or of another organisation in its region when it has no privacy officer itself.';

do $$
declare name text;
begin
  foreach name in array array['person', 'assignment'] loop
    execute format('alter table %I enable row level security', name);
    execute format('alter table %I force row level security', name);
    execute format('create policy %I on %I for all to lantaarn_owner using (true) with check (true)', name || '_for_definer', name);
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
grant select, insert, update on person, assignment to lantaarn_app;
grant select on person, assignment to lantaarn_worker;
