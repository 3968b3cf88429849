-- record_wall makes the policies of a table anew when a column comes to it. What is asked besides stands in policies of
-- other names, so that it stays.

call record_wall('signal_assessment', 'signal', part => 'facts', changes => '{insert}');
create policy signal_assessment_by_assessors on signal_assessment as restrictive for insert to lantaarn_app
  with check (may_assess('signal', signal_id));
comment on policy signal_assessment_by_assessors on signal_assessment is 'Who assesses is data of the region (record_role).';
alter policy signal_report_made on signal_report rename to signal_report_joined;
comment on procedure record_wall is 'Walls one table of a kind of record: row-level security, policies, grants, and for its main table the triggers of ownership. Without part: the main table, seen with any part of the record and by its desk, made by the desk, changed by who may write all of it. With part, or part_column where each row says its own: rows of that part, found by record_column (<kind>_id unless told otherwise). changes: what the application does; {insert} is append only. Policies are called <table>_seen, _made, _changed and _removed. Call it again after adding a column: it makes them anew with grants on every column, and takes other grants away. Policies under other names stay: restrictive ones for what is asked besides, others for who may besides.';

-- Every statement that reads signals or reports asks this once for each time that it names them. As its owner it looks past
-- the policies of the two tables, which everybody who acts reads anyway: half the time.
create or replace function actor_desks(kind text) returns uuid[]
  language plpgsql stable parallel safe security definer set search_path = public, pg_temp as $$
begin
  return array(
    select o.id
    from unnest(actor_holders()) holder
    join organisation o on o.id = left(holder, 36)::uuid
    join record_role r on r.region_code = o.region_code and r.record_kind = actor_desks.kind and r.may = 'own'
      and r.role = substr(holder, 38) and r.valid_from <= now() and (r.valid_to is null or r.valid_to > now())
  );
end $$;
