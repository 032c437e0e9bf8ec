-- Every rule that the stored rows must keep among themselves. Run as a superuser (it looks at all tenants): no row means
-- that all of them hold. One branch per rule: its name, the row that breaks it, and by how much.
with
held as (
  select tenant_id, programme_id, person_id, local_month as month,
    sum(counted_minutes) as minutes, sum(surplus_minutes) as surplus
  from attendance where capacity = 'participant' and state = 'held'
  group by tenant_id, programme_id, person_id, local_month
),
entries as (
  select l.tenant_id, l.id,
    coalesce(sum(case e.kind when 'commit' then e.amount_cents else -e.amount_cents end), 0) as committed,
    coalesce(sum(e.amount_cents) filter (where e.kind = 'spend'), 0) as spent
  from budget_line l left join budget_entry e on e.tenant_id = l.tenant_id and e.budget_line_id = l.id
  group by l.tenant_id, l.id
)

-- #52: the ledger is the sum of what was held, and never more than its cap.
select 'ledger_is_the_sum_of_held_minutes' as rule, coalesce(l.person_id, h.person_id) as id,
  format('%s: ledger %s + %s, held %s + %s', coalesce(l.month, h.month), l.minutes, l.surplus, h.minutes, h.surplus) as found
from month_ledger l full join held h using (tenant_id, programme_id, person_id, month)
where coalesce(l.minutes, 0) <> coalesce(h.minutes, 0) or coalesce(l.surplus, 0) <> coalesce(h.surplus, 0)
union all
select 'ledger_within_its_cap', person_id, format('%s: %s of %s', month, minutes, cap)
from month_ledger where minutes > cap

-- #54, #56: everybody at a held session counts exactly its length; nobody counts anything elsewhere.
union all
select 'attendance_counts_the_length', a.session_id, format('%s: %s + %s of %s', a.state, counted_minutes, surplus_minutes, s.minutes)
from attendance a join session s on s.tenant_id = a.tenant_id and s.id = a.session_id
where counted_minutes + surplus_minutes <> case when a.state in ('held', 'reversed') then s.minutes else 0 end
union all
select 'attendance_fits_its_session', s.id, format('session %s, attendance %s', s.state, a.state)
from attendance a join session s on s.tenant_id = a.tenant_id and s.id = a.session_id
where a.during <> s.during or a.programme_id <> s.programme_id or not case s.state
  when 'held' then a.state in ('held', 'no_show', 'cancelled')
  when 'corrected' then a.state in ('reversed', 'cancelled')
  -- Somebody may have left a group before it met (#16).
  else a.state = s.state or a.state = 'cancelled' and s.kind = 'GROUP' end
-- R-17: a meeting of two is one mentor and one participant, and a group has somebody of each.
union all
select 'session_has_somebody_of_each_side', s.id, s.kind
from session s
where (select count(*) from (
    select distinct a.capacity from attendance a
    where a.tenant_id = s.tenant_id and a.session_id = s.id and (s.state <> 'held' or a.state = 'held')) sides) < 2
  or s.kind = 'ONE_TO_ONE' and (
    select count(*) from attendance a where a.tenant_id = s.tenant_id and a.session_id = s.id) <> 2
-- A corrected session is replaced by one other.
union all
select 'corrected_session_has_one_successor', s.id, format('%s of state %s', count(n.id), s.state)
from session s left join session n on n.tenant_id = s.tenant_id and n.corrects_id = s.id
group by s.tenant_id, s.id, s.state
having count(n.id) <> case when s.state = 'corrected' then 1 else 0 end

-- #55: nobody is in two meetings at once.
union all
select 'nobody_is_in_two_sessions_at_once', a.person_id, format('%s and %s', a.during, b.during)
from attendance a join attendance b on b.tenant_id = a.tenant_id and b.person_id = a.person_id
  and b.session_id > a.session_id and b.during && a.during
where a.state in ('planned', 'held', 'no_show') and b.state in ('planned', 'held', 'no_show')

-- #20: whoever held a session as mentor was cleared for all of it.
union all
select 'held_only_by_cleared_mentors', a.session_id, a.during::text
from attendance a
where a.capacity = 'mentor' and a.state = 'held' and not coalesce((
  select range_agg(c.valid) @> a.during from clearance c
  where c.tenant_id = a.tenant_id and c.mentor_id = a.person_id and c.usable), false)

-- #50: one to one sessions lie inside their mentorship.
union all
select 'held_inside_the_mentorship', s.id, format('%s outside %s to %s', s.meets_on, m.starts_on, coalesce(m.ended_on, m.planned_end_on))
from session s
  join attendance a on a.tenant_id = s.tenant_id and a.session_id = s.id and a.capacity = 'participant'
  join mentorship m on m.tenant_id = a.tenant_id and m.id = a.mentorship_id
where s.state = 'held' and s.kind = 'ONE_TO_ONE'
  and (m.starts_on is null or s.meets_on not between m.starts_on and coalesce(m.ended_on, m.planned_end_on))

-- #8: the places taken and offered are what is counted, and within their limit.
union all
select 'places_taken_is_the_count', l.programme_id, format('%s and %s offered of %s, counted %s and %s',
  l.places_taken, l.places_offered, l.places, e.taken, o.offered)
from programme_limits l cross join lateral (
  select count(*) filter (where holds_place) as taken from enrolment e
  where e.tenant_id = l.tenant_id and e.programme_id = l.programme_id) e cross join lateral (
  select count(*) as offered, count(*) filter (where is_first) as first from place_offer o
  where o.tenant_id = l.tenant_id and o.programme_id = l.programme_id
    and (o.state = 'open' or o.state = 'accepted' and o.taken_at is null)) o
where l.places_taken <> e.taken or l.places_offered <> o.offered or l.people_offered <> o.first
  or l.places_taken + l.places_offered > l.places or l.people_admitted + l.people_offered > l.people
union all
select 'an_offer_holds_a_place_for_somebody_who_waits', o.id, format('offer %s, enrolment %s', o.state, e.state)
from place_offer o join enrolment e on e.tenant_id = o.tenant_id and e.id = o.enrolment_id
where (o.state = 'open' or o.state = 'accepted' and o.taken_at is null) and e.state <> 'waiting'
union all
select 'one_live_offer', enrolment_id, count(*)::text
from place_offer where state = 'open' or state = 'accepted' and taken_at is null
group by tenant_id, enrolment_id having count(*) > 1
-- #9: so are the people admitted.
union all
select 'people_admitted_is_the_count', l.programme_id, format('%s of %s, counted %s', l.people_admitted, l.people, p.admitted)
from programme_limits l cross join lateral (
  select count(*) as admitted from programme_person p
  where p.tenant_id = l.tenant_id and p.programme_id = l.programme_id) p
where l.people_admitted <> p.admitted or l.people_admitted > l.people
-- #29: so are the participants of a mentor.
union all
select 'caseload_is_the_count', coalesce(c.mentor_id, m.mentor_id), format('%s of %s, counted %s', c.active, c.maximum, m.active)
from mentor_caseload c
  full join (
    select tenant_id, programme_id, mentor_id, count(*) as active from mentorship where state = 'active'
    group by tenant_id, programme_id, mentor_id
  ) m using (tenant_id, programme_id, mentor_id)
where coalesce(c.active, 0) <> coalesce(m.active, 0) or c.active > c.maximum

-- #10: one open enrolment per person and programme.
union all
select 'one_open_enrolment', participant_id, count(*)::text
from enrolment where state <> 'closed' group by tenant_id, programme_id, participant_id having count(*) > 1
-- #28: one active mentorship per person and programme, in an enrolment that goes on.
union all
select 'one_active_mentorship', participant_id, count(*)::text
from mentorship where state = 'active' group by tenant_id, programme_id, participant_id having count(*) > 1
union all
select 'active_mentorship_has_an_open_enrolment', m.id, e.state
from mentorship m join enrolment e on e.tenant_id = m.tenant_id and e.id = m.enrolment_id
where m.state = 'active' and e.state not in ('active', 'suspended')

-- #67: a budget line is the sum of its entries and never overspent.
union all
select 'budget_line_is_the_sum_of_entries', l.id,
  format('committed %s, entries %s; spent %s, entries %s', l.committed_cents, e.committed, l.spent_cents, e.spent)
from budget_line l join entries e on e.tenant_id = l.tenant_id and e.id = l.id
where l.committed_cents <> e.committed or l.spent_cents <> e.spent
  or l.committed_cents + l.spent_cents > l.allocated_cents

-- #15: nobody signs for a child on a day on which a conflict of interests was already flagged.
union all
select 'no_signature_in_conflict', c.id, format('given %s, flagged since %s', c.given_on, f.starts_on)
from consent c join representation_conflict f on f.tenant_id = c.tenant_id and f.representation_id = c.representation_id
where c.given_on >= f.starts_on and (f.lifted_on is null or c.given_on < f.lifted_on) and c.created_at > f.created_at

-- L-48: one question to an orphan's court about a person is open at a time.
union all
select 'one_open_court_case', participant_id, count(*)::text
from orphans_court_case where answered_on is null group by tenant_id, participant_id having count(*) > 1

-- A referral is where its last step says, its steps are counted without gaps, and the clock runs while an answer is awaited.
union all
select 'referral_is_where_its_last_step_says', r.id, format('%s, step %s', r.state, s.step)
from referral r join lateral (
  select step from referral_step where tenant_id = r.tenant_id and referral_id = r.id order by number desc limit 1
) s on true
where s.step <> r.state
union all
select 'referral_steps_have_no_gap', referral_id, format('%s steps, the last is %s', count(*), max(number))
from referral_step group by tenant_id, referral_id having count(*) <> max(number)
union all
select 'clock_of_an_answer', id, format('%s since %s until %s', state, clock_starts_on, due_on)
from referral where state in ('draft', 'returned') and due_on is not null;
