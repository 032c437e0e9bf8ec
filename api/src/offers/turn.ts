import type { IsoDate } from '@lidzas/domain/dates'
/** The order of the waiting list: by priority, then since when the turn counts (#11, L-51). */
import { type OfferState, type PositionBand, offerStateOn, positionBand } from '@lidzas/domain/offers'
import type { Actor } from '@lidzas/domain/permissions'
import { and, desc, eq, type SQL, sql } from 'drizzle-orm'

import { enrolmentVisible } from '../access/scope.ts'
import type { Db } from '../db/db.ts'
import { selectRows } from '../db/rows.ts'
import { enrolments } from '../db/schema/intake.ts'
import { placeOffers } from '../db/schema/places.ts'

/** Since when a turn counts: who let an offer go by stands behind those of the same priority who wait now. */
export const turnSince = (
  alias: SQL,
) => sql<Date>`coalesce((select max(turn_o.answered_at) from place_offer turn_o
  where turn_o.tenant_id = ${alias}.tenant_id and turn_o.enrolment_id = ${alias}.id
    and turn_o.state in ('declined', 'expired')), ${alias}.waiting_since)`

/** Priority and turn as one text that sorts like the queue, for pages and cursors. */
export const turnKey = (alias: SQL) =>
  sql<string>`((9 - ${alias}.priority)::text || to_char(${turnSince(alias)} at time zone 'UTC', 'YYYYMMDDHH24MISSUS'))`

/** A place that this person has been offered and nobody else may have. */
export const hasLiveOffer = (
  alias: SQL,
  today: IsoDate,
) => sql<boolean>`exists (select from place_offer live_o
  where live_o.tenant_id = ${alias}.tenant_id and live_o.enrolment_id = ${alias}.id and live_o.live
    and (live_o.state = 'accepted' or live_o.answer_due_on >= ${today}))`

export type Waiting = {
  id: string
  participantId: string
  givenName: string
  familyName: string
  hasOffer: boolean
  /** Not counted among the people of the programme again (#9). */
  admittedBefore: boolean
  isVisible: boolean
}

/** Everybody who waits in a programme, in turn, whoever asks: show names only where `isVisible`. */
export function selectQueue(db: Db, actor: Actor, programmeId: string, today: IsoDate): Promise<Waiting[]> {
  const e = sql`enrolment`
  return selectRows<Waiting>(
    db,
    sql`select enrolment.id, enrolment.participant_id as "participantId", p.given_name as "givenName",
        p.family_name as "familyName", ${hasLiveOffer(e, today)} as "hasOffer",
        exists (select from programme_person pr where pr.tenant_id = enrolment.tenant_id
          and pr.programme_id = enrolment.programme_id and pr.person_id = enrolment.participant_id) as "admittedBefore",
        ${enrolmentVisible(actor, enrolments)} as "isVisible"
      from enrolment join person p on p.tenant_id = enrolment.tenant_id and p.id = enrolment.participant_id
      where enrolment.tenant_id = ${actor.tenantId} and enrolment.programme_id = ${programmeId}
        and enrolment.state = 'waiting'
      order by ${turnKey(e)}, enrolment.id`,
  )
}

export type Turn = {
  /** 1 is next; null once the person does not wait any more. */
  position: number | null
  waiting: number
  band: PositionBand | null
  offer: { id: string; state: OfferState; answerDueOn: IsoDate; offeredAt: Date } | null
}

/** Where an enrolment the actor sees stands in its queue, and its latest offer; undefined where they do not see it. */
export async function turnOf(
  db: Db,
  actor: Actor,
  enrolmentId: string,
  today: IsoDate,
): Promise<Turn | undefined> {
  const [enrolment] = await db
    .select({ id: enrolments.id, programmeId: enrolments.programmeId })
    .from(enrolments)
    .where(
      and(
        eq(enrolments.tenantId, actor.tenantId),
        eq(enrolments.id, enrolmentId),
        enrolmentVisible(actor, enrolments),
      ),
    )
  if (!enrolment) return undefined
  const queue = await selectQueue(db, actor, enrolment.programmeId, today)
  const index = queue.findIndex(({ id }) => id === enrolmentId)
  const position = index < 0 ? null : index + 1
  const offer = await selectLatestOffer(db, actor, enrolmentId)
  return {
    position,
    waiting: queue.length,
    band: position === null ? null : positionBand(position),
    offer: offer
      ? {
          id: offer.id,
          state: offerStateOn(offer, today),
          answerDueOn: offer.answerDueOn,
          offeredAt: offer.offeredAt,
        }
      : null,
  }
}

async function selectLatestOffer(db: Db, actor: Actor, enrolmentId: string) {
  const [offer] = await db
    .select()
    .from(placeOffers)
    .where(and(eq(placeOffers.tenantId, actor.tenantId), eq(placeOffers.enrolmentId, enrolmentId)))
    .orderBy(desc(placeOffers.offeredAt), desc(placeOffers.id))
    .limit(1)
  return offer
}
