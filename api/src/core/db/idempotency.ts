/** All SQL on the answers that are kept for repeats. */
import type { Actor } from '@lidzas/domain/core/permissions'
import { and, asc, eq, lte, sql } from 'drizzle-orm'

import { beforeCommit, type Db, type Tx } from './db.ts'
import { auditEvents, idempotencyKeys } from './schema/accounts/access.ts'
import { jobs } from './schema/core/jobs.ts'

/** How long an answer is kept for its repeats. */
export const keptHours = 24
export const keptMs = keptHours * 3_600_000

/** One attempt to send a change: its key, and a hash of everything by which one request differs from another. */
export type Attempt = { key: string; operation: string; bodyHash: Buffer; requestId: string }

export type Kept = typeof idempotencyKeys.$inferSelect

/** Claims a key for this transaction: null when it is new, else what became of the earlier attempt. */
export async function takeKey(
  tx: Tx,
  actor: Actor,
  attempt: Attempt,
  now: Date,
): Promise<null | 'running' | 'mismatch' | Kept> {
  const { tenantId, accountId } = actor
  const lock = `${tenantId}|${accountId}|${attempt.key}`
  const { rows } = await tx.execute<{ mine: boolean }>(
    sql`select pg_try_advisory_xact_lock(hashtextextended(${lock}, 0)) as mine`,
  )
  if (!rows[0]?.mine) return 'running'
  const mine = ownKey(actor, attempt.key)
  const [earlier] = await tx.select().from(idempotencyKeys).where(mine)
  if (!earlier) return null
  if (earlier.createdAt.getTime() <= now.getTime() - keptMs) {
    await tx.delete(idempotencyKeys).where(mine)
    return null
  }
  if (earlier.operation !== attempt.operation || !earlier.bodyHash.equals(attempt.bodyHash)) return 'mismatch'
  return earlier
}

/**
 * Keeps the answer with the ids of the records it names, so that the erasure of one of these records deletes it
 * too. A job forgets kept answers: a tenant's first kept answer asks for the job, which then asks for its own next
 * run.
 */
export function rememberAnswer(
  tx: Tx,
  actor: Actor,
  attempt: Attempt,
  answer: { sealed: Buffer; mentions: string[] },
): void {
  const { tenantId, accountId, memberships } = actor
  const { sealed: answerSealed, mentions } = answer
  const kept = tx.insert(idempotencyKeys).values({
    ...{ tenantId, accountId, ...attempt, answerSealed, mentions },
    memberships: memberships.map(({ id }) => id),
  })
  beforeCommit(tx, kept.execute())
  const asked = tx.execute(sql`insert into ${jobs} (tenant_id, kind, subject_id, run_at)
    select ${tenantId}::uuid, ${forgetKind}, ${tenantId}::uuid, app.clock() + make_interval(hours => ${keptHours}::int)
    where not exists (select from ${jobs} j
      where j.tenant_id = ${tenantId} and j.kind = ${forgetKind} and j.state = 'waiting')
    on conflict do nothing`)
  // drizzle sends the result of execute() anew each time it is awaited; a promise made of it sends it once.
  beforeCommit(tx, Promise.resolve(asked))
}

export const forgetKind = 'FORGET_ANSWERS'

/** Deletes the answers whose time is up and says when the oldest that is left was given, if one is. */
export async function forgetAnswers(tx: Tx, { tenantId }: Actor, now: Date): Promise<Date | undefined> {
  const here = eq(idempotencyKeys.tenantId, tenantId)
  const until = new Date(now.getTime() - keptMs)
  await tx.delete(idempotencyKeys).where(and(here, lte(idempotencyKeys.createdAt, until)))
  const [oldest] = await tx
    .select({ createdAt: idempotencyKeys.createdAt })
    .from(idempotencyKeys)
    .where(here)
    .orderBy(asc(idempotencyKeys.createdAt))
    .limit(1)
  return oldest?.createdAt
}

/** Selects the events that the first request left in its transaction: on which object, and about which people. */
export function selectFirstEvents(db: Db, actor: Actor, { key }: Kept) {
  const { objectType, objectId, subjectIds } = auditEvents
  return (
    db
      .select({ objectType, objectId, subjectIds })
      .from(idempotencyKeys)
      // The event and the kept answer have the same time, since both took it from their transaction.
      .innerJoin(
        auditEvents,
        and(
          eq(auditEvents.tenantId, idempotencyKeys.tenantId),
          eq(auditEvents.at, idempotencyKeys.createdAt),
          eq(auditEvents.requestId, idempotencyKeys.requestId),
        ),
      )
      .where(ownKey(actor, key))
      .orderBy(asc(auditEvents.id))
  )
}

function ownKey({ tenantId, accountId }: Actor, key: string) {
  return and(
    eq(idempotencyKeys.tenantId, tenantId),
    eq(idempotencyKeys.accountId, accountId),
    eq(idempotencyKeys.key, key),
  )
}
