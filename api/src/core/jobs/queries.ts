/** All SQL on jobs: asking in the tenant's own transaction; taking and finishing as the role that sees every tenant. */
import { and, eq, getTableColumns, inArray, isNull, lte, or, sql } from 'drizzle-orm'

import { type Actor, systemAccountId } from '../access/actor.ts'
import type { Tx } from '../db/db.ts'
import { jobs } from '../db/schema/core/jobs.ts'

/** A job that is ours until its lease ends. */
export type TakenJob = typeof jobs.$inferSelect

export type NewJob = {
  /** A kind of the registry. */
  kind: string
  subjectId: string
  runAt: Date
}

/** After this many starts a job is given up, whether it failed each time or took its process down with it. */
export const mostAttempts = 8

const lease = sql`app.clock() + interval '2 minutes'`

/**
 * Asks for a job, in the transaction of the change that needs it. Asked again while it waits, it moves to the new
 * time; asked again while it runs, it runs once more. It runs in the name of the account that asked first.
 */
export async function enqueue(tx: Tx, actor: Actor, { kind, subjectId, runAt }: NewJob): Promise<void> {
  const createdBy = actor.accountId === systemAccountId ? null : actor.accountId
  await tx
    .insert(jobs)
    .values({ tenantId: actor.tenantId, kind, subjectId, runAt, createdBy })
    .onConflictDoUpdate({
      target: [jobs.tenantId, jobs.kind, jobs.subjectId],
      targetWhere: sql`state = 'waiting'`,
      set: { runAt, asked: sql`${jobs.asked} + 1` },
    })
}

/** Takes the next due job of these kinds, of any tenant, for two minutes. */
export async function takeJob(tx: Tx, kinds: readonly string[]): Promise<TakenJob | undefined> {
  const [due] = await tx
    .select({ tenantId: jobs.tenantId, id: jobs.id })
    .from(jobs)
    .where(
      and(
        eq(jobs.state, 'waiting'),
        inArray(jobs.kind, [...kinds]),
        lte(jobs.runAt, sql`app.clock()`),
        or(isNull(jobs.leasedUntil), lte(jobs.leasedUntil, sql`app.clock()`)),
      ),
    )
    .orderBy(jobs.runAt, jobs.id)
    .limit(1)
    .for('update', { skipLocked: true })
  if (!due) return undefined
  const [taken] = await tx
    .update(jobs)
    .set({ attempts: sql`${jobs.attempts} + 1`, leasedUntil: lease })
    .where(and(eq(jobs.tenantId, due.tenantId), eq(jobs.id, due.id)))
    .returning(getTableColumns(jobs))
  return taken
}

/** True while the job is still ours: a worker that takes it after us raises its number of attempts. */
const still = ({ tenantId, id, attempts }: TakenJob) =>
  and(eq(jobs.tenantId, tenantId), eq(jobs.id, id), eq(jobs.attempts, attempts), eq(jobs.state, 'waiting'))

/** Extends the lease of a job by two minutes; false when another worker has taken the job by now. */
export async function keepJob(tx: Tx, job: TakenJob): Promise<boolean> {
  const kept = await tx.update(jobs).set({ leasedUntil: lease }).where(still(job)).returning({ id: jobs.id })
  return kept.length > 0
}

/** Marks a job as done; a job that was asked for again meanwhile waits for its next run instead. */
export async function finishJob(tx: Tx, job: TakenJob): Promise<void> {
  const once = sql`${jobs.asked} = ${job.asked}`
  await tx
    .update(jobs)
    .set({
      state: sql`case when ${once} then 'done' else 'waiting' end`,
      finishedAt: sql`case when ${once} then app.clock() end`,
      attempts: sql`case when ${once} then ${jobs.attempts} else 0 end`,
      leasedUntil: null,
      lastError: null,
    })
    .where(still(job))
}

/** Gives a job back as if it had not been taken: the process is about to end. */
export async function returnJob(tx: Tx, job: TakenJob): Promise<void> {
  await tx
    .update(jobs)
    .set({ attempts: sql`${jobs.attempts} - 1`, leasedUntil: null })
    .where(still(job))
}

/**
 * Plans the next attempt of a failed job after 1, 2, 4 … minutes, or gives the job up. `lastError` is a code, never
 * a message.
 */
export async function failJob(tx: Tx, job: TakenJob, lastError: string): Promise<void> {
  const given =
    job.attempts >= mostAttempts
      ? { state: 'failed' as const, finishedAt: sql`app.clock()` }
      : { runAt: sql`app.clock() + make_interval(mins => ${2 ** (job.attempts - 1)}::int)` }
  await tx
    .update(jobs)
    .set({ ...given, leasedUntil: null, lastError })
    .where(still(job))
}
