-- What was done to an account, and who asked whether others know something, is seen by who answers for it: not by every
-- privacy officer of the platform, nor by all colleagues.

create function reviews_person(person uuid) returns boolean
  language plpgsql stable parallel safe as $$
begin
  if not actor_has_role('privacy-officer') then
    return false;
  end if;
  return exists (
    select 1 from assignment a
    where a.person_id = person and (
      reviews(a.organisation_id)
      or not exists (
        select 1 from assignment f
        where f.organisation_id = a.organisation_id and f.role = 'privacy-officer'
          and f.from_at <= now() and f.until_at > now()
      ) and exists (
        select 1 from organisation theirs join organisation mine on mine.region_code = theirs.region_code
        where theirs.id = a.organisation_id and mine.id = any (actor_organisations()) and reviews(mine.id)
      )
    )
  );
end $$;
comment on function reviews_person is 'Whether the actor answers for the account of this person: is privacy officer of an organisation in which they have, had or will have a role, or of another of its region when it has no officer of its own.';

drop policy account_notice_own on account_notice;
create policy account_notice_own on account_notice for select to lantaarn_app
  using (person_id = actor_person() or reviews_person(person_id) or reviews_person(by_person));

drop policy question_seen on question_to_others;
create policy question_seen on question_to_others for select to lantaarn_app
  using (answers_for(from_organisation) or answers_for(to_organisation));
