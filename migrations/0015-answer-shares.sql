-- What a receiver does with what was shared with them, told to the giver; and the question back with its reply.

alter table share
  drop constraint share_status_check,
  add constraint share_status_check check (status in ('offered', 'accepted', 'refused', 'withdrawn', 'handed-back')),
  add column answer_days integer not null default 14 check (answer_days between 1 and 365),
  add column answer_due_at timestamptz,
  add column question_since timestamptz,
  add column unseen_by_giver timestamptz,
  add column unseen_by_receiver timestamptz;
comment on column share.answer_days is 'Within how many days of accepting, or of a reply to their question, the receiver tells what they did: the term of the region when it was offered.';
comment on column share.answer_due_at is 'By when the receiver tells something: the term, or what they said themselves. Null when nothing is expected. Written by the database.';
comment on column share.question_since is 'Since when a question of the receiver waits for a reply; null when none does. Written by the database.';
comment on column share.unseen_by_giver is 'Moment of the first answer that nobody at the desk that gave it has seen; null when all were seen. Written by the database.';
comment on column share.unseen_by_receiver is 'Moment of the first reply that nobody at the receiver has seen; null when all were seen. Written by the database.';
comment on column share.ended_at is 'When the giver withdrew it, or the receiver handed it back.';
comment on column share.reason is 'Why it was refused or withdrawn, encrypted. Why it was handed back stands in the answer.';
create index share_by_giver on share (from_organisation, status);
create index share_due_given on share (from_organisation, answer_due_at) where answer_due_at is not null;
create index share_due_received on share (to_organisation, answer_due_at) where answer_due_at is not null;
create index share_asked on share (from_organisation) where question_since is not null;
create index share_unseen_given on share (from_organisation) where unseen_by_giver is not null;
create index share_unseen_received on share (to_organisation) where unseen_by_receiver is not null;

create or replace function freeze_share() returns trigger
  language plpgsql set search_path = public, pg_temp as $$
begin
  if (new.record_id, new.record_kind, new.record_number, new.referral_id, new.parts, new.from_organisation,
      new.to_organisation, new.to_role, new.from_name, new.to_name, new.framework, new.framework_text, new.purpose,
      new.offered_at, new.offered_by, new.answer_days)
     is distinct from
     (old.record_id, old.record_kind, old.record_number, old.referral_id, old.parts, old.from_organisation,
      old.to_organisation, old.to_role, old.from_name, old.to_name, old.framework, old.framework_text, old.purpose,
      old.offered_at, old.offered_by, old.answer_days)
     or new.until_at > old.until_at
     or not (
       (old.status = 'offered' and new.status in ('accepted', 'refused', 'withdrawn'))
       or (old.status = 'accepted' and new.status in ('withdrawn', 'handed-back'))
       or (new.status, new.answered_at, new.answered_by, new.ended_at, new.ended_by, new.until_at, new.reason, new.version)
          is not distinct from
          (old.status, old.answered_at, old.answered_by, old.ended_at, old.ended_by, old.until_at, old.reason, old.version)
     ) then
    raise check_violation using message = 'a share keeps what it was, and lives only forward';
  end if;
  if new.status <> old.status then
    new.question_since := null;
    new.answer_due_at := case when new.status = 'accepted' then new.answered_at + make_interval(days => new.answer_days) end;
  end if;
  return new;
end $$;
comment on function freeze_share is 'What a share shares, with whom and why never changes. It goes from offered to accepted, refused or withdrawn, and from accepted to withdrawn or handed back. From accepting on an answer is due; after its end nothing is.';
create or replace trigger share_lives after insert or update of status, until_at on share
  for each row execute function live_share();

revoke update on share from lantaarn_app;
grant update (status, answered_at, answered_by, ended_at, ended_by, reason, version) on share to lantaarn_app;

-- For which records the actor answers is worked out once for a statement, and not for each of its rows.
create function answering_sides() returns text[]
  language plpgsql stable parallel safe as $$
begin
  return array(
    select desk::text || ':' || k.code from record_kind k, unnest(answering_desks(k.code)) desk
    where k.has_desk and desk = any (actor_organisations())
  );
end $$;
comment on function answering_sides is 'organisation:kind pairs: of which organisations the actor answers for records of which kind, as answers_for says. For policies on lists.';
drop policy share_seen on share;
create policy share_seen on share for select to lantaarn_app, lantaarn_worker
  using (
    from_organisation::text || ':' || record_kind = any ((select answering_sides())::text[])
    or to_organisation::text || ':' || to_role = any ((select actor_holders())::text[])
  );
drop policy share_answered on share;
create policy share_answered on share for update to lantaarn_app
  using (answers_for(from_organisation, record_kind) or receives_for(to_organisation, to_role))
  with check (
    (status in ('accepted', 'refused', 'handed-back') and receives_for(to_organisation, to_role))
    or (status = 'withdrawn' and answers_for(from_organisation, record_kind))
  );

-- Whoever accepted something before there were answers gets the same time for one.
update share set answer_due_at = now() + make_interval(days => answer_days) where status = 'accepted' and until_at > now();

create table share_answer (
  id uuid primary key,
  share_id uuid not null references share,
  at timestamptz not null,
  person_id uuid not null references person,
  kind text not null check (kind in ('taken-up', 'done', 'cannot', 'question', 'handed-back', 'reply')),
  done text,
  done_on date,
  due_at timestamptz,
  tell_reporter boolean not null default false,
  replies_to uuid unique,
  content bytea not null,
  unique (id, share_id),
  foreign key (replies_to, share_id) references share_answer (id, share_id),
  check ((kind = 'done') = (done is not null)),
  check ((kind = 'reply') = (replies_to is not null)),
  check (kind not in ('handed-back', 'reply') or due_at is null),
  check (kind <> 'reply' or done_on is null),
  check (not tell_reporter or kind in ('taken-up', 'done', 'cannot'))
);
create index share_answer_by_share on share_answer (share_id, at desc, id desc);
comment on table share_answer is 'What the receiver of a share told the giver: that it was taken up, what was done, that nothing can be done, a question, or that it is handed back; and the reply of the giver to a question. Rows are only added.';
comment on column share_answer.id is 'This answer.';
comment on column share_answer.share_id is 'The share that it is about.';
comment on column share_answer.at is 'When it was told.';
comment on column share_answer.person_id is 'Who told it.';
comment on column share_answer.kind is 'taken-up, done, cannot, question, handed-back; reply is the only one of the giver.';
comment on column share_answer.done is 'Code of what was done, for an answer of kind done.';
comment on column share_answer.done_on is 'The day on which it was done, when told.';
comment on column share_answer.due_at is 'By when the receiver says to tell more; null when they say nothing of it.';
comment on column share_answer.tell_reporter is 'Whether the receiver lets the reporter hear that this was done, in words that name nobody. A person at the desk decides.';
comment on column share_answer.replies_to is 'The question that this replies to. Each has one reply.';
comment on column share_answer.content is 'The words, who took it up and what comes next, as JSON, encrypted under the key of the record.';

create function may_answer_share(shared uuid) returns boolean
  language plpgsql stable parallel safe as $$
begin
  return exists (
    select from share s
    where s.id = shared and s.status = 'accepted' and s.until_at > now() and receives_for(s.to_organisation, s.to_role)
  );
end $$;
comment on function may_answer_share is 'Whether the actor holds the role that this share was offered to, and it runs now.';

create function may_reply_on_share(shared uuid) returns boolean
  language plpgsql stable parallel safe as $$
begin
  return exists (
    select from share s
    where s.id = shared and s.status = 'accepted' and s.until_at > now() and may_write(s.record_id, 'all')
  );
end $$;
comment on function may_reply_on_share is 'Whether the actor works at the desk that holds the record of this share, and it runs now.';

create function follow_share_answer() returns trigger
  language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if new.kind = 'reply' and not exists (select from share_answer a where a.id = new.replies_to and a.kind = 'question') then
    raise check_violation using message = 'only a question gets a reply';
  end if;
  update share s set
    answer_due_at = case when new.kind = 'reply' then new.at + make_interval(days => s.answer_days) else new.due_at end,
    question_since = (
      select min(a.at) from share_answer a
      where a.share_id = s.id and a.kind = 'question'
        and not exists (select from share_answer r where r.replies_to = a.id)
    ),
    unseen_by_giver = case when new.kind = 'reply' then s.unseen_by_giver else least(s.unseen_by_giver, new.at) end,
    unseen_by_receiver = case when new.kind = 'reply' then least(s.unseen_by_receiver, new.at) else s.unseen_by_receiver end
  where s.id = new.share_id;
  return new;
end $$;
comment on function follow_share_answer is 'Keeps in the share what waits: for whom its newest answer is new, whether a question is open, and by when more is to be told.';
revoke execute on function follow_share_answer from public;
create trigger share_answer_followed after insert on share_answer for each row execute function follow_share_answer();

create function see_share_answers(shares uuid[], shown timestamptz) returns void
  language plpgsql volatile security definer set search_path = public, pg_temp as $$
begin
  update share s set unseen_by_giver = (
      select min(a.at) from share_answer a where a.share_id = s.id and a.kind <> 'reply' and a.at > shown
    )
  where s.id = any (shares) and s.unseen_by_giver <= shown and may_write(s.record_id, 'all');
  update share s set unseen_by_receiver = (
      select min(a.at) from share_answer a where a.share_id = s.id and a.kind = 'reply' and a.at > shown
    )
  where s.id = any (shares) and s.unseen_by_receiver <= shown and receives_for(s.to_organisation, s.to_role);
end $$;
comment on function see_share_answers is 'That the actor saw the answers to these shares that were told until a moment; those after it stay unseen. Which person it was is in the audit log.';
revoke execute on function see_share_answers from public;
grant execute on function see_share_answers to lantaarn_app;

alter table share_answer enable row level security;
alter table share_answer force row level security;
create policy share_answer_for_definer on share_answer for all to lantaarn_owner using (true) with check (true);
-- Whoever sees the share: the two sides of it.
create policy share_answer_seen on share_answer for select to lantaarn_app
  using (exists (select from share s where s.id = share_answer.share_id));
create policy share_answer_given on share_answer for insert to lantaarn_app
  with check (
    person_id = actor_person() and actor_kind() = 'person'
    and case when kind = 'reply' then may_reply_on_share(share_id) else may_answer_share(share_id) end
  );
grant select, insert on share_answer to lantaarn_app;

-- What an answer does to the signal. Agrees with the status table in rules of the module signals, which a test checks.

create function share_answer_in_signal(given uuid)
  returns table (was text, became text, seq integer, hash bytea)
  language plpgsql volatile security definer set search_path = public, pg_temp as $$
#variable_conflict use_column
declare
  answer record;
  before text;
  after text;
  was_last boolean;
begin
  select s.record_id, s.status, a.at, a.kind into answer
  from share_answer a join share s on s.id = a.share_id
  where a.id = given and a.kind <> 'reply' and a.person_id = actor_person() and s.record_kind = 'signal'
    and receives_for(s.to_organisation, s.to_role);
  if not found or actor_kind() <> 'person' then
    raise insufficient_privilege using message = 'only who answers on a share has it noted in the signal';
  end if;
  select s.status into before from signal s where s.id = answer.record_id for update;
  was_last := answer.status = 'handed-back' and not exists (
    select from share h where h.record_id = answer.record_id and h.status = 'accepted' and h.until_at > answer.at
  );
  after := case when was_last and before = 'with-partner' then 'referred' else before end;
  if was_last then
    update reminder r set done_at = answer.at, done_by = actor_person()
      where r.record_id = answer.record_id and r.about = 'share-ends' and r.done_at is null;
  end if;
  update signal s set status = after, version = s.version + 1,
    waiting_since = case
      when s.is_open and (after <> before or answer.kind in ('cannot', 'question', 'handed-back'))
        then coalesce(s.waiting_since, answer.at)
      else s.waiting_since end,
    (due_at, due_about) = (
      select r.due_at, r.about from reminder r where r.record_id = s.id and r.done_at is null order by r.due_at, r.id limit 1
    )
  where s.id = answer.record_id;
  return query
    select before, after, h.seq, h.hash from history_entry h where h.record_id = answer.record_id order by h.seq desc limit 1;
end $$;
comment on function share_answer_in_signal is 'Records in a signal that the actor, who may not change the signal itself, has just answered on a share of it. When they handed back the last share that ran, the signal is with its desk again, and nobody is reminded of its end any more. Returns the end of its chain, to which the caller appends the answer in the same transaction.';
revoke execute on function share_answer_in_signal from public;
grant execute on function share_answer_in_signal to lantaarn_app;

create function answered_on_share_at(record uuid, moment timestamptz) returns boolean
  language plpgsql stable parallel safe as $$
begin
  return exists (
    select from share s join share_answer a on a.share_id = s.id
    where s.record_id = record and a.person_id = actor_person() and a.at = moment and a.kind <> 'reply'
  );
end $$;
comment on function answered_on_share_at is 'Whether the actor told at this moment what they did with a share of this record.';
create policy history_of_share_answer on history_entry for insert to lantaarn_app
  with check (
    action in (record_kind || '.answer-share', record_kind || '.hand-back-share', record_kind || '.hand-back-last-share')
    and actor_kind() = 'person' and answered_on_share_at(record_id, at)
  );
