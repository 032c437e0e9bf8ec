/** Referrals to answer, places to fill, consents to ask for. */
import { answerDays } from '@lidzas/domain/today/today'
import { type SQL, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'

import { enrolmentVisible, referralVisible } from '../../core/access/scope.ts'
import { enrolments, referrals } from '../../core/db/schema/intake/intake.ts'
import { hasLiveOffer, turnKey } from '../../intake/places/turn.ts'
import { type Asked, find, type Finder, participantJson } from './kinds.ts'

const r = alias(referrals, 'r')
const e = alias(enrolments, 'e')

const referralsIn = ({ actor, programmeId }: Asked, state: 'sent' | 'returned') => sql`referral r
  join person pp on pp.tenant_id = r.tenant_id and pp.id = r.participant_id
  where r.tenant_id = ${actor.tenantId} and r.programme_id = ${programmeId} and r.state = ${state}
    and ${referralVisible(actor, r)}`

/** Returns the due day of a returned referral, which has no deadline of its own: `answerDays` after an instant. */
const dayAfter = (instant: SQL) => sql`(${instant} at time zone 'Europe/Riga')::date + ${answerDays}::int`

export const referralsToAnswer: Finder = (db, asked) =>
  find(db, {
    objectType: 'referral',
    objectId: sql`r.id`,
    dueOn: sql`r.due_on`,
    participant: participantJson,
    from: referralsIn(asked, 'sent'),
  })

export const referralsReturned: Finder = (db, asked) =>
  find(db, {
    objectType: 'referral',
    objectId: sql`r.id`,
    dueOn: dayAfter(sql`coalesce(r.decided_at, r.sent_at)`),
    participant: participantJson,
    figures: sql`jsonb_build_object('reason', r.decision_reason)`,
    from: referralsIn(asked, 'returned'),
  })

const waitingIn = ({ actor, programmeId }: Asked) => sql`e.tenant_id = ${actor.tenantId}
  and e.programme_id = ${programmeId} and e.state = 'waiting' and ${enrolmentVisible(actor, e)}`

/**
 * Finds the waiting people whose turn it is: as many without an offer as there are places that nobody was offered.
 */
export const placesFree: Finder = (db, asked) =>
  find(db, {
    objectType: 'enrolment',
    objectId: sql`q.id`,
    dueOn: sql`${asked.today}::date`,
    participant: participantJson,
    figures: sql`jsonb_build_object('free', q.free, 'places', q.places)`,
    from: sql`(select e.id, e.tenant_id, e.participant_id, l.places,
        least(l.places - l.places_taken - l.places_offered + r.places,
          coalesce(l.people - l.people_admitted - l.people_offered + r.people, l.places)) as free,
        row_number() over (order by ${turnKey(sql`e`)}, e.id) as place
      from enrolment e
      join programme_limits l on l.tenant_id = e.tenant_id and l.programme_id = e.programme_id
      join programme p on p.tenant_id = e.tenant_id and p.id = e.programme_id and p.state = 'open'
      cross join lateral (select count(*) as places, count(*) filter (where o.is_first) as people from place_offer o
        where o.tenant_id = l.tenant_id and o.programme_id = l.programme_id and o.state = 'open'
          and o.answer_due_on < ${asked.today}) r
      where ${waitingIn(asked)} and not ${hasLiveOffer(sql`e`, asked.today)}) q
      join person pp on pp.tenant_id = q.tenant_id and pp.id = q.participant_id
      where q.place <= q.free`,
  })

const offersOf = ({ actor, programmeId }: Asked) => sql`place_offer o
  join enrolment e on e.tenant_id = o.tenant_id and e.id = o.enrolment_id
  join person pp on pp.tenant_id = e.tenant_id and pp.id = e.participant_id
  where o.tenant_id = ${actor.tenantId} and o.programme_id = ${programmeId} and o.live
    and ${enrolmentVisible(actor, e)}`

/** Finds offers that wait for an answer; each is due on its last day for an answer. */
export const offersOpen: Finder = (db, asked) =>
  find(db, {
    objectType: 'enrolment',
    objectId: sql`e.id`,
    dueOn: sql`o.answer_due_on`,
    participant: participantJson,
    figures: sql`jsonb_build_object('on', o.answer_due_on)`,
    from: sql`${offersOf(asked)} and o.state = 'open' and o.answer_due_on >= ${asked.today}`,
  })

/** Finds offers that were accepted but whose participant is not admitted yet. */
export const offersAccepted: Finder = (db, asked) =>
  find(db, {
    objectType: 'enrolment',
    objectId: sql`e.id`,
    dueOn: sql`${asked.today}::date`,
    participant: participantJson,
    from: sql`${offersOf(asked)} and o.state = 'accepted'`,
  })

/**
 * Finds waiting people for whom a consent is missing: their own or, for minors, also that of a representative (#13,
 * #14).
 */
export const consentsMissing: Finder = (db, asked) => {
  const given = (by: string) => sql`exists (select from consent c where c.tenant_id = e.tenant_id
    and c.participant_id = e.participant_id and c.programme_id = e.programme_id and c.purpose = 'PARTICIPATION'
    and c.given_by = ${by} and c.withdrawn_on is null and c.corrected_at is null
    and (c.ends_on is null or c.ends_on >= ${asked.today}::date))`
  const isMinor = sql`pp.birth_date > ${asked.today}::date - interval '18 years'`
  const missing = sql`array_remove(array[
    case when not ${given('PARTICIPANT')} then 'PARTICIPANT' end,
    case when ${isMinor} and not ${given('REPRESENTATIVE')} then 'REPRESENTATIVE' end], null)`
  return find(db, {
    objectType: 'enrolment',
    objectId: sql`e.id`,
    dueOn: sql`null::date`,
    participant: participantJson,
    figures: sql`jsonb_build_object('missing', ${missing})`,
    from: sql`enrolment e
      join person pp on pp.tenant_id = e.tenant_id and pp.id = e.participant_id
      where ${waitingIn(asked)} and ${missing} <> '{}'`,
  })
}

/**
 * Finds enrolments to close because the consent to take part was withdrawn and no other consent replaces it (#16).
 */
export const consentsWithdrawn: Finder = (db, asked) => {
  const withdrawnOn = sql`(select max(c.withdrawn_on) from consent c where c.tenant_id = e.tenant_id
    and c.participant_id = e.participant_id and c.programme_id = e.programme_id and c.purpose = 'PARTICIPATION'
    and not exists (select from consent o where o.tenant_id = c.tenant_id and o.participant_id = c.participant_id
      and o.programme_id = c.programme_id and o.purpose = c.purpose and o.given_by = c.given_by
      and o.withdrawn_on is null and o.corrected_at is null))`
  return find(db, {
    objectType: 'enrolment',
    objectId: sql`q.id`,
    dueOn: sql`q.withdrawn_on`,
    participant: participantJson,
    figures: sql`jsonb_build_object('on', q.withdrawn_on)`,
    from: sql`(select e.id, e.tenant_id, e.participant_id, ${withdrawnOn} as withdrawn_on from enrolment e
      where e.tenant_id = ${asked.actor.tenantId} and e.programme_id = ${asked.programmeId}
        and e.state <> 'closed' and ${enrolmentVisible(asked.actor, e)}) q
      join person pp on pp.tenant_id = q.tenant_id and pp.id = q.participant_id
      where q.withdrawn_on is not null`,
  })
}
