-- The owner of what a line of a log is about is looked up for every line: in PL/pgSQL its questions are planned once per
-- connection and stop at the first answer.

create or replace function owner_of_object(object uuid) returns uuid
  language plpgsql stable security definer set search_path = public, pg_temp as $$
declare
  owner uuid;
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
  return owner;
end $$;
comment on function owner_of_object is 'The organisation whose record, share, question, erasure or person this is; for the logs only.';
