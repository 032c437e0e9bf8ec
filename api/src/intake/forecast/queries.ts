/** What a forecast starts from: who holds a place, who waits, and how enrolments of this programme have gone. */
import type { IsoDate } from '@lidzas/domain/core/dates'
import type { Actor } from '@lidzas/domain/core/permissions'
import type { EnrolmentOutcome } from '@lidzas/domain/intake/code-lists/closing'
import type { PastEnrolment } from '@lidzas/domain/intake/forecast/habits'
import { and, asc, eq, isNotNull, sql } from 'drizzle-orm'

import { enrolmentVisible } from '../../core/access/scope.ts'
import type { Db } from '../../core/db/db.ts'
import { selectRows } from '../../core/db/rows.ts'
import { enrolments } from '../../core/db/schema/intake/intake.ts'
import { people } from '../../core/db/schema/people/people.ts'

const ofPerson = and(eq(people.tenantId, enrolments.tenantId), eq(people.id, enrolments.participantId))

/** Enrolments that hold a place today, the earliest to end first. */
export async function selectPlaceHolders(db: Db, actor: Actor, programmeId: string, today: IsoDate) {
  return db
    .select({
      id: enrolments.id,
      participant: { id: people.id, givenName: people.givenName, familyName: people.familyName },
      admittedOn: sql<IsoDate>`${enrolments.admittedOn}`,
      clockStartedOn: enrolments.clockStartedOn,
      plannedEndOn: enrolments.plannedEndOn,
      baseMonths: enrolments.baseMonths,
      extendedMonths: enrolments.extendedMonths,
      maxMonths: enrolments.maxMonths,
      placeHoldEndsOn: enrolments.placeHoldEndsOn,
    })
    .from(enrolments)
    .innerJoin(people, ofPerson)
    .where(
      and(
        eq(enrolments.tenantId, actor.tenantId),
        enrolmentVisible(actor, enrolments),
        eq(enrolments.programmeId, programmeId),
        eq(enrolments.holdsPlace, true),
        sql`(${enrolments.placeHoldEndsOn} is null or ${enrolments.placeHoldEndsOn} >= ${today})`,
      ),
    )
    .orderBy(asc(enrolments.plannedEndOn), asc(enrolments.id))
}

/** Every enrolment that was ever admitted, without names. */
export async function selectPastEnrolments(
  db: Db,
  actor: Actor,
  programmeId: string,
): Promise<PastEnrolment[]> {
  return db
    .select({
      admittedOn: sql<IsoDate>`${enrolments.admittedOn}`,
      clockStartedOn: enrolments.clockStartedOn,
      plannedEndOn: enrolments.plannedEndOn,
      baseMonths: enrolments.baseMonths,
      extendedMonths: enrolments.extendedMonths,
      closedOn: enrolments.closedOn,
      outcome: sql<EnrolmentOutcome | null>`${enrolments.outcome}`,
    })
    .from(enrolments)
    .where(
      and(
        eq(enrolments.tenantId, actor.tenantId),
        eq(enrolments.programmeId, programmeId),
        isNotNull(enrolments.admittedOn),
      ),
    )
    .orderBy(asc(enrolments.admittedOn), asc(enrolments.id))
}

/** The local days on which people came onto the waiting list, since a day. */
export async function selectArrivals(
  db: Db,
  actor: Actor,
  programmeId: string,
  since: IsoDate,
): Promise<IsoDate[]> {
  const rows = await selectRows<{ on: IsoDate }>(
    db,
    sql`select (queued_at at time zone 'Europe/Riga')::date::text as "on" from enrolment
      where tenant_id = ${actor.tenantId} and programme_id = ${programmeId}
        and (queued_at at time zone 'Europe/Riga')::date >= ${since}::date
      order by queued_at, id`,
  )
  return rows.map(({ on }) => on)
}

/** Offers that were answered or ran out, and those of them that nobody took. */
export async function selectOfferAnswers(db: Db, actor: Actor, programmeId: string) {
  const [row] = await selectRows<{ answered: number; refused: number }>(
    db,
    sql`select count(*)::int as answered, count(*) filter (where state <> 'accepted')::int as refused
      from place_offer where tenant_id = ${actor.tenantId} and programme_id = ${programmeId}
        and state in ('accepted', 'declined', 'expired')`,
  )
  return row!
}
