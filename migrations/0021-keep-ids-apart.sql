-- A record keeps its id to itself. Forms carry the id of what they are about to make, and whoever fills one in can put
-- another there: every record begins its history, so that is where an id is held to one thing.

create function begin_chain() returns trigger
  language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if new.seq = 1 then
    if new.record_kind <> 'organisation' and exists (select 1 from organisation where id = new.record_id) then
      raise unique_violation using message = 'this id is that of an organisation';
    end if;
  elsif not exists (
    select 1 from history_entry h
    where h.record_id = new.record_id and h.seq = 1 and h.record_kind = new.record_kind
  ) then
    raise unique_violation using message = 'this history is of another kind of record';
  end if;
  return new;
end $$;
comment on function begin_chain is 'A chain is of one kind of record from its first link, and none begins under the id of an organisation, which may have no history yet. Everything else with an id has a chain from its first moment.';
create trigger history_of_one_kind before insert on history_entry for each row execute function begin_chain();
