-- A subject is one person, however many records name them: parties of records are joined to it by somebody's judgment.

create table subject (
  id uuid primary key,
  number text not null unique,
  region_code text not null references region,
  desk_id uuid not null references organisation,
  status text not null check (status in ('open', 'closed')),
  created_at timestamptz not null,
  made_by uuid not null references person,
  closed_at timestamptz,
  closed_reason text,
  erased_at timestamptz,
  version integer not null default 1
);
create index subject_by_desk on subject (desk_id, status, created_at desc, id desc);
comment on table subject is 'A person as one thing, held by one organisation. What figures, cases and care paths count.';
comment on column subject.id is 'The record; its key enciphers who it is, so that erasing it destroys that and nothing else.';
comment on column subject.number is 'By which people call it, such as P-2026-00012; it says nothing of the person.';
comment on column subject.region_code is 'The region of its desk.';
comment on column subject.desk_id is 'The organisation that holds it.';
comment on column subject.status is 'open or closed.';
comment on column subject.created_at is 'When it was made.';
comment on column subject.made_by is 'Who decided that this is a person of its own.';
comment on column subject.closed_at is 'When it was closed; null while it is open.';
comment on column subject.closed_reason is 'Code of why it was closed.';
comment on column subject.erased_at is 'When it was erased; its coded facts stay counted.';
comment on column subject.version is 'Counts changes; a change of an older version is refused.';

create table subject_facts (
  subject_id uuid primary key references subject,
  sex text not null check (sex in ('woman', 'man', 'other', 'unknown')),
  age_group text not null check (age_group in ('0-11', '12-17', '18-23', '24-30', '31-40', '41-and-over', 'unknown')),
  nationality_group text not null check (nationality_group in ('dutch', 'eu', 'outside-eu', 'stateless', 'unknown')),
  residence_group text not null
    check (residence_group in ('lawful', 'asylum-procedure', 'reflection-period', 'permit-trafficking', 'none', 'unknown')),
  language text check (language ~ '^[a-z]{2,3}$'),
  crossing text not null check (crossing in ('domestic', 'cross-border', 'unknown')),
  living_code text check (living_code ~ '^GM[0-9]{4}$'),
  found_code text check (found_code ~ '^GM[0-9]{4}$')
);
comment on table subject_facts is 'What may be counted of a subject: coded facts that identify nobody.';
comment on column subject_facts.subject_id is 'The subject.';
comment on column subject_facts.sex is 'woman, man, other or unknown.';
comment on column subject_facts.age_group is 'Age at the event, in years: the groups of the regional monitor.';
comment on column subject_facts.nationality_group is 'dutch, eu (another member state), outside-eu, stateless or unknown.';
comment on column subject_facts.residence_group is 'lawful, asylum-procedure, reflection-period, permit-trafficking (B8/3), none or unknown.';
comment on column subject_facts.language is 'Language that the person speaks best (ISO 639), when known.';
comment on column subject_facts.crossing is 'Whether the exploitation crossed a border: domestic, cross-border or unknown.';
comment on column subject_facts.living_code is 'Municipality where the person lived at the event (CBS code), when known.';
comment on column subject_facts.found_code is 'Municipality where the person was found (CBS code), when known.';

create table subject_identity (
  subject_id uuid primary key references subject,
  content bytea not null
);
comment on table subject_identity is 'Who a subject is.';
comment on column subject_identity.subject_id is 'The subject.';
comment on column subject_identity.content is 'Name, other names, birth date and note, as JSON, enciphered.';

create table subject_party (
  id uuid primary key,
  subject_id uuid not null references subject,
  organisation_id uuid not null references organisation,
  record_kind text not null references record_kind,
  record_id uuid not null,
  record_number text not null,
  party_id uuid not null,
  role text not null,
  because text not null check (because in ('first', 'same-name-and-birth-date', 'same-contact', 'told', 'other')),
  reason bytea not null,
  joined_at timestamptz not null,
  joined_by uuid not null references person,
  left_at timestamptz,
  left_by uuid references person,
  left_reason bytea,
  check ((left_at is null) = (left_by is null) and (left_at is null) = (left_reason is null))
);
create index subject_party_by_subject on subject_party (subject_id, joined_at);
create index subject_party_by_record on subject_party (record_id);
create unique index subject_party_once on subject_party (organisation_id, party_id) where left_at is null;
comment on table subject_party is 'That somebody judged a party of a record to be this subject. Never written by a machine, and never removed: a judgment that was wrong is ended with a reason.';
comment on column subject_party.id is 'This judgment.';
comment on column subject_party.subject_id is 'The subject.';
comment on column subject_party.organisation_id is 'The organisation that holds the subject: to each, a party is one person at a time.';
comment on column subject_party.record_kind is 'The kind of record that names the party.';
comment on column subject_party.record_id is 'The record that names the party.';
comment on column subject_party.record_number is 'By which people call that record.';
comment on column subject_party.party_id is 'The party.';
comment on column subject_party.role is 'What part the person plays in that record, as it was then.';
comment on column subject_party.because is 'Ground of the judgment: first (the subject was made from this party), same-name-and-birth-date, same-contact, told or other.';
comment on column subject_party.reason is 'Why, in own words, enciphered.';
comment on column subject_party.joined_at is 'When it was judged.';
comment on column subject_party.joined_by is 'Who judged it.';
comment on column subject_party.left_at is 'When the judgment was ended; null while it holds.';
comment on column subject_party.left_by is 'Who ended it.';
comment on column subject_party.left_reason is 'Why it was ended, enciphered.';

call register_record_kind('subject', 'subject', parts => '{facts,people}');
call record_wall('subject', 'subject');
call record_wall('subject_facts', 'subject', part => 'facts');
call record_wall('subject_identity', 'subject', part => 'people');
call record_wall('subject_party', 'subject', part => 'people');

-- Whoever judges has the party before them, and judges for the organisation that holds the subject.
create policy subject_party_seen_by_judge on subject_party as restrictive for insert to lantaarn_app
  with check (may_read(record_id, 'people'));
create function holder_of_subject(subject uuid) returns uuid
  language plpgsql stable parallel safe as $$
begin
  return (select s.desk_id from subject s where s.id = subject);
end $$;
comment on function holder_of_subject is 'The organisation that holds this subject, as far as the actor may see it.';
create policy subject_party_of_holder on subject_party as restrictive for insert to lantaarn_app
  with check (organisation_id = holder_of_subject(subject_id));

create function keep_judgment() returns trigger
  language plpgsql set search_path = public, pg_temp as $$
begin
  if old.left_at is not null
     or (new.id, new.subject_id, new.organisation_id, new.record_kind, new.record_id, new.record_number, new.party_id,
         new.role, new.because, new.reason, new.joined_at, new.joined_by)
       is distinct from
       (old.id, old.subject_id, old.organisation_id, old.record_kind, old.record_id, old.record_number, old.party_id,
         old.role, old.because, old.reason, old.joined_at, old.joined_by) then
    raise check_violation using message = 'a judgment keeps what it was, and ends once';
  end if;
  return new;
end $$;
comment on function keep_judgment is 'A judgment about a subject never changes; it can only be ended.';
create trigger subject_party_kept before update on subject_party for each row execute function keep_judgment();
