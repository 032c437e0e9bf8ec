-- Participants, who represents them, consents, referrals, enrolments and their places.
create table participant (
  tenant_id uuid not null references tenant,
  person_id uuid not null,
  education_status text constraint participant_education check (education_status in
    ('GENERAL', 'VOCATIONAL', 'HIGHER', 'NOT_STUDYING', 'UNKNOWN')),
  school text,
  strengths_sealed bytea,
  -- Who entered the person: a case manager reaches them before the first referral.
  created_by uuid references account,
  version integer not null default 1,
  created_at timestamptz not null default app.clock(),
  primary key (tenant_id, person_id),
  constraint participant_person foreign key (tenant_id, person_id) references person
);
select app.protect('participant', 'select, insert, update');

-- Who may sign for a participant, on what basis and when (L-43, #15).
create table representation (
  tenant_id uuid not null references tenant,
  id uuid not null default uuidv7(),
  participant_id uuid not null,
  representative_id uuid not null,
  basis text not null constraint representation_basis check (basis in
    ('PARENT', 'GUARDIAN', 'FOSTER_FAMILY', 'CARE_INSTITUTION', 'TRUSTEE')),
  document_reference text,
  valid_from date not null,
  valid_to date,
  version integer not null default 1,
  created_at timestamptz not null default app.clock(),
  primary key (tenant_id, id),
  constraint representation_participant foreign key (tenant_id, participant_id) references participant,
  constraint representation_representative foreign key (tenant_id, representative_id) references person,
  constraint representation_not_self check (representative_id <> participant_id),
  constraint representation_period check (valid_to is null or valid_to >= valid_from),
  constraint representation_document check (basis = 'PARENT' or document_reference is not null),
  constraint representation_once exclude using gist (tenant_id with =, participant_id with =, representative_id with =,
    basis with =, daterange(valid_from, valid_to, '[]') with &&)
);
create index representation_of on representation (tenant_id, representative_id);
select app.protect('representation', 'select, insert, update');

create table referral (
  tenant_id uuid not null references tenant,
  id uuid not null default uuidv7(),
  programme_id uuid not null,
  participant_id uuid not null,
  channel text not null default 'CASE_MANAGER' constraint referral_channel check (channel in ('CASE_MANAGER', 'SELF')),
  case_manager_id uuid not null references account,
  organisation_id uuid,
  target_groups text[] not null default '{}',
  -- Why mentoring is asked for: coded reasons (L-44 to L-47) and the case manager's words, both sealed.
  reasons_sealed bytea,
  summary_sealed bytea,
  state text not null default 'draft' constraint referral_state check (state in
    ('draft', 'sent', 'returned', 'accepted', 'declined', 'withdrawn')),
  sent_at timestamptz,
  decided_at timestamptz,
  decided_by uuid references account,
  decision_reason text,
  decision_note text,
  version integer not null default 1,
  created_at timestamptz not null default app.clock(),
  primary key (tenant_id, id),
  constraint referral_programme foreign key (tenant_id, programme_id) references programme,
  constraint referral_participant foreign key (tenant_id, participant_id) references participant,
  constraint referral_organisation foreign key (tenant_id, organisation_id) references organisation,
  constraint referral_decision check ((state in ('accepted', 'declined')) <= (decided_by is not null)),
  constraint referral_reasoned check (state not in ('declined', 'returned') or decision_reason is not null)
);
-- One referral at a time may be under way for a person in a programme.
create unique index referral_under_way on referral (tenant_id, programme_id, participant_id)
  where state in ('draft', 'sent', 'returned');
create index referral_list on referral (tenant_id, programme_id, created_at desc, id desc);
create index referral_case_manager on referral (tenant_id, case_manager_id);
create index referral_participant_of on referral (tenant_id, participant_id);
select app.protect('referral', 'select, insert, update');

create table enrolment (
  tenant_id uuid not null references tenant,
  id uuid not null default uuidv7(),
  programme_id uuid not null,
  participant_id uuid not null,
  referral_id uuid,
  policy_id uuid not null,
  target_groups text[] not null,
  state text not null default 'waiting' constraint enrolment_state check (state in
    ('waiting', 'active', 'suspended', 'closed')),
  waiting_since timestamptz not null default app.clock(),
  priority integer not null default 0 constraint enrolment_priority check (priority between 0 and 9),
  priority_reason text,
  admitted_on date,
  admitted_by uuid references account,
  holds_place boolean not null default false,
  place_held_until date,
  -- The stay: the clock starts with the first mentorship and runs on over a change of mentor (#30, #31, #37).
  base_months integer not null,
  max_months integer not null,
  extended_months integer not null default 0,
  clock_started_on date,
  planned_end_on date,
  suspended_on date,
  suspension_reason text,
  closed_on date,
  outcome text constraint enrolment_outcome check (outcome in ('COMPLETED', 'ENDED_EARLY', 'NEVER_STARTED')),
  closure_reason text,
  closure_note text,
  version integer not null default 1,
  created_at timestamptz not null default app.clock(),
  primary key (tenant_id, id),
  constraint enrolment_of_programme unique (tenant_id, programme_id, id),
  constraint enrolment_programme foreign key (tenant_id, programme_id) references programme,
  constraint enrolment_participant foreign key (tenant_id, participant_id) references participant,
  constraint enrolment_referral foreign key (tenant_id, referral_id) references referral,
  constraint enrolment_policy foreign key (tenant_id, programme_id, policy_id)
    references programme_policy (tenant_id, programme_id, id),
  constraint enrolment_admitted check ((state in ('active', 'suspended')) <= (admitted_on is not null)),
  constraint enrolment_place check (holds_place <= (state in ('active', 'suspended'))),
  constraint enrolment_place_kept check (state <> 'active' or holds_place),
  constraint enrolment_closed check ((state = 'closed') = (closed_on is not null and outcome is not null)),
  constraint enrolment_max_duration check (extended_months >= 0 and base_months + extended_months <= max_months)
);
-- #10: one open enrolment per person and programme.
create unique index enrolment_open on enrolment (tenant_id, programme_id, participant_id) where state <> 'closed';
create unique index enrolment_referral_once on enrolment (tenant_id, referral_id);
create index enrolment_list on enrolment (tenant_id, programme_id, state, waiting_since, id);
create index enrolment_participant_of on enrolment (tenant_id, participant_id);
select app.protect('enrolment', 'select, insert, update');

-- Places at once and people in all: the counter rows take the lock, their CHECKs refuse (#8, #9).
create function app.take_place() returns trigger language plpgsql security definer
set search_path = pg_catalog, public as $$
declare before boolean := tg_op = 'UPDATE' and old.holds_place;
begin
  if new.holds_place and not before then
    update programme_limits set places_taken = places_taken + 1
      where tenant_id = new.tenant_id and programme_id = new.programme_id;
    insert into programme_person (tenant_id, programme_id, person_id, admitted_on)
      values (new.tenant_id, new.programme_id, new.participant_id, new.admitted_on) on conflict do nothing;
    if found then
      update programme_limits set people_admitted = people_admitted + 1
        where tenant_id = new.tenant_id and programme_id = new.programme_id;
    end if;
  elsif before and not new.holds_place then
    update programme_limits set places_taken = places_taken - 1
      where tenant_id = new.tenant_id and programme_id = new.programme_id;
  end if;
  return null;
end $$;
create trigger take_place after insert or update of holds_place on enrolment
  for each row execute function app.take_place();

-- Locks a programme's counters, so that whoever asks for the last place is told who has it and who is next.
create function app.lock_limits(p_programme uuid)
returns table (places integer, places_taken integer, people integer, people_admitted integer)
language sql security definer set search_path = pg_catalog, public
begin atomic
  select l.places, l.places_taken, l.people, l.people_admitted from programme_limits l
  where l.tenant_id = app.tenant_id() and l.programme_id = p_programme
  for update;
end;
revoke execute on function app.lock_limits(uuid) from public;
grant execute on function app.lock_limits(uuid) to lidzas_api;

-- A closed enrolment is read-only (#46).
create function app.keep_closed() returns trigger language plpgsql as $$
begin
  raise exception 'closed enrolment' using errcode = 'check_violation', constraint = 'enrolment_closed_forever';
end $$;
create trigger keep_closed before update on enrolment for each row when (old.state = 'closed')
  execute function app.keep_closed();

-- Consent to take part is one record per giver and purpose, versioned text, withdrawn but never deleted (#13-#18).
create table consent (
  tenant_id uuid not null references tenant,
  id uuid not null default uuidv7(),
  participant_id uuid not null,
  programme_id uuid not null,
  purpose text not null constraint consent_purpose check (purpose in
    ('PARTICIPATION', 'PUBLICITY', 'PRIVACY_NOTICE')),
  given_by text not null constraint consent_given_by check (given_by in ('PARTICIPANT', 'REPRESENTATIVE')),
  representation_id uuid,
  given_on date not null,
  form text not null constraint consent_form check (form in ('PAPER', 'ELECTRONIC', 'ORAL_WITNESSED')),
  text_version text not null,
  language text not null constraint consent_language check (language in ('lv', 'en', 'ru', 'uk', 'sv')),
  withdrawn_on date,
  withdrawal_reason text,
  version integer not null default 1,
  created_at timestamptz not null default app.clock(),
  primary key (tenant_id, id),
  constraint consent_participant foreign key (tenant_id, participant_id) references participant,
  constraint consent_programme foreign key (tenant_id, programme_id) references programme,
  constraint consent_representation foreign key (tenant_id, representation_id) references representation,
  constraint consent_giver check ((given_by = 'REPRESENTATIVE') = (representation_id is not null)),
  constraint consent_withdrawal check (withdrawn_on is null or withdrawn_on >= given_on)
);
create unique index consent_once on consent
  (tenant_id, participant_id, programme_id, purpose, given_by, coalesce(representation_id, participant_id))
  where withdrawn_on is null;
select app.protect('consent', 'select, insert, update');
