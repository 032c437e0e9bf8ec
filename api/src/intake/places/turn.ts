/** The order of the waiting list: by priority, then since when the turn counts (#11, L-51). */
import type { IsoDate } from '@lidzas/domain/core/dates'
import type { Actor } from '@lidzas/domain/core/permissions'
import { type SQL, sql } from 'drizzle-orm'

import { enrolmentVisible } from '../../core/access/scope.ts'
import type { Db } from '../../core/db/db.ts'
import { selectRows } from '../../core/db/rows.ts'
import { enrolments } from '../../core/db/schema/intake/intake.ts'

/** Since when a turn counts: who let an offer go by stands behind those of the same priority who wait now. */
export const turnSince = (
  alias: SQL,
) => sql<Date>`coalesce((select max(turn_o.answered_at) from place_offer turn_o
  where turn_o.tenant_id = ${alias}.tenant_id and turn_o.enrolment_id = ${alias}.id
    and turn_o.state in ('declined', 'expired')), ${alias}.queued_at)`

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
