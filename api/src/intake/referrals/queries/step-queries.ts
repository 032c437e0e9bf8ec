/** SQL on the steps of referrals: what happened, in its order. */
import type { Actor } from '@lidzas/domain/core/permissions'
import type { AskField } from '@lidzas/domain/intake/code-lists/asks'
import type { ReferralState } from '@lidzas/domain/intake/states'
import { and, asc, eq, getTableColumns, sql } from 'drizzle-orm'

import type { Db, Tx } from '../../../core/db/db.ts'
import { accounts } from '../../../core/db/schema/accounts/access.ts'
import { referralSteps } from '../../../core/db/schema/intake/referrals.ts'

type NewStep = {
  id: string
  referralId: string
  step: ReferralState
  at: Date
  reasonCode: string | null
  asks: AskField[]
  noteSealed: Buffer | null
}

/** The steps of a referral that the caller has seen. */
export async function selectSteps(db: Db, actor: Actor, referralId: string) {
  return db
    .select({
      ...getTableColumns(referralSteps),
      by: { id: accounts.id, displayName: accounts.displayName },
    })
    .from(referralSteps)
    .leftJoin(accounts, eq(accounts.id, referralSteps.byAccount))
    .where(and(eq(referralSteps.tenantId, actor.tenantId), eq(referralSteps.referralId, referralId)))
    .orderBy(asc(referralSteps.number))
}

/** The next step of a referral that the caller holds locked. */
export async function insertStep(tx: Tx, actor: Actor, step: NewStep): Promise<void> {
  await tx.insert(referralSteps).values({
    ...step,
    tenantId: actor.tenantId,
    byAccount: actor.accountId,
    number: sql`(select coalesce(max(number), 0) + 1 from referral_step
      where tenant_id = ${actor.tenantId} and referral_id = ${step.referralId})`,
  })
}

/** Who is written to about a referral. */
export async function selectReferrer(db: Db, accountId: string) {
  const [row] = await db
    .select({ email: accounts.email, displayName: accounts.displayName, locale: accounts.locale })
    .from(accounts)
    .where(eq(accounts.id, accountId))
  return row
}
