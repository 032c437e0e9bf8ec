-- Who may sign for whom: for an institution or a family, in conflict with the child or not, until the child comes of age.
alter table representation
  -- The institution or family that the person acts for.
  add column acts_for text,
  add column document_id uuid,
  -- Ended by the system on the day before the eighteenth birthday (#17), and what it said before: a birth date corrected
  -- afterwards brings it back.
  add column ended_by text constraint representation_ended_by check (ended_by in ('COMING_OF_AGE')),
  add column valid_to_before date,
  add constraint representation_acts_for check (acts_for is null or basis in ('GUARDIAN', 'FOSTER_FAMILY', 'CARE_INSTITUTION')),
  drop constraint representation_document,
  add constraint representation_document check (basis = 'PARENT' or document_reference is not null or document_id is not null),
  add constraint representation_file foreign key (tenant_id, participant_id, document_id)
    references document (tenant_id, participant_id, id) deferrable;

-- While it stands, this representative's signature for this child counts for nothing.
create table representation_conflict (
  tenant_id uuid not null references tenant,
  id uuid not null default uuidv7(),
  representation_id uuid not null,
  since date not null,
  -- The first day on which it no longer stands.
  until date,
  note_sealed bytea,
  flagged_by uuid not null references account,
  lifted_by uuid references account,
  lift_note_sealed bytea,
  created_at timestamptz not null default app.clock(),
  primary key (tenant_id, id),
  constraint representation_conflict_representation foreign key (tenant_id, representation_id) references representation,
  constraint representation_conflict_period check (until is null or until >= since),
  constraint representation_conflict_lifted check ((until is null) = (lifted_by is null)),
  constraint representation_conflict_once exclude using gist (tenant_id with =, representation_id with =,
    daterange(since, until) with &&)
);
select app.protect('representation_conflict', 'select, insert, update');

-- A flag and a signature at once: the row of the representation lets one of them go first.
create function app.await_signatures() returns trigger language plpgsql as $$
begin
  perform from representation where tenant_id = new.tenant_id and id = new.representation_id for update;
  return new;
end $$;
create trigger await_signatures before insert on representation_conflict
  for each row execute function app.await_signatures();

create function app.refuse_conflicted_signer() returns trigger language plpgsql as $$
begin
  perform from representation where tenant_id = new.tenant_id and id = new.representation_id for share;
  if exists (
    select from representation_conflict c
    where c.tenant_id = new.tenant_id and c.representation_id = new.representation_id
      and c.since <= new.given_on and (c.until is null or c.until > new.given_on)
  ) then
    raise exception 'conflict of interests' using errcode = 'check_violation', constraint = 'consent_signer_in_conflict';
  end if;
  return new;
end $$;
create trigger refuse_conflicted_signer before insert or update of representation_id, given_on on consent
  for each row when (new.representation_id is not null) execute function app.refuse_conflicted_signer();

-- The way forward where nobody can be asked (L-48). It stands beside the consent, never instead of it.
create table orphans_court_case (
  tenant_id uuid not null references tenant,
  id uuid not null default uuidv7(),
  participant_id uuid not null,
  reason text not null constraint orphans_court_case_reason check (reason in
    ('UNREACHABLE', 'NOT_ACTING', 'CONFLICT', 'NOBODY')),
  court text not null,
  asked_on date not null,
  reference text,
  note_sealed bytea,
  answered_on date,
  outcome text constraint orphans_court_case_outcome check (outcome in
    ('REPRESENTATIVE_APPOINTED', 'PARENT_ACTS', 'DECLINED', 'WITHDRAWN')),
  decision text,
  answer_note_sealed bytea,
  opened_by uuid not null references account,
  version integer not null default 1,
  created_at timestamptz not null default app.clock(),
  primary key (tenant_id, id),
  constraint orphans_court_case_participant foreign key (tenant_id, participant_id) references participant,
  constraint orphans_court_case_answer check ((answered_on is null) = (outcome is null)),
  constraint orphans_court_case_period check (answered_on is null or answered_on >= asked_on),
  constraint orphans_court_case_decision check (outcome is distinct from 'REPRESENTATIVE_APPOINTED' or decision is not null)
);
create unique index orphans_court_case_open on orphans_court_case (tenant_id, participant_id) where answered_on is null;
create index orphans_court_case_of on orphans_court_case (tenant_id, participant_id, asked_on desc);
select app.protect('orphans_court_case', 'select, insert, update');

-- The hand-over at 18 happens once a birthday, however often its job runs (#17).
create table coming_of_age (
  tenant_id uuid not null references tenant,
  participant_id uuid not null,
  on_day date not null,
  handled_at timestamptz not null default app.clock(),
  primary key (tenant_id, participant_id, on_day),
  constraint coming_of_age_participant foreign key (tenant_id, participant_id) references participant
);
select app.protect('coming_of_age', 'select, insert');

-- Born on 29 February they come of age on 1 March: 18 years after a leap year there is no such day.
create function app.of_age_on(birth_date date) returns date language sql immutable strict parallel safe
  return case when extract(month from birth_date) = 2 and extract(day from birth_date) = 29
    then make_date(extract(year from birth_date)::int + 18, 3, 1)
    else (birth_date + interval '18 years')::date end;

-- Whatever makes the birthday matter, and by whichever way it is written: an open right of a minor's representative, or
-- an open stay that began before it. Asking again moves the job.
create function app.schedule_coming_of_age(p_tenant uuid, p_person uuid) returns void language plpgsql as $$
declare of_age date;
begin
  select app.of_age_on(birth_date) into of_age from person where tenant_id = p_tenant and id = p_person;
  if of_age is null or not (exists (
      select from representation r where r.tenant_id = p_tenant and r.participant_id = p_person
        and r.basis <> 'TRUSTEE' and (r.valid_to is null or r.valid_to >= of_age)
    ) or exists (
      select from enrolment e where e.tenant_id = p_tenant and e.participant_id = p_person and e.state <> 'closed'
        and coalesce(e.admitted_on, (app.clock() at time zone 'Europe/Riga')::date) < of_age
        and not exists (select from coming_of_age c
          where c.tenant_id = p_tenant and c.participant_id = p_person and c.on_day = of_age)
    )) then return; end if;
  insert into job (tenant_id, kind, subject_id, run_at)
    values (p_tenant, 'COMING_OF_AGE', p_person, of_age::timestamp at time zone 'Europe/Riga')
    on conflict (tenant_id, kind, subject_id) where state = 'waiting'
    do update set run_at = excluded.run_at, asked = job.asked + 1 where job.run_at <> excluded.run_at;
end $$;

create function app.expect_coming_of_age() returns trigger language plpgsql as $$
begin
  perform app.schedule_coming_of_age(new.tenant_id, new.participant_id);
  return null;
end $$;
create trigger expect_coming_of_age after insert or update of participant_id, basis, valid_to on representation
  for each row when (new.basis <> 'TRUSTEE') execute function app.expect_coming_of_age();
create trigger expect_coming_of_age after insert or update of participant_id, admitted_on on enrolment
  for each row execute function app.expect_coming_of_age();

-- A birth date corrected after the birthday was handled: whoever is a minor again has their representatives again.
create function app.move_coming_of_age() returns trigger language plpgsql as $$
begin
  if app.of_age_on(new.birth_date) > (app.clock() at time zone 'Europe/Riga')::date then
    update representation set valid_to = valid_to_before, valid_to_before = null, ended_by = null
      where tenant_id = new.tenant_id and participant_id = new.id and ended_by = 'COMING_OF_AGE';
  end if;
  perform app.schedule_coming_of_age(new.tenant_id, new.id);
  return null;
end $$;
create trigger move_coming_of_age after update of birth_date on person
  for each row when (new.birth_date is distinct from old.birth_date) execute function app.move_coming_of_age();

-- Who has come of age agrees anew (#17): what they said as a minor stands until the day before, so that a withdrawal of
-- the new one leaves nothing standing.
create function app.renew_own_consent() returns trigger language plpgsql security definer
set search_path = pg_catalog, public as $$
declare of_age date;
begin
  select app.of_age_on(birth_date) into of_age from person where tenant_id = new.tenant_id and id = new.participant_id;
  if new.given_on >= of_age then
    update consent set valid_to = new.given_on - 1
      where tenant_id = new.tenant_id and participant_id = new.participant_id and programme_id = new.programme_id
        and purpose = new.purpose and given_by = 'PARTICIPANT' and withdrawn_on is null and corrected_at is null
        and given_on < of_age and (valid_to is null or valid_to >= new.given_on);
  end if;
  return new;
end $$;
create trigger renew_own_consent before insert on consent
  for each row when (new.given_by = 'PARTICIPANT') execute function app.renew_own_consent();

-- Representations and stays of before this file.
alter table representation no force row level security;
alter table enrolment no force row level security;
alter table person no force row level security;
alter table coming_of_age no force row level security;
alter table job no force row level security;
select app.schedule_coming_of_age(tenant_id, participant_id) from (
  select tenant_id, participant_id from representation where basis <> 'TRUSTEE' and valid_to is null
  union select tenant_id, participant_id from enrolment where state <> 'closed') who;
alter table representation force row level security;
alter table enrolment force row level security;
alter table person force row level security;
alter table coming_of_age force row level security;
alter table job force row level security;
