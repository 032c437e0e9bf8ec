/** SQL on the clocks of answers: those that run alike move together. */
import type { IsoDate } from '@lidzas/domain/core/dates'
import type { Actor } from '@lidzas/domain/core/permissions'
import { and, eq, isNotNull } from 'drizzle-orm'

import type { Tx } from '../../../core/db/db.ts'
import { referrals } from '../../../core/db/schema/intake/intake.ts'

type Clock = { from: IsoDate; days: number; dueOn: IsoDate }

function running(actor: Actor) {
  return and(eq(referrals.tenantId, actor.tenantId), eq(referrals.state, 'sent'), isNotNull(referrals.dueOn))
}

/** Each day and length of the clocks that run in the authority, once. */
export async function selectRunningClocks(tx: Tx, actor: Actor): Promise<Clock[]> {
  const rows = await tx
    .selectDistinct({ from: referrals.clockStartsOn, days: referrals.clockDays, dueOn: referrals.dueOn })
    .from(referrals)
    .where(running(actor))
  return rows as Clock[]
}

export async function changeDueDays(tx: Tx, actor: Actor, { from, days, dueOn }: Clock, changed: IsoDate) {
  await tx
    .update(referrals)
    .set({ dueOn: changed })
    .where(
      and(
        running(actor),
        eq(referrals.clockStartsOn, from),
        eq(referrals.clockDays, days),
        eq(referrals.dueOn, dueOn),
      ),
    )
}
