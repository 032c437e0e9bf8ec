/** SQL on sign-in sessions and their refresh tokens, as the sign-in role. */
import { and, desc, eq, isNull, ne } from 'drizzle-orm'

import type { Tx } from '../../../core/db/db.ts'
import { refreshTokens, signInSessions } from '../../../core/db/schema/accounts/access.ts'

export async function insertSession(tx: Tx, values: typeof signInSessions.$inferInsert) {
  const [session] = await tx.insert(signInSessions).values(values).returning()
  return session!
}

export async function insertRefreshToken(tx: Tx, sessionId: string, tokenHash: Buffer, createdAt: Date) {
  await tx.insert(refreshTokens).values({ sessionId, tokenHash, createdAt })
}

/** The token with its session, locked: two uses of one token wait for each other. */
export async function lockRefreshToken(tx: Tx, tokenHash: Buffer) {
  const [row] = await tx
    .select({ token: refreshTokens, session: signInSessions })
    .from(refreshTokens)
    .innerJoin(signInSessions, eq(signInSessions.id, refreshTokens.sessionId))
    .where(eq(refreshTokens.tokenHash, tokenHash))
    .for('update')
  return row
}

export async function markRefreshTokenUsed(tx: Tx, tokenHash: Buffer, replacedBy: Buffer, usedAt: Date) {
  await tx.update(refreshTokens).set({ usedAt, replacedBy }).where(eq(refreshTokens.tokenHash, tokenHash))
}

export async function touchSession(tx: Tx, id: string, lastUsedAt: Date) {
  await tx.update(signInSessions).set({ lastUsedAt }).where(eq(signInSessions.id, id))
}

export async function moveSession(tx: Tx, id: string, tenantId: string) {
  await tx.update(signInSessions).set({ tenantId }).where(eq(signInSessions.id, id))
}

/** Ends one session; nothing happens when it has ended already. */
export async function revokeSession(tx: Tx, id: string, revokedReason: string, revokedAt: Date) {
  await tx
    .update(signInSessions)
    .set({ revokedAt, revokedReason })
    .where(and(eq(signInSessions.id, id), isNull(signInSessions.revokedAt)))
}

/** Ends every session of the account, except the one given, and returns their ids. */
export async function revokeAllSessions(
  tx: Tx,
  accountId: string,
  revokedReason: string,
  revokedAt: Date,
  exceptId?: string,
) {
  return tx
    .update(signInSessions)
    .set({ revokedAt, revokedReason })
    .where(
      and(
        eq(signInSessions.accountId, accountId),
        isNull(signInSessions.revokedAt),
        exceptId === undefined ? undefined : ne(signInSessions.id, exceptId),
      ),
    )
    .returning({ id: signInSessions.id })
}

/** The tenant the account last worked in. */
export async function selectLastTenant(tx: Tx, accountId: string) {
  const [session] = await tx
    .select({ tenantId: signInSessions.tenantId })
    .from(signInSessions)
    .where(eq(signInSessions.accountId, accountId))
    .orderBy(desc(signInSessions.lastUsedAt))
    .limit(1)
  return session?.tenantId
}
