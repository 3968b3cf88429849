-- Lists and counts of the own desk at a million signals. What a desk owns is seen by the desk that stands in the row
-- itself, so that a list does not look up an access row for every line. See docs/decisions/0006.

create function actor_desks() returns uuid[]
  language plpgsql stable parallel safe as $$
begin
  return array(
    select left(holder, 36)::uuid from unnest(actor_holders()) holder
    where substr(holder, 38) in ('contact-officer', 'intake-officer')
  );
end $$;
comment on function actor_desks is 'Organisations whose reports and signals the actor handles now: those for which they hold a role that gets the access rows of ownership (see own_report, own_signal).';

create function may_see(record uuid) returns boolean
  language plpgsql stable parallel safe as $$
begin
  return exists (
    select 1 from access a
    where a.record_id = record
      and a.holder = any (actor_holders()) and a.from_at <= now() and a.until_at > now()
  );
end $$;
comment on function may_see is 'Whether the actor may see any part of this record now. In PL/pgSQL, so that its plan is kept and no statement plans it anew.';

-- The first half says what the access rows of ownership say (triggers keep them equal, tests/access holds it) and is had
-- once for a statement; the second holds for everything else, shares and frameworks, row by row.
drop policy signal_seen on signal;
create policy signal_seen on signal for select to lantaarn_app, lantaarn_worker
  using (desk_id = any ((select actor_desks())::uuid[]) or may_see(id));
drop policy report_seen on report;
create policy report_seen on report for select to lantaarn_app, lantaarn_worker using (
  desk_id = any ((select actor_desks())::uuid[])
  or (actor_kind() = 'reporter' and id = (select actor_record()))
  or may_see(id)
);

-- Each list is read in the order of an index, from any place in it.
drop index signal_by_desk_place;
create index signal_by_desk_place on signal (desk_id, place_code, is_open, acute desc, received_at desc, id desc);
create index report_by_desk_order on report (desk_id, acute desc, received_at desc, id desc);
create index report_by_desk_open on report (desk_id, acute desc, received_at desc, id desc)
  where status in ('new', 'answered');
