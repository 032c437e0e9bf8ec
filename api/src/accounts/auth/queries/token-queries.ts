/** SQL on the one-time links of invitations and password resets, as the sign-in role. */
import { and, eq, isNull } from 'drizzle-orm'

import type { Tx } from '../../../core/db/db.ts'
import { accounts, accountTokens } from '../../../core/db/schema/accounts/access.ts'

type Purpose = typeof accountTokens.$inferSelect.purpose

export async function insertAccountToken(tx: Tx, values: typeof accountTokens.$inferInsert) {
  await tx.insert(accountTokens).values(values)
}

/** The account a link leads to, while the link is good; locked, so that one of two uses at once counts. */
export async function lockAccountByToken(tx: Tx, tokenHash: Buffer, purpose: Purpose, now: Date) {
  const [row] = await tx
    .select({ account: accounts, token: accountTokens })
    .from(accountTokens)
    .innerJoin(accounts, eq(accounts.id, accountTokens.accountId))
    .where(
      and(
        eq(accountTokens.tokenHash, tokenHash),
        eq(accountTokens.purpose, purpose),
        isNull(accountTokens.usedAt),
      ),
    )
    .for('update')
  return row && row.token.expiresAt > now ? row.account : undefined
}

/** Uses up every open link of the account. */
export async function useUpTokens(tx: Tx, accountId: string, usedAt: Date) {
  await tx
    .update(accountTokens)
    .set({ usedAt })
    .where(and(eq(accountTokens.accountId, accountId), isNull(accountTokens.usedAt)))
}
