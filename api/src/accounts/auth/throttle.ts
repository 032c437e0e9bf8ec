/** Slows guessing down: failed sign-ins are counted by account and network, in rows that stay few. */
import { createHash } from 'node:crypto'
import { isIPv6 } from 'node:net'

import { refusal } from '@lidzas/domain/core/refusal'
import { and, eq, inArray, lt, sql } from 'drizzle-orm'

import type { Tx } from '../../core/db/db.ts'
import { authThrottles } from '../../core/db/schema/accounts/access.ts'
import { Refused } from '../../core/http/refusals/problem.ts'

type Attempt = { email: string; network: string }

const windowMs = 15 * 60_000
/** Most failed attempts; the pair of account and network has its own count, so a stranger locks nobody out. */
const limits = {
  'sign-in': { pair: 10, network: 100, account: 200 },
  reset: { pair: 3, network: 30, account: 10 },
}
type Purpose = keyof typeof limits

/** Counts an attempt before its password is looked at, so that parallel guesses count too. Throws 429 over the limit. */
export async function countAttempt(tx: Tx, purpose: Purpose, attempt: Attempt, now: Date): Promise<void> {
  const windowStart = windowOf(now)
  await tx.delete(authThrottles).where(lt(authThrottles.windowStart, new Date(now.getTime() - 4 * windowMs)))
  const rows = await tx
    .insert(authThrottles)
    .values(keysOf(purpose, attempt).map(({ key }) => ({ key, windowStart, failures: 1 })))
    .onConflictDoUpdate({
      target: [authThrottles.key, authThrottles.windowStart],
      set: { failures: sql`least(${authThrottles.failures} + 1, 1000000)` },
    })
    .returning()
  const over = keysOf(purpose, attempt).some(
    ({ key, limit }) => (rows.find((row) => row.key === key)?.failures ?? 0) > limit,
  )
  if (!over) return
  const seconds = Math.ceil((windowStart.getTime() + windowMs - now.getTime()) / 1_000)
  throw new Throttled(seconds)
}

/** Takes a successful attempt back out of the counts. */
export async function forgiveAttempt(tx: Tx, purpose: Purpose, attempt: Attempt, now: Date): Promise<void> {
  await tx
    .update(authThrottles)
    .set({ failures: sql`greatest(${authThrottles.failures} - 1, 0)` })
    .where(
      and(
        inArray(
          authThrottles.key,
          keysOf(purpose, attempt)
            .map(({ key }) => key)
            .sort(),
        ),
        eq(authThrottles.windowStart, windowOf(now)),
      ),
    )
}

class Throttled extends Refused {
  constructor(seconds: number) {
    super(refusal('THROTTLED', { seconds }), { retryAfter: seconds })
  }
}

function windowOf(now: Date): Date {
  return new Date(Math.floor(now.getTime() / windowMs) * windowMs)
}

/**
 * Returns the counters of an attempt with their limits. Their keys are hashed, so the table does not tell who tried
 * to sign in from where. They are sorted, so that two attempts at once never deadlock.
 */
function keysOf(purpose: Purpose, { email, network }: Attempt) {
  const place = isIPv6(network) ? network.split(':').slice(0, 4).join(':') : network
  const who = email.toLowerCase()
  return [
    { key: keyOf(purpose, 'account', who), limit: limits[purpose].account },
    { key: keyOf(purpose, 'network', place), limit: limits[purpose].network },
    { key: keyOf(purpose, 'pair', who, place), limit: limits[purpose].pair },
  ].sort((a, b) => (a.key < b.key ? -1 : 1))
}

function keyOf(...parts: string[]): string {
  return createHash('sha256').update(parts.join('|')).digest('base64url')
}
