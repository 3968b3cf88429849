-- Narrower walls: each policy lets past who does the work behind it, not everybody of an organisation or every role.

-- Administrators see what happened to people, organisations and regions. Shares, questions and erasures have policies of
-- their own.
drop policy history_seen on history_entry;
create policy history_seen on history_entry for select to lantaarn_app, lantaarn_worker
  using (
    may_read(record_id, 'all') or actor_kind() in ('system', 'job')
    or (actor_kind() = 'reporter' and record_id = (select actor_record()))
    or (record_kind in ('person', 'organisation', 'region') and actor_has_role('administrator'))
  );

-- A share is seen by who answers for the record on the giving side, and by who holds the role that it was offered to on
-- the other: not by their colleagues.
create function receives_for(organisation uuid, wanted text) returns boolean
  language sql stable parallel safe
  return coalesce(organisation::text || ':' || wanted = any (actor_holders()), false);
comment on function receives_for is 'Whether the actor holds the role of this organisation that something was offered to now.';

drop policy share_seen on share;
create policy share_seen on share for select to lantaarn_app, lantaarn_worker
  using (answers_for(from_organisation) or receives_for(to_organisation, to_role));
drop policy share_answered on share;
create policy share_answered on share for update to lantaarn_app
  using (answers_for(from_organisation) or receives_for(to_organisation, to_role))
  with check (
    (status in ('accepted', 'refused') and receives_for(to_organisation, to_role))
    or (status = 'withdrawn' and answers_for(from_organisation))
  );

-- A report stands behind a signal by the hand of who may read it. Of a signal that was sent on, the desk that got it may
-- not read every report behind it; when it splits the signal, they stand behind both.
create function stands_behind(report uuid) returns boolean
  language plpgsql stable parallel safe as $$
begin
  return exists (select 1 from signal_report b where b.report_id = report);
end $$;
comment on function stands_behind is 'Whether this report stands behind a signal of which the actor sees the reports.';
drop policy signal_report_made on signal_report;
create policy signal_report_made on signal_report for insert to lantaarn_app
  with check (may_write(signal_id, 'all') and (may_read(report_id, 'all') or stands_behind(report_id)));

-- Who takes part and where is read by all who act, and changed by administrators and by what sets up an installation.
create function manages_network() returns boolean
  language sql stable parallel safe
  return actor_kind() = 'system' or (actor_kind() = 'person' and actor_has_role('administrator'));
comment on function manages_network is 'Whether the actor changes organisations, regions and their areas: an administrator, or the system that loads a region.';
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
