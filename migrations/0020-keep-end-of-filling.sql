-- The fictional people and stories of a demonstration are loaded in many transactions. A first start that was interrupted
-- is begun again; what was loaded whole is never taken for half.

create table demonstration_load (
  only_one boolean primary key default true check (only_one),
  finished_at timestamptz not null
);
comment on table demonstration_load is 'One row once the demonstration was loaded whole; without it the next start begins again with an empty database. Never changed or removed.';
comment on column demonstration_load.finished_at is 'When the last of it was there.';
insert into demonstration_load (finished_at) select created_at from installation where demonstration;
grant select, insert on demonstration_load to lantaarn_app;
