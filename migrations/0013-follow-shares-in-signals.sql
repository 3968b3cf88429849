-- What receivers do with a share stands in the history of the signal too; shares that ran out bring a signal back; what a
-- reporter ticked can be set aside when weighing.

alter table signal_weighing add column rejected_indicators text[] not null default '{}';
comment on column signal_weighing.rejected_indicators is 'Signs that a reporter ticked and that the weigher did not find confirmed.';
comment on column search_token.party_id is 'The party that it was made from, or the report when its answers gave it.';

drop trigger share_accepted on share;
drop function signal_with_partner;

create function answer_in_signal(answered uuid, moment timestamptz)
  returns table (was text, became text, seq integer, hash bytea)
  language plpgsql volatile security definer set search_path = public, pg_temp as $$
#variable_conflict use_column
declare
  given record;
  before text;
  after text;
begin
  select s.record_id, s.status into given from share s
  where s.id = answered and s.record_kind = 'signal' and s.status in ('accepted', 'refused')
    and s.to_organisation = any (actor_organisations()) and s.answered_by = actor_person() and s.answered_at = moment;
  if not found or actor_kind() <> 'person' then
    raise insufficient_privilege using message = 'only who answers a share has it noted in the signal';
  end if;
  select s.status into before from signal s where s.id = given.record_id for update;
  after := case when before = 'referred' and given.status = 'accepted' then 'with-partner' else before end;
  update signal s set status = after, version = s.version + 1,
    waiting_since = case
      when after <> before then null
      when given.status = 'refused' and s.is_open then coalesce(s.waiting_since, moment)
      else s.waiting_since end
  where s.id = given.record_id;
  return query
    select before, after, h.seq, h.hash from history_entry h where h.record_id = given.record_id order by h.seq desc limit 1;
end $$;
comment on function answer_in_signal is 'Notes in a signal that a share of it was just accepted or refused by the actor, who may not change the signal itself: with the first acceptance it is with the partner. Gives the head of its chain, to which the caller appends the answer in the same transaction. Agrees with the status table in rules of the module signals, held by a test.';
revoke execute on function answer_in_signal from public;
grant execute on function answer_in_signal to lantaarn_app;
create policy history_of_answer on history_entry for insert to lantaarn_app
  with check (
    record_kind = 'signal' and action in ('signal.accept-share', 'signal.refuse-share')
    and actor_kind() = 'person' and person_id = actor_person()
    and exists (
      select 1 from share s
      where s.record_id = history_entry.record_id and s.answered_by = actor_person() and s.answered_at = history_entry.at
    )
  );

create index signal_with_partner on signal (id) where status = 'with-partner';

create function signals_left_by_partners(moment timestamptz) returns setof uuid
  language plpgsql stable security definer set search_path = public, pg_temp as $$
begin
  if actor_kind() <> 'job' then
    raise insufficient_privilege using message = 'only a job looks for shares that ran out';
  end if;
  return query
    select s.id from signal s
    where s.status = 'with-partner'
      and not exists (
        select 1 from share h where h.record_id = s.id and h.status = 'accepted' and h.until_at > moment
      )
      and exists (select 1 from record_key k where k.record_id = s.id and k.subject_id is null and k.wrapped is not null)
    order by s.id;
end $$;
comment on function signals_left_by_partners is 'Signals that are with a partner while no accepted share of them runs any more, and that were not erased.';
revoke execute on function signals_left_by_partners from public;
grant execute on function signals_left_by_partners to lantaarn_worker;

create function back_from_partner(signal_left uuid, moment timestamptz) returns boolean
  language plpgsql volatile security definer set search_path = public, pg_temp as $$
begin
  if actor_kind() <> 'job' then
    raise insufficient_privilege using message = 'only a job brings a signal back from a partner';
  end if;
  update signal s set status = 'referred', waiting_since = moment, version = s.version + 1
  where s.id = signal_left and s.status = 'with-partner'
    and not exists (
      select 1 from share h where h.record_id = s.id and h.status = 'accepted' and h.until_at > moment
    );
  return found;
end $$;
comment on function back_from_partner is 'Brings a signal back to its desk when no accepted share of it runs any more; false when one does, or when it was brought back already. The caller appends it to the history in the same transaction. Agrees with the status table in rules of the module signals, held by a test.';
revoke execute on function back_from_partner from public;
grant execute on function back_from_partner to lantaarn_worker;
