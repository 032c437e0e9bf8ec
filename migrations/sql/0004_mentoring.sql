-- Mentors and their fitness, mentorships, stages, extensions, goals, case contacts.
create table mentor (
  tenant_id uuid not null references tenant,
  person_id uuid not null,
  state text not null default 'candidate' constraint mentor_state check (state in
    ('candidate', 'selected', 'trained', 'ready', 'suspended', 'rejected', 'left')),
  state_reason text,
  engagement text not null constraint mentor_engagement check (engagement in ('VOLUNTEER', 'EMPLOYEE', 'CONTRACTOR')),
  organisation_id uuid not null,
  interests text[] not null default '{}',
  about text,
  motivation text,
  version integer not null default 1,
  created_at timestamptz not null default app.clock(),
  primary key (tenant_id, person_id),
  constraint mentor_person foreign key (tenant_id, person_id) references person,
  constraint mentor_organisation foreign key (tenant_id, organisation_id) references organisation
);
create index mentor_by_organisation on mentor (tenant_id, organisation_id);
select app.protect('mentor', 'select, insert, update');

-- Result and dates of a record check, never the offence (#20-#22). Used validity cannot shrink: a revocation is its own fact.
create table clearance (
  tenant_id uuid not null references tenant,
  id uuid not null default uuidv7(),
  mentor_id uuid not null,
  result text not null constraint clearance_result check (result in
    ('CLEAR', 'PERMITTED_BY_BAC', 'PERMITTED_WITH_LIMITS', 'BARRED')),
  source text not null constraint clearance_source check (source in
    ('PUNISHMENT_REGISTER', 'CERTIFICATE', 'FOREIGN_REGISTER', 'BAC_DECISION')),
  limits text[] not null default '{}',
  checked_on date not null,
  valid_from date not null,
  valid_to date not null,
  verified_by uuid not null references account,
  -- The last day a revocation or a bar leaves of it. Only the triggers below change it.
  cut_on date,
  usable boolean not null generated always as (result <> 'BARRED') stored,
  valid tstzrange generated always as (case when cut_on is null or cut_on >= valid_from then tstzrange(
    valid_from::timestamp at time zone 'Europe/Riga',
    (least(valid_to, cut_on) + 1)::timestamp at time zone 'Europe/Riga', '[)') end) stored,
  created_at timestamptz not null default app.clock(),
  primary key (tenant_id, id),
  constraint clearance_mentor foreign key (tenant_id, mentor_id) references mentor,
  constraint clearance_period check (valid_to >= valid_from and checked_on <= valid_from),
  constraint clearance_limits check ((result = 'PERMITTED_WITH_LIMITS') = (limits <> '{}')),
  constraint clearance_no_overlap unique (tenant_id, mentor_id, usable, valid without overlaps)
);
select app.protect('clearance', 'select, insert');
-- The same check is recorded once; a revoked one may be entered again.
create unique index clearance_once on clearance (tenant_id, mentor_id, source, checked_on, result) where cut_on is null;

create table clearance_revocation (
  tenant_id uuid not null references tenant,
  clearance_id uuid not null,
  revoked_on date not null,
  -- A code, never words: words could name the offence (#22).
  reason text not null constraint clearance_revocation_reason check (reason in
    ('NEW_INFORMATION', 'PERMIT_WITHDRAWN', 'RECORDED_IN_ERROR')),
  revoked_by uuid not null references account,
  created_at timestamptz not null default app.clock(),
  primary key (tenant_id, clearance_id),
  constraint clearance_revocation_of foreign key (tenant_id, clearance_id) references clearance
);
select app.protect('clearance_revocation', 'select, insert');

-- Ends a clearance with this day, or with that of the last meeting held under it: what was used stays covered (#20).
-- A recording under way holds a share of the row, so the cut waits for it; one that comes later finds it cut.
create function app.cut_clearance(p_tenant uuid, p_clearance uuid, p_last_day date) returns void language plpgsql
set search_path = pg_catalog, public as $$
begin
  perform from clearance where tenant_id = p_tenant and id = p_clearance for update;
  update clearance c set cut_on = greatest(p_last_day, (
      select max((lower(a.held_as_mentor) at time zone 'Europe/Riga')::date) from attendance a
      where a.tenant_id = c.tenant_id and a.person_id = c.mentor_id and a.held_as_mentor && c.valid))
    where c.tenant_id = p_tenant and c.id = p_clearance
      and p_last_day < least(c.valid_to, c.cut_on);
end $$;
revoke execute on function app.cut_clearance(uuid, uuid, date) from public;

create function app.revoke_clearance() returns trigger language plpgsql security definer
set search_path = pg_catalog, public as $$
begin
  perform app.cut_clearance(new.tenant_id, new.clearance_id, new.revoked_on - 1);
  return null;
end $$;
create trigger revoke_clearance after insert on clearance_revocation
  for each row execute function app.revoke_clearance();

-- A bar wins over every usable clearance of the mentor from its first day.
create function app.bar_mentor() returns trigger language plpgsql security definer
set search_path = pg_catalog, public as $$
begin
  perform app.cut_clearance(c.tenant_id, c.id, new.valid_from - 1) from clearance c
    where c.tenant_id = new.tenant_id and c.mentor_id = new.mentor_id and c.usable and upper(c.valid) > lower(new.valid);
  return null;
end $$;
create trigger bar_mentor after insert on clearance for each row when (not new.usable)
  execute function app.bar_mentor();

create table training (
  tenant_id uuid not null references tenant,
  id uuid not null default uuidv7(),
  mentor_id uuid not null,
  kind text not null constraint training_kind check (kind in
    ('PRE_MATCH', 'PROGRAMME_COURSE', 'CHILD_RIGHTS', 'REFRESHER')),
  title text not null,
  minutes integer not null constraint training_minutes check (minutes between 1 and 60000),
  mode text not null constraint training_mode check (mode in ('IN_PERSON', 'ONLINE', 'SELF_STUDY')),
  completed_on date not null,
  created_at timestamptz not null default app.clock(),
  primary key (tenant_id, id),
  constraint training_mentor foreign key (tenant_id, mentor_id) references mentor
);
create index training_of on training (tenant_id, mentor_id);
select app.protect('training', 'select, insert');

create table mentor_contract (
  tenant_id uuid not null references tenant,
  id uuid not null default uuidv7(),
  mentor_id uuid not null,
  organisation_id uuid not null,
  kind text not null constraint mentor_contract_kind check (kind in 
    ('VOLUNTEER_CONTRACT', 'EMPLOYMENT_CONTRACT', 'WORK_PERFORMANCE_CONTRACT')),
  number text not null,
  signed_on date not null,
  valid_from date not null,
  valid_to date,
  version integer not null default 1,
  created_at timestamptz not null default app.clock(),
  primary key (tenant_id, id),
  constraint mentor_contract_mentor foreign key (tenant_id, mentor_id) references mentor,
  constraint mentor_contract_organisation foreign key (tenant_id, organisation_id) references organisation,
  constraint mentor_contract_number unique (tenant_id, organisation_id, number),
  constraint mentor_contract_period check (valid_to is null or valid_to >= valid_from)
);
create index mentor_contract_of on mentor_contract (tenant_id, mentor_id);
select app.protect('mentor_contract', 'select, insert, update');

-- Active mentorships per mentor and programme; the CHECK is the caseload (#29). Only the trigger writes here.
create table mentor_caseload (
  tenant_id uuid not null references tenant,
  programme_id uuid not null,
  mentor_id uuid not null,
  active integer not null default 0,
  maximum integer not null,
  primary key (tenant_id, programme_id, mentor_id),
  constraint mentor_caseload_mentor foreign key (tenant_id, mentor_id) references mentor,
  constraint mentor_caseload_programme foreign key (tenant_id, programme_id) references programme,
  constraint mentor_caseload_maximum check (active between 0 and maximum)
);
select app.protect('mentor_caseload', 'select');

create table mentorship (
  tenant_id uuid not null references tenant,
  id uuid not null default uuidv7(),
  programme_id uuid not null,
  enrolment_id uuid not null,
  participant_id uuid not null,
  mentor_id uuid not null,
  organisation_id uuid not null,
  state text not null default 'proposed' constraint mentorship_state check (state in ('proposed', 'active', 'ended')),
  -- #27: declared by the mentor, confirmed by the coordinator.
  conflict_declared_on date,
  conflict_confirmed_by uuid references account,
  starts_on date,
  planned_end_on date,
  ended_on date,
  outcome text constraint mentorship_outcome check (outcome in 
    ('COMPLETED', 'ENDED_EARLY', 'MENTOR_CHANGED', 'NEVER_STARTED')),
  end_reason text,
  end_note text,
  stage text not null,
  version integer not null default 1,
  created_at timestamptz not null default app.clock(),
  primary key (tenant_id, id),
  constraint mentorship_enrolment foreign key (tenant_id, programme_id, enrolment_id)
    references enrolment (tenant_id, programme_id, id),
  constraint mentorship_participant foreign key (tenant_id, participant_id) references participant,
  constraint mentorship_mentor foreign key (tenant_id, mentor_id) references mentor,
  constraint mentorship_organisation foreign key (tenant_id, organisation_id) references organisation,
  constraint mentorship_two_people check (participant_id <> mentor_id),
  constraint mentorship_started check ((starts_on is not null) = (planned_end_on is not null) and case state
    when 'proposed' then starts_on is null when 'active' then starts_on is not null
    else (starts_on is null) = (outcome = 'NEVER_STARTED') end),
  constraint mentorship_ended check ((state = 'ended') = (ended_on is not null and outcome is not null)),
  constraint mentorship_period check (ended_on is null or ended_on >= starts_on)
);
-- #28: at most one active, and one proposed, mentorship per participant and programme.
create unique index mentorship_active on mentorship (tenant_id, programme_id, participant_id) where state = 'active';
create unique index mentorship_proposed on mentorship (tenant_id, programme_id, participant_id) where state = 'proposed';
create index mentorship_list on mentorship (tenant_id, programme_id, state, id);
create index mentorship_enrolment_of on mentorship (tenant_id, enrolment_id);
create index mentorship_mentor_of on mentorship (tenant_id, mentor_id);
create index mentorship_participant_of on mentorship (tenant_id, participant_id);
create index mentorship_organisation_of on mentorship (tenant_id, organisation_id);
select app.protect('mentorship', 'select, insert, update');

create function app.count_caseload() returns trigger language plpgsql security definer
set search_path = pg_catalog, public as $$
declare was boolean := tg_op = 'UPDATE' and old.state = 'active';
begin
  if new.state = 'active' and not was then
    insert into mentor_caseload (tenant_id, programme_id, mentor_id, maximum)
      select new.tenant_id, new.programme_id, new.mentor_id, (p.policy->>'menteesPerMentor')::int
      from enrolment e join programme_policy p on p.tenant_id = e.tenant_id and p.id = e.policy_id
      where e.tenant_id = new.tenant_id and e.id = new.enrolment_id
      on conflict do nothing;
    update mentor_caseload set active = active + 1
      where tenant_id = new.tenant_id and programme_id = new.programme_id and mentor_id = new.mentor_id;
  elsif was and new.state <> 'active' then
    update mentor_caseload set active = active - 1
      where tenant_id = new.tenant_id and programme_id = new.programme_id and mentor_id = new.mentor_id;
  end if;
  return null;
end $$;
create trigger count_caseload after insert or update of state on mentorship
  for each row execute function app.count_caseload();

-- Stages passed, in order, without overlap (#34); the confirmed checklist items travel with the stage they close.
create table mentorship_stage (
  tenant_id uuid not null references tenant,
  id uuid not null default uuidv7(),
  mentorship_id uuid not null,
  stage text not null,
  entered_on date not null,
  left_on date,
  checklist text[] not null default '{}',
  reason text,
  moved_by uuid references account,
  created_at timestamptz not null default app.clock(),
  primary key (tenant_id, id),
  constraint mentorship_stage_of foreign key (tenant_id, mentorship_id) references mentorship,
  constraint mentorship_stage_period check (left_on is null or left_on >= entered_on)
);
create unique index mentorship_stage_current on mentorship_stage (tenant_id, mentorship_id) where left_on is null;
select app.protect('mentorship_stage', 'select, insert, update');

create table extension (
  tenant_id uuid not null references tenant,
  id uuid not null default uuidv7(),
  enrolment_id uuid not null,
  mentorship_id uuid not null,
  months integer not null constraint extension_months check (months > 0),
  reason text not null,
  decided_on date not null,
  decided_by uuid not null references account,
  previous_end_on date not null,
  new_end_on date not null,
  created_at timestamptz not null default app.clock(),
  primary key (tenant_id, id),
  constraint extension_enrolment foreign key (tenant_id, enrolment_id) references enrolment,
  constraint extension_mentorship foreign key (tenant_id, mentorship_id) references mentorship,
  constraint extension_dates check (new_end_on > previous_end_on and decided_on <= previous_end_on)
);
create index extension_of on extension (tenant_id, enrolment_id);
select app.protect('extension', 'select, insert');

-- Contacts between the case manager and the mentor during the programme (L-39).
create table case_contact (
  tenant_id uuid not null references tenant,
  id uuid not null default uuidv7(),
  mentorship_id uuid not null,
  contacted_on date not null,
  channel text not null constraint case_contact_channel check (channel in ('MEETING', 'PHONE', 'EMAIL', 'VIDEO', 'MESSAGE')),
  account_id uuid not null references account,
  note_sealed bytea,
  created_at timestamptz not null default app.clock(),
  primary key (tenant_id, id),
  constraint case_contact_mentorship foreign key (tenant_id, mentorship_id) references mentorship
);
create index case_contact_of on case_contact (tenant_id, mentorship_id, contacted_on desc, id desc);
select app.protect('case_contact', 'select, insert');

-- Goals with five described levels, agreed by both; a change after agreement is a new version (#41, #42).
create table goal (
  tenant_id uuid not null references tenant,
  id uuid not null default uuidv7(),
  enrolment_id uuid not null,
  mentorship_id uuid not null,
  domain text,
  title text not null,
  level_texts text[] not null constraint goal_levels check (array_length(level_texts, 1) = 5),
  weight integer not null default 1 constraint goal_weight check (weight between 1 and 9),
  baseline integer constraint goal_baseline check (baseline between -2 and 2),
  participant_agreed_on date,
  mentor_agreed_on date,
  state text not null default 'proposed' constraint goal_state check (state in ('proposed', 'agreed', 'replaced', 'dropped')),
  score integer constraint goal_score check (score between -2 and 2),
  rated_on date,
  outcome_note text,
  supersedes_id uuid,
  change_reason text,
  version integer not null default 1,
  created_at timestamptz not null default app.clock(),
  primary key (tenant_id, id),
  constraint goal_enrolment foreign key (tenant_id, enrolment_id) references enrolment,
  constraint goal_mentorship foreign key (tenant_id, mentorship_id) references mentorship,
  constraint goal_supersedes foreign key (tenant_id, supersedes_id) references goal,
  constraint goal_agreed check (state not in ('agreed', 'replaced') or (participant_agreed_on is not null and mentor_agreed_on is not null)),
  constraint goal_rated check ((score is null) = (rated_on is null) and (score is null or state in ('agreed', 'replaced'))),
  constraint goal_superseded_once unique (tenant_id, supersedes_id)
);
create index goal_of on goal (tenant_id, enrolment_id);
select app.protect('goal', 'select, insert, update');
create function app.freeze_goal() returns trigger language plpgsql as $$
begin
  raise exception 'agreed goal' using errcode = 'check_violation', constraint = 'goal_frozen';
end $$;
create trigger freeze_goal before update on goal for each row
  when (old.state <> 'proposed' and (new.title, new.level_texts, new.weight, new.domain)
    is distinct from (old.title, old.level_texts, old.weight, old.domain))
  execute function app.freeze_goal();
