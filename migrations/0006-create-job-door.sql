-- The one door through which jobs are added: in the transaction of what causes them.

create function add_job(name text, payload json, run_at timestamptz) returns void
  language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if actor_kind() = 'nobody' then
    raise insufficient_privilege using message = 'a job is added by an actor';
  end if;
  perform graphile_worker.add_job(name, payload, run_at => coalesce(run_at, now()));
end $$;
comment on function add_job is 'Adds a job that runs when this transaction commits. Payloads hold ids only.';
revoke execute on function add_job from public;
grant execute on function add_job to lantaarn_app, lantaarn_worker;
