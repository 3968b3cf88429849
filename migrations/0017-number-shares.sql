-- A receiver tells one share from another by the number of the record, also before they answer. Access to the record
-- itself begins with the answer, so the number is kept with the share.

alter table share add column record_number text;
comment on column share.record_number is 'The number by which people call the record. It names nobody, so who may answer the offer may read it.';
alter table share disable trigger user;
update share s set record_number = coalesce(
  (select g.number from signal g where g.id = s.record_id),
  'M-' || upper(right(replace(s.record_id::text, '-', ''), 8))
);
alter table share enable trigger user;
alter table share alter column record_number set not null;

create or replace function freeze_share() returns trigger
  language plpgsql set search_path = public, pg_temp as $$
begin
  if (new.record_id, new.record_kind, new.record_number, new.referral_id, new.parts, new.from_organisation,
      new.to_organisation, new.to_role, new.from_name, new.to_name, new.framework, new.framework_text, new.purpose,
      new.offered_at, new.offered_by)
     is distinct from
     (old.record_id, old.record_kind, old.record_number, old.referral_id, old.parts, old.from_organisation,
      old.to_organisation, old.to_role, old.from_name, old.to_name, old.framework, old.framework_text, old.purpose,
      old.offered_at, old.offered_by)
     or new.until_at > old.until_at
     or not (
       (old.status = 'offered' and new.status in ('accepted', 'refused', 'withdrawn'))
       or (old.status = 'accepted' and new.status = 'withdrawn')
     ) then
    raise check_violation using message = 'a share keeps what it was, and lives only forward';
  end if;
  return new;
end $$;
