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
