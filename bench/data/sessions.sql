-- The programme's sessions, in the order of time: few for most pairs, many for some (log-normal). Runs after programme.sql.
-- Triggers and foreign keys have planned their queries on empty tables: with figures they plan them anew.
analyze;
create temp table b_share on commit drop as
select x.*, sum(weight) over (order by k) as upto, sum(weight) over () as whole,
  -- A mentor meets at most four of a wave; each of them has an hour of the day.
  row_number() over (partition by mentor_n, case when place <= 2 then 0 when place <= 5 then 1 when place <= 7 then 2 else 3 end
    order by k) - 1 as turn,
  least(ends_on, current_date - 2) - starts_on as days
from (select *, exp(random_normal()) as weight from b_pair order by k) x;

create temp table b_session on commit drop as
select uuidv7() as session_id, x.*,
  tstzrange(at, at + make_interval(mins => case when (n + j) % 2 = 0 then 60 else 90 end), '[)') as during,
  case when u < 0.92 then 'held' when u < 0.97 then 'no_show' else 'cancelled' end as state
from (
  select s.*, j,
    -- At least 2.6 days apart, so at most 12 of 90 minutes in a month: the cap of 1,200 holds.
    (s.starts_on + floor(j * s.days / s.meetings)::int + time '11:00' + make_interval(hours => 2 * s.turn::int))
      at time zone 'UTC' as at,
    random() as u,
    (array['CONVERSATION', 'EVERYDAY_SUPPORT', 'LEISURE', 'MOTIVATION', 'CREATIVE', 'SPORT', 'EXCURSION', 'VOLUNTEERING',
      'WORK_EXPERIENCE', 'LEARNING'])[1 + floor(random() * 10)::int] as activity
  from (select *, least(floor(upto * :sessions / whole) - floor((upto - weight) * :sessions / whole),
      floor(days / 2.6)) as meetings from b_share) s
    cross join lateral generate_series(0, s.meetings::int - 1) j
  order by s.starts_on + floor(j * s.days / s.meetings)::int, s.k) x;

analyze b_session;
insert into session (tenant_id, id, programme_id, organisation_id, kind, state, during, activity_type, place, cancel_reason,
    recorded_at, created_by, created_at)
  select t.id, s.session_id, p.id, m.organisation_id, 'ONE_TO_ONE', s.state, s.during, s.activity, 'Jauniešu māja',
    case s.state when 'cancelled' then 'ILLNESS' end,
    case when s.state <> 'cancelled' then upper(s.during) + interval '1 hour' end, c.id, upper(s.during)
  from b_session s join b_mentor m on m.n = s.mentor_n, b_tenant t, b_programme p, b_coordinator c
  where c.n = 1 order by lower(s.during);
create temp table b_attendance on commit drop as
  select row_number() over (order by lower(s.during)) as n, s.session_id, a.person_id, a.capacity, p.id as programme_id,
    s.id as mentorship_id, a.enrolment_id, s.during, s.state,
    case s.state when 'held' then extract(epoch from upper(s.during) - lower(s.during)) / 60 else 0 end as counted_minutes
  from b_session s join b_mentor m on m.n = s.mentor_n
    cross join lateral (values (s.person_id, 'participant', s.enrolment_id), (m.id, 'mentor', null)) a (person_id, capacity, enrolment_id),
    b_programme p;
analyze b_attendance;
-- The first few fill the ledger, so that the trigger's queries are planned for one that has rows.
insert into attendance (tenant_id, session_id, person_id, capacity, programme_id, mentorship_id, enrolment_id, during, state,
    counted_minutes)
  select t.id, session_id, person_id, capacity, programme_id, mentorship_id, enrolment_id, during, state, counted_minutes
  from b_attendance, b_tenant t where n <= 1000 order by n;
analyze month_ledger, attendance;
insert into attendance (tenant_id, session_id, person_id, capacity, programme_id, mentorship_id, enrolment_id, during, state,
    counted_minutes)
  select t.id, session_id, person_id, capacity, programme_id, mentorship_id, enrolment_id, during, state, counted_minutes
  from b_attendance, b_tenant t where n > 1000 order by n;
insert into audit_event (tenant_id, request_id, account_id, role, action, object_type, object_id, subject_ids, at)
  select t.id, 'bench', c.id, 'coordinator', 'session.held', 'session', s.session_id, array[s.person_id], upper(s.during)
  from b_session s, b_tenant t, b_coordinator c where c.n = 1;
