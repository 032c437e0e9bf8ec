/** SQL on the moves of referrals: what happened, in its order. */
import type { Actor } from '@lidzas/domain/core/permissions'
import type { AskField } from '@lidzas/domain/intake/code-lists/asks'
import type { ReferralState } from '@lidzas/domain/intake/states'
import { and, asc, eq, getTableColumns, sql } from 'drizzle-orm'

import type { Db, Tx } from '../../../core/db/db.ts'
import { accounts } from '../../../core/db/schema/accounts/access.ts'
import { referralMoves } from '../../../core/db/schema/intake/referrals.ts'

type NewMove = {
  id: string
  referralId: string
  state: ReferralState
  at: Date
  reasonCode: string | null
  asks: AskField[]
  noteSealed: Buffer | null
}

/** The moves of a referral that the caller has seen. */
export async function selectMoves(db: Db, actor: Actor, referralId: string) {
  return db
    .select({
      ...getTableColumns(referralMoves),
      by: { id: accounts.id, displayName: accounts.displayName },
    })
    .from(referralMoves)
    .leftJoin(accounts, eq(accounts.id, referralMoves.byAccount))
    .where(and(eq(referralMoves.tenantId, actor.tenantId), eq(referralMoves.referralId, referralId)))
    .orderBy(asc(referralMoves.number))
}

/** The next move of a referral that the caller holds locked. */
export async function insertMove(tx: Tx, actor: Actor, move: NewMove): Promise<void> {
  await tx.insert(referralMoves).values({
    ...move,
    tenantId: actor.tenantId,
    byAccount: actor.accountId,
    number: sql`(select coalesce(max(number), 0) + 1 from referral_step
      where tenant_id = ${actor.tenantId} and referral_id = ${move.referralId})`,
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
