/**
 * Finds sessions to record, mentorships without recent sessions, goals and hours to look at, and endings ahead
 * (#36, #40, #44).
 */
import { endingDays, nearCapPercent } from '@lidzas/domain/today/today'
import { sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'

import { enrolmentVisible, mentorshipVisible, sessionRunBy } from '../../core/access/scope.ts'
import { mentorships } from '../../core/db/schema/delivery/mentorships.ts'
import { sessions } from '../../core/db/schema/delivery/sessions.ts'
import { enrolments } from '../../core/db/schema/intake/intake.ts'
import { type Asked, find, type Finder, mentorJson, participantJson } from './kinds.ts'

const m = alias(mentorships, 'm')
const e = alias(enrolments, 'e')
const s = alias(sessions, 's')

/** Active mentorships of active enrolments, with both people and the pinned rules. */
const activePairs = ({ actor, programmeId }: Asked) => sql`mentorship m
  join enrolment e on e.tenant_id = m.tenant_id and e.id = m.enrolment_id and e.state = 'active'
  join programme_policy v on v.tenant_id = e.tenant_id and v.id = e.policy_id
  join person pp on pp.tenant_id = m.tenant_id and pp.id = m.participant_id
  join person mp on mp.tenant_id = m.tenant_id and mp.id = m.mentor_id
  where m.tenant_id = ${actor.tenantId} and m.programme_id = ${programmeId} and m.state = 'active'
    and ${mentorshipVisible(actor, m)}`

const pair = {
  objectType: 'mentorship',
  objectId: sql`m.id`,
  participant: participantJson,
  mentor: mentorJson,
} as const

export const sessionsUnrecorded: Finder = (db, asked) => {
  const one = (capacity: 'participant' | 'mentor') => sql`(select jsonb_build_object('id', p.id,
      'givenName', p.given_name, 'familyName', p.family_name)
    from attendance a join person p on p.tenant_id = a.tenant_id and p.id = a.person_id
    where a.tenant_id = s.tenant_id and a.session_id = s.id and a.capacity = ${capacity} and a.state = 'planned'
    order by p.family_name, p.id limit 1)`
  return find(db, {
    objectType: 'session',
    objectId: sql`s.id`,
    dueOn: sql`s.meets_on`,
    participant: sql`case s.kind when 'ONE_TO_ONE' then ${one('participant')} end`,
    mentor: one('mentor'),
    figures: sql`jsonb_build_object('title', s.title, 'kind', s.kind, 'minutes', s.minutes, 'startsAt', lower(s.during))`,
    from: sql`session s where s.tenant_id = ${asked.actor.tenantId} and s.programme_id = ${asked.programmeId}
      and s.state = 'planned' and upper(s.during) <= ${asked.now.toISOString()}::timestamptz
      and ${sessionRunBy(asked.actor, s)}`,
  })
}

/**
 * Finds mentorships without recent sessions; days count from the last held session, or from the start if no session
 * was held.
 */
export const mentorshipsSilent: Finder = (db, asked) => {
  const last = sql`greatest(m.starts_on, (select max((lower(a.during) at time zone 'Europe/Riga')::date)
    from attendance a where a.tenant_id = m.tenant_id and a.mentorship_id = m.id and a.state = 'held'))`
  const next = sql`(select min((lower(a.during) at time zone 'Europe/Riga')::date) from attendance a
    where a.tenant_id = m.tenant_id and a.mentorship_id = m.id and a.state = 'planned'
      and lower(a.during) > ${asked.now.toISOString()}::timestamptz)`
  const dueOn = sql`${last} + (v.policy->>'silentDays')::int`
  return find(db, {
    ...pair,
    dueOn,
    figures: sql`jsonb_build_object('days', ${asked.today}::date - ${last}, 'nextOn', ${next})`,
    from: sql`${activePairs(asked)} and ${dueOn} <= ${asked.today}::date`,
  })
}

export const goalsOverdue: Finder = (db, asked) => {
  const dueOn = sql`coalesce(e.clock_started_on, m.starts_on) + (v.policy->>'goalDeadlineDays')::int`
  return find(db, {
    ...pair,
    dueOn,
    from: sql`${activePairs(asked)} and ${dueOn} < ${asked.today}::date and not exists (
      select from goal g where g.tenant_id = e.tenant_id and g.enrolment_id = e.id and g.state = 'agreed')`,
  })
}

export const hoursNearCap: Finder = (db, asked) => {
  const month = `${asked.today.slice(0, 7)}-01`
  return find(db, {
    ...pair,
    dueOn: sql`(${month}::date + interval '1 month' - interval '1 day')::date`,
    figures: sql`jsonb_build_object('minutes', l.minutes, 'cap', l.cap)`,
    from: sql`month_ledger l
      join mentorship m on m.tenant_id = l.tenant_id and m.programme_id = l.programme_id
        and m.participant_id = l.person_id and m.state = 'active'
      join person pp on pp.tenant_id = m.tenant_id and pp.id = m.participant_id
      join person mp on mp.tenant_id = m.tenant_id and mp.id = m.mentor_id
      where l.tenant_id = ${asked.actor.tenantId} and l.programme_id = ${asked.programmeId} and l.month = ${month}::date
        and l.minutes * 100 >= l.cap * ${nearCapPercent}::int and ${mentorshipVisible(asked.actor, m)}`,
  })
}

export const endingsSoon: Finder = (db, asked) =>
  find(db, {
    ...pair,
    dueOn: sql`m.planned_end_on`,
    from: sql`${activePairs(asked)}
      and m.planned_end_on between ${asked.today}::date and ${asked.today}::date + ${endingDays}::int`,
  })

/** Finds open enrolments whose planned end has passed or whose last mentorship has ended. */
export const closingsIncomplete: Finder = (db, asked) => {
  const lastEnd = sql`(select max(m.ended_on) from mentorship m where m.tenant_id = e.tenant_id
    and m.enrolment_id = e.id and m.state = 'ended'
    and not exists (select from mentorship o where o.tenant_id = e.tenant_id and o.enrolment_id = e.id
      and o.state in ('proposed', 'active')))`
  const dueOn = sql`least(e.planned_end_on, ${lastEnd})`
  return find(db, {
    objectType: 'enrolment',
    objectId: sql`e.id`,
    dueOn,
    participant: participantJson,
    from: sql`enrolment e
      join person pp on pp.tenant_id = e.tenant_id and pp.id = e.participant_id
      where e.tenant_id = ${asked.actor.tenantId} and e.programme_id = ${asked.programmeId}
        and e.state in ('active', 'suspended') and ${dueOn} < ${asked.today}::date
        and ${enrolmentVisible(asked.actor, e)}`,
  })
}
