import type { Actor } from '@lidzas/domain/core/permissions'
import { and, eq, lt, sql } from 'drizzle-orm'

import type { Tx } from './db.ts'
import { idempotencyKeys } from './schema/accounts/access.ts'

export type Attempt = { key: string; operation: string; bodyHash: Buffer }

export const keptHours = 24
const keptMs = keptHours * 3_600_000

/** Claims a key for this transaction: null when it is new, else what became of the earlier attempt. */
export async function takeKey(
  tx: Tx,
  actor: Actor,
  attempt: Attempt,
  now: Date,
): Promise<null | 'running' | 'mismatch' | { answer: Buffer }> {
  const lock = `${actor.tenantId}|${actor.accountId}|${attempt.key}`
  const { rows } = await tx.execute<{ mine: boolean }>(
    sql`select pg_try_advisory_xact_lock(hashtextextended(${lock}, 0)) as mine`,
  )
  if (!rows[0]?.mine) return 'running'
  // Nobody else reads an account's keys, so their time is up when it comes back with another one.
  const { tenantId, accountId } = actor
  await tx
    .delete(idempotencyKeys)
    .where(
      and(
        eq(idempotencyKeys.tenantId, tenantId),
        eq(idempotencyKeys.accountId, accountId),
        lt(idempotencyKeys.createdAt, new Date(now.getTime() - keptMs)),
      ),
    )
  const [earlier] = await tx.select().from(idempotencyKeys).where(mine(actor, attempt.key))
  if (!earlier) return null
  if (earlier.operation !== attempt.operation || !earlier.bodyHash.equals(attempt.bodyHash)) return 'mismatch'
  return { answer: earlier.answerSealed }
}

/** Keeps the answer with the numbers of the records it names, so that an erasure of one of those takes it away. */
export async function rememberAnswer(
  tx: Tx,
  actor: Actor,
  attempt: Attempt,
  answer: { sealed: Buffer; mentions: string[] },
  now: Date,
): Promise<void> {
  const { tenantId, accountId } = actor
  const { sealed: answerSealed, mentions } = answer
  await tx
    .insert(idempotencyKeys)
    .values({ tenantId, accountId, ...attempt, answerSealed, mentions, createdAt: now })
}

function mine(actor: Actor, key: string) {
  return and(
    eq(idempotencyKeys.tenantId, actor.tenantId),
    eq(idempotencyKeys.accountId, actor.accountId),
    eq(idempotencyKeys.key, key),
  )
}
