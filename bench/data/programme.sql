-- One programme of the tenant: its people, enrolments and mentorships over two years. Runs after tenant.sql.
create temp table b_programme on commit drop as select uuidv7() as id, uuidv7() as policy_id;
insert into programme (tenant_id, id, code, name_lv, name_en, starts_on, ends_on, state)
  select t.id, p.id, 'bench-' || right(p.id::text, 12), 'Mērījumu programma', 'Bench programme',
    current_date - 760, current_date + 400, 'open'
  from b_programme p, b_tenant t;
insert into agreement (tenant_id, programme_id, organisation_id, role, signed_on, starts_on)
  select t.id, p.id, o.id, case o.n when 0 then 'COORDINATOR' else 'PARTNER' end, current_date - 765, current_date - 760
  from b_programme p, b_organisation o, b_tenant t;
insert into programme_policy (tenant_id, id, programme_id, version_number, policy, reason, created_by)
  select t.id, p.policy_id, p.id, 1, :policy::jsonb, 'measured', c.id
  from b_programme p, b_tenant t, b_coordinator c where c.n = 1;

-- Mentors: ready, trained, under contract, checked anew each year.
create temp table b_mentor on commit drop as
select g.n, uuidv7() as id, o.id as organisation_id
from generate_series(0, :mentors - 1) g (n) join b_organisation o on o.n = g.n % 5;
insert into person (tenant_id, id, given_name, family_name, birth_date, namesake)
  select t.id, m.id, 'Jānis', 'Mentors' || m.n, '1985-05-05', (random() * 2000000000)::int from b_mentor m, b_tenant t;
insert into mentor (tenant_id, person_id, state, engagement, organisation_id)
  select t.id, m.id, 'ready', 'VOLUNTEER', m.organisation_id from b_mentor m, b_tenant t;
insert into clearance (tenant_id, mentor_id, result, source, checked_on, starts_on, ends_on, verified_by)
  select t.id, m.id, 'CLEAR', 'PUNISHMENT_REGISTER', current_date - back, current_date - back, current_date - back + 364, c.id
  from b_mentor m cross join unnest(array[750, 385, 20]) back, b_tenant t, b_coordinator c where c.n = 1;
insert into training (tenant_id, mentor_id, kind, title, minutes, mode, completed_on)
  select t.id, m.id, 'PRE_MATCH', 'Ievads', 120, 'IN_PERSON', current_date - 750 from b_mentor m, b_tenant t;
insert into mentor_contract (tenant_id, mentor_id, organisation_id, kind, number, signed_on, starts_on)
  select t.id, m.id, m.organisation_id, 'VOLUNTEER_CONTRACT', m.id, current_date - 750, current_date - 750
  from b_mentor m, b_tenant t;

-- Ten participants for each mentor, one after another: three of now, seven of three earlier waves; half were minors.
create temp table b_enrolment on commit drop as
select n, n / 10 as mentor_n, n % 10 as place, uuidv7() as person_id, uuidv7() as id, uuidv7() as representative_id,
  n % 2 = 1 as is_minor, n % 10 <= 2 as is_active, n % 5 = 0 as has_change,
  current_date - case when n % 10 <= 2 then 130 - n % 30 when n % 10 <= 5 then 740 - n % 20
    when n % 10 <= 7 then 535 - n % 20 else 333 - n % 20 end as starts_on
from generate_series(0, :mentors * 10 - 1) n;
alter table b_enrolment add column ends_on date;
update b_enrolment set ends_on = (starts_on + interval '6 months')::date - 1;
analyze b_enrolment;
insert into person (tenant_id, id, given_name, family_name, birth_date, namesake)
  select t.id, s.person_id, 'Ieva', 'Paraudziņa' || s.n, s.starts_on - case when s.is_minor then 5700 else 7000 end,
    (random() * 2000000000)::int
  from b_enrolment s, b_tenant t;
insert into participant (tenant_id, person_id) select t.id, s.person_id from b_enrolment s, b_tenant t;
insert into person (tenant_id, id, given_name, family_name)
  select t.id, s.representative_id, 'Inese', 'Paraudziņa' || s.n from b_enrolment s, b_tenant t where s.is_minor;
insert into representation (tenant_id, participant_id, representative_id, basis, starts_on)
  select t.id, s.person_id, s.representative_id, 'PARENT', s.starts_on - 5700 from b_enrolment s, b_tenant t where s.is_minor;
insert into consent (tenant_id, participant_id, programme_id, purpose, given_by, representation_id, given_on, form, text_version, language)
  select t.id, s.person_id, p.id, 'PARTICIPATION', 'PARTICIPANT', null, s.starts_on - 3, 'PAPER', '1', 'lv'
  from b_enrolment s, b_tenant t, b_programme p
  union all
  select t.id, r.participant_id, p.id, 'PARTICIPATION', 'REPRESENTATIVE', r.id, s.starts_on - 3, 'PAPER', '1', 'lv'
  from b_enrolment s join representation r on r.participant_id = s.person_id, b_tenant t, b_programme p;
insert into enrolment (tenant_id, id, programme_id, participant_id, policy_id, target_groups, state, queued_at, admitted_on,
    admitted_by, holds_place, base_months, max_months, clock_started_on, planned_end_on)
  select t.id, s.id, p.id, s.person_id, p.policy_id, '{GRT}', 'active', s.starts_on - 10, s.starts_on, c.id, true, 6, 9,
    s.starts_on, s.ends_on
  from b_enrolment s, b_tenant t, b_programme p, b_coordinator c where c.n = 1 order by s.n;

-- One mentorship an enrolment; every fifth changed to the next mentor after 30 days. The active ones come last: caseload.
create temp table b_pair on commit drop as
select row_number() over (order by was_changed desc, n) as k, uuidv7() as id, parts.*
from (
  select s.n, s.id as enrolment_id, s.person_id, s.mentor_n, s.place, false as was_changed, s.is_active, s.starts_on, s.ends_on
  from b_enrolment s where not s.has_change
  union all
  select s.n, s.id, s.person_id, s.mentor_n, s.place, true, false, s.starts_on, s.starts_on + 30
  from b_enrolment s where s.has_change
  union all
  select s.n, s.id, s.person_id, (s.mentor_n + 1) % :mentors, s.place, false, s.is_active, s.starts_on + 31, s.ends_on
  from b_enrolment s where s.has_change) parts;
insert into mentorship (tenant_id, id, programme_id, enrolment_id, participant_id, mentor_id, organisation_id, state,
    conflict_declared_on, conflict_confirmed_by, starts_on, planned_end_on, ended_on, outcome, stage)
  select t.id, x.id, p.id, x.enrolment_id, x.person_id, m.id, m.organisation_id,
    case when x.is_active then 'active' else 'ended' end, x.starts_on - 5, c.id, x.starts_on,
    case when x.was_changed then s.ends_on else x.ends_on end, case when x.is_active then null else x.ends_on end,
    case when x.was_changed then 'MENTOR_CHANGED' when x.is_active then null else 'COMPLETED' end,
    :policy::jsonb -> 'stages' -> (case when x.is_active then 2 when x.was_changed then 0 else 4 end) ->> 'code'
  from b_pair x join b_mentor m on m.n = x.mentor_n join b_enrolment s on s.id = x.enrolment_id,
    b_tenant t, b_programme p, b_coordinator c
  where c.n = 1 order by x.k;
insert into mentorship_stage (tenant_id, mentorship_id, stage, entered_on, left_on, moved_by)
  select t.id, x.id, :policy::jsonb -> 'stages' -> stage ->> 'code', x.starts_on + stage * 20,
    case when stage < last then x.starts_on + stage * 20 + 20 when not x.is_active then x.ends_on end, c.id
  from b_pair x cross join lateral (select case when x.is_active then 2 when x.was_changed then 0 else 4 end as last) l
    cross join lateral generate_series(0, last) stage, b_tenant t, b_coordinator c where c.n = 1;
insert into goal (tenant_id, enrolment_id, mentorship_id, domain, title, level_texts, participant_agreed_on, mentor_agreed_on,
    state, baseline, score, rated_on)
  select t.id, x.enrolment_id, x.id, :policy::jsonb -> 'outcomeDomains' -> 0 ->> 'code', 'Iemācīties gatavot pusdienas',
    array['ne reizi', 'reizi nedēļā', 'divreiz nedēļā', 'trīsreiz nedēļā', 'katru dienu'], x.starts_on + 20, x.starts_on + 20,
    'agreed', -1, case when x.is_active then null else x.n % 5 - 2 end, case when x.is_active then null else x.ends_on end
  from b_pair x, b_tenant t where not x.was_changed;
update enrolment e set state = 'closed', holds_place = false, closed_on = s.ends_on, outcome = 'COMPLETED'
  from b_enrolment s, b_tenant t where e.tenant_id = t.id and e.id = s.id and not s.is_active;
insert into provider_report (tenant_id, programme_id) select t.id, p.id from b_tenant t, b_programme p;
