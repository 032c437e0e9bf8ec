/** SQL that ends offers which nobody answered in time. */
import type { IsoDate } from '@lidzas/domain/core/dates'
import type { Actor } from '@lidzas/domain/core/permissions'
import { and, eq, sql } from 'drizzle-orm'

import type { Tx } from '../../core/db/db.ts'
import { placeOffers } from '../../core/db/schema/intake/places.ts'

/** Ends the offers of a programme that nobody answered in time. The caller has locked the counters. */
export async function expireOffers(tx: Tx, actor: Actor, programmeId: string, today: IsoDate) {
  return tx
    .update(placeOffers)
    .set({ state: 'expired', answeredAt: sql`app.clock()` })
    .where(
      and(
        eq(placeOffers.tenantId, actor.tenantId),
        eq(placeOffers.programmeId, programmeId),
        eq(placeOffers.state, 'open'),
        sql`${placeOffers.answerDueOn} < ${today}`,
      ),
    )
    .returning({
      id: placeOffers.id,
      participantId: sql<string>`(select e.participant_id from enrolment e
        where e.tenant_id = place_offer.tenant_id and e.id = place_offer.enrolment_id)`,
    })
}
