/** SQL on the counters of places and people: who holds them locked knows whether a place is left (#8, #9). */
import type { IsoDate } from '@lidzas/domain/core/dates'
import type { Actor } from '@lidzas/domain/core/permissions'
import { and, eq, inArray, sql } from 'drizzle-orm'

import type { Db, Tx } from '../../core/db/db.ts'
import { enrolments } from '../../core/db/schema/intake/intake.ts'
import { placeOffers } from '../../core/db/schema/intake/places.ts'
import { programmeLimits } from '../../core/db/schema/programmes/programmes.ts'

export type Limits = {
  places: number | null
  placesTaken: number
  placesOffered: number
  people: number | null
  peopleAdmitted: number
  peopleOffered: number
}

/** Ends the hold of suspensions whose days have run out, so their places are free to take. Those being changed are left alone. */
export async function releaseExpiredPlaces(tx: Tx, actor: Actor, programmeId: string, today: IsoDate) {
  const expired = await tx
    .select({ id: enrolments.id })
    .from(enrolments)
    .where(
      and(
        eq(enrolments.tenantId, actor.tenantId),
        eq(enrolments.programmeId, programmeId),
        heldTooLong(today),
      ),
    )
    .orderBy(enrolments.id)
    .for('update', { skipLocked: true })
  if (expired.length === 0) return []
  return tx
    .update(enrolments)
    .set({ holdsPlace: false })
    .where(
      and(
        eq(enrolments.tenantId, actor.tenantId),
        inArray(
          enrolments.id,
          expired.map(({ id }) => id),
        ),
      ),
    )
    .returning({ id: enrolments.id, participantId: enrolments.participantId })
}

/** The programme's counters, locked until the transaction ends: whoever holds them knows whether a place is left. */
export async function lockLimits(tx: Tx, programmeId: string): Promise<Limits> {
  const { rows } = await tx.execute<{
    places: number | null
    places_taken: number
    places_offered: number
    people: number | null
    people_admitted: number
    people_offered: number
  }>(sql`select * from app.lock_limits(${programmeId})`)
  const row = rows[0]!
  return {
    places: row.places,
    placesTaken: row.places_taken,
    placesOffered: row.places_offered,
    people: row.people,
    peopleAdmitted: row.people_admitted,
    peopleOffered: row.people_offered,
  }
}

/** The counters as they stand on a day: places of pauses and offers that have run out by then count as free. */
export async function selectLimits(
  db: Db,
  actor: Actor,
  programmeId: string,
  today: IsoDate,
): Promise<Limits> {
  const [limits] = await db
    .select({
      places: programmeLimits.places,
      placesTaken: sql<number>`places_taken - (select count(*)::int from enrolment e
        where e.tenant_id = programme_limits.tenant_id and e.programme_id = programme_limits.programme_id
          and e.state = 'suspended' and e.holds_place and e.place_hold_ends_on < ${today})`,
      placesOffered: sql<number>`places_offered - (${ranOut(today)})`,
      people: programmeLimits.people,
      peopleAdmitted: programmeLimits.peopleAdmitted,
      peopleOffered: sql<number>`people_offered - (${ranOut(today)} and o.is_first)`,
    })
    .from(programmeLimits)
    .where(and(eq(programmeLimits.tenantId, actor.tenantId), eq(programmeLimits.programmeId, programmeId)))
  return limits!
}

function ranOut(today: IsoDate) {
  return sql`select count(*)::int from place_offer o where o.tenant_id = programme_limits.tenant_id
    and o.programme_id = programme_limits.programme_id and o.state = 'open' and o.answer_due_on < ${today}`
}

function heldTooLong(today: IsoDate) {
  return sql`(${enrolments.state} = 'suspended' and ${enrolments.holdsPlace} and ${enrolments.placeHoldEndsOn} < ${today})`
}

/** The offer that keeps a place for this person on a day. */
export async function selectLiveOffer(db: Db, actor: Actor, enrolmentId: string, today: IsoDate) {
  const [offer] = await db
    .select({ isFirst: placeOffers.isFirst })
    .from(placeOffers)
    .where(
      and(
        eq(placeOffers.tenantId, actor.tenantId),
        eq(placeOffers.enrolmentId, enrolmentId),
        eq(placeOffers.live, true),
        sql`(${placeOffers.state} = 'accepted' or ${placeOffers.answerDueOn} >= ${today})`,
      ),
    )
  return offer
}
