-- #1 to #18 as docs/requirements.md words them, asked of the rows of one programme ($1) that was filled through the API. Written
-- without a look at the rules' code. No row means that all of them hold: else its name, the row that breaks it, and how.
with
pr as (select * from programme where id = $1),
-- Everybody ever admitted, with the rules of their own version, their age on that day, and when it was recorded.
admitted as (
  select e.*, p.birth_date, r.policy, extract(year from age(e.admitted_on, p.birth_date)) as years, a.id as event
  from pr join enrolment e on e.tenant_id = pr.tenant_id and e.programme_id = pr.id
    join person p on p.tenant_id = e.tenant_id and p.id = e.participant_id
    join programme_policy r on r.tenant_id = e.tenant_id and r.id = e.policy_id
    left join audit_event a on a.tenant_id = e.tenant_id and a.object_id = e.id and a.action = 'enrolment.activated'
  where e.admitted_on is not null
),
-- Consents to take part with the moments in which they were recorded and withdrawn; audit events are in order.
given as (
  select c.*, w.id as withdrawn_event, r.basis, c.given_by = 'PARTICIPANT' as own,
    extract(year from age(c.given_on, p.birth_date)) as years,
    r.id is not null and r.participant_id = c.participant_id and r.starts_on <= c.given_on
      and coalesce(r.ends_on >= c.given_on, true) as was_entitled,
    g.id as recorded_event
  from pr join consent c on c.tenant_id = pr.tenant_id and c.programme_id = pr.id and c.purpose = 'PARTICIPATION'
    join person p on p.tenant_id = c.tenant_id and p.id = c.participant_id
    left join representation r on r.tenant_id = c.tenant_id and r.id = c.representation_id
    left join audit_event g on g.tenant_id = c.tenant_id and g.object_id = c.id and g.action = 'consent.recorded'
    left join audit_event w on w.tenant_id = c.tenant_id and w.object_id = c.id and w.action = 'consent.withdrawn'
),
standing as (
  select a.id as enrolment_id, g.own, g.basis, g.was_entitled
  from admitted a join given g on g.participant_id = a.participant_id
  where g.given_on <= a.admitted_on and g.recorded_event < a.event
    -- A consent given anew ends the one before it, also that of an admission earlier on the same day.
    and (coalesce(g.ends_on >= a.admitted_on, true) or exists (select from given n
      where n.participant_id = g.participant_id and n.own = g.own and n.given_on = g.ends_on + 1 and n.recorded_event > a.event))
    and (g.withdrawn_on is null or g.withdrawn_on > a.admitted_on or g.withdrawn_event > a.event)
),
trustees as (
  select distinct a.id as enrolment_id
  from admitted a join representation r on r.tenant_id = a.tenant_id and r.participant_id = a.participant_id
  where r.basis = 'TRUSTEE' and r.starts_on <= a.admitted_on and coalesce(r.ends_on >= a.admitted_on, true)
)

select '#1 age on the day of admission' as rule, id, format('%s of %s to %s', years, policy->>'minAge', policy->>'maxAge') as found
from admitted
where birth_date is null or years < (policy->>'minAge')::int or years > (policy->>'maxAge')::int
union all
select '#3 care leavers are of age', id, years::text from admitted
where 'CARE_LEAVER_INDEPENDENT' = any (target_groups) and years < 18
union all
select '#4 a target group of the programme', id, target_groups::text from admitted
where target_groups = '{}' or not to_jsonb(target_groups) <@ (policy->'targetGroups')
union all
select '#5 inside the programme', a.id, format('%s, %s', admitted_on, suspended_on) from admitted a, pr
where admitted_on not between pr.starts_on and pr.ends_on or suspended_on not between pr.starts_on and pr.ends_on
union all
select '#6 one signed agreement of a coordinator', a.id, a.admitted_on::text from admitted a
where (select count(*) from agreement g where g.tenant_id = a.tenant_id and g.programme_id = a.programme_id
  and g.role = 'COORDINATOR' and g.signed_on <= a.admitted_on
  and a.admitted_on between g.starts_on and coalesce(g.ends_on, 'infinity')) <> 1
union all
select '#7 an accepted referral by a case manager', a.id, r.state
from admitted a left join referral r on r.tenant_id = a.tenant_id and r.id = a.referral_id
where (a.policy->>'referralRequired')::boolean and not coalesce(
  r.state = 'accepted' and r.channel = 'CASE_MANAGER' and r.participant_id = a.participant_id
  and r.programme_id = a.programme_id and exists (select from membership m where m.tenant_id = r.tenant_id
    and m.account_id = r.case_manager_id and m.role = 'case_manager'), false)
union all
select '#8 places at once', l.programme_id, format('%s hold, %s counted, %s places', count(e.id), l.places_taken, l.places)
from pr join programme_limits l on l.tenant_id = pr.tenant_id and l.programme_id = pr.id
  left join enrolment e on e.tenant_id = l.tenant_id and e.programme_id = l.programme_id
    and (e.state = 'active' or e.state = 'suspended' and e.holds_place)
group by l.programme_id, l.places, l.places_taken
having count(e.id) > l.places or count(e.id) <> l.places_taken
union all
select '#8 an offered place is nobody else’s', l.programme_id, format('%s offered, %s counted, %s taken of %s', count(o.id), l.places_offered, l.places_taken, l.places)
from pr join programme_limits l on l.tenant_id = pr.tenant_id and l.programme_id = pr.id
  left join place_offer o on o.tenant_id = l.tenant_id and o.programme_id = l.programme_id
    and (o.state = 'open' or o.state = 'accepted' and o.taken_at is null)
group by l.programme_id, l.places, l.places_offered, l.places_taken
having count(o.id) <> l.places_offered or l.places_taken + count(o.id) > l.places
union all
select '#9 people in all', l.programme_id, format('%s admitted, %s counted, %s people', count(distinct a.participant_id), l.people_admitted, l.people)
from pr join programme_limits l on l.tenant_id = pr.tenant_id and l.programme_id = pr.id left join admitted a on true
group by l.programme_id, l.people, l.people_admitted
having count(distinct a.participant_id) > l.people or count(distinct a.participant_id) <> l.people_admitted
union all
select '#10 one open enrolment a person', e.participant_id, count(*)::text
from pr join enrolment e on e.tenant_id = pr.tenant_id and e.programme_id = pr.id
where e.state <> 'closed' group by e.participant_id having count(*) > 1
union all
select '#12 a version of the rules that stands', a.id, a.policy_id::text from admitted a
where not exists (select from decision d where d.tenant_id = a.tenant_id and d.enrolment_id = a.id
  and d.kind = 'ADMITTED' and d.policy_id = a.policy_id and d.verdict = 'eligible')
union all
select '#13, #14 the own consent', a.id, a.years::text from admitted a
where not exists (select from standing s where s.enrolment_id = a.id and s.own)
union all
select '#13 a minor’s legal representative', a.id, a.years::text from admitted a
where a.years < 18 and not exists (
  select from standing s where s.enrolment_id = a.id and not s.own and s.was_entitled and s.basis <> 'TRUSTEE')
union all
select '#14 an adult’s trustee', a.id, a.years::text from admitted a join trustees t on t.enrolment_id = a.id
where a.years >= 18 and not exists (
  select from standing s where s.enrolment_id = a.id and not s.own and s.was_entitled and s.basis = 'TRUSTEE')
union all
select '#14 nobody but a trustee signs for an adult', id, basis from given where not own and years >= 18 and basis <> 'TRUSTEE'
union all
select '#15 a right to represent on that day', id, basis from given where not own and not was_entitled
union all
select '#16 nobody is admitted or resumed after a withdrawal', g.participant_id, e.action
from given g
  join enrolment n on n.tenant_id = g.tenant_id and n.programme_id = g.programme_id and n.participant_id = g.participant_id
  join person p on p.tenant_id = g.tenant_id and p.id = g.participant_id
  join audit_event e on e.tenant_id = n.tenant_id and e.object_id = n.id
    and e.action in ('enrolment.activated', 'enrolment.resumed') and e.id > g.withdrawn_event
where (g.own or extract(year from age(g.withdrawn_on, p.birth_date)) < 18)
  and not exists (select from given o where o.participant_id = g.participant_id and o.own = g.own
    and o.recorded_event < e.id and coalesce(o.withdrawn_event > e.id, true))
union all
select '#18 a consent of its own, with form and language', c.id, c.text_version
from pr join consent c on c.tenant_id = pr.tenant_id and c.programme_id = pr.id
where c.text_version !~ '\S' or c.language !~ '^[a-z]{2}$'
