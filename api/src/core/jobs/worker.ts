/** Runs what is due. Several replicas share the work: each job is taken by one. */
import { databaseFailure } from '../db/failures.ts'
import type { App } from '../http/app-type.ts'
import { Refused } from '../http/refusals/problem.ts'
import type { Job } from './job.ts'
import { failJob, finishJob, keepJob, mostAttempts, returnJob, takeJob, type TakenJob } from './queries.ts'

type Options = { limit?: number; jobs?: readonly Job[]; signal?: AbortSignal }

const renewMs = 30_000
const everyMs = 1_000
/** Jobs that run at once: with two, a long import does not keep short jobs waiting. */
const hands = 2

/** Runs the jobs that are due now, one after another, at most `limit`; resolves with how many were done. */
export async function runDueJobs(app: App, options: Options = {}): Promise<number> {
  const { limit = Infinity, jobs = app.jobs, signal = new AbortController().signal } = options
  const kinds = jobs.map(({ kind }) => kind)
  let done = 0
  for (let taken = 0; taken < limit && !signal.aborted; taken++) {
    const job = kinds.length > 0 ? await app.db.auth((tx) => takeJob(tx, kinds)) : undefined
    if (!job) break
    const { run } = jobs.find(({ kind }) => kind === job.kind)!
    if (await tried(app, job, run, signal)) done++
  }
  return done
}

async function tried(app: App, job: TakenJob, run: Job['run'], stopping: AbortSignal): Promise<boolean> {
  const lost = new AbortController()
  const keeping = setInterval(() => {
    const kept = app.db.auth((tx) => keepJob(tx, job))
    void kept.then((ours) => ours || lost.abort()).catch(() => undefined)
  }, renewMs)
  try {
    // Only a job whose process died at every attempt is taken more often than `mostAttempts`.
    if (job.attempts > mostAttempts) throw new GaveUp()
    await run(app, job, AbortSignal.any([stopping, lost.signal]))
    await app.db.auth((tx) => finishJob(tx, job))
    return true
  } catch (error) {
    if (stopping.aborted) {
      await app.db.auth((tx) => returnJob(tx, job))
      return false
    }
    const reason = codeOf(error)
    app.log.error({ job: job.id, kind: job.kind, attempts: job.attempts, reason }, 'a job failed')
    await app.db.auth((tx) => failJob(tx, job, reason))
    return false
  } finally {
    clearInterval(keeping)
  }
}

class GaveUp extends Error {}

/** Returns a code for the kind of a failure, without its message, which may quote personal data. */
function codeOf(error: unknown): string {
  if (error instanceof GaveUp) return 'PROCESS_DIED'
  if (error instanceof Refused) return error.refusal.code
  return databaseFailure(error)?.sqlState ?? (error instanceof Error ? 'ERROR' : 'UNKNOWN')
}

/** Looks for due jobs every second until it is told to stop; a running one is then given up to another replica. */
export function startJobWorker(app: App): { stop(): Promise<void> } {
  const stopping = new AbortController()
  const busy = new Set<Promise<unknown>>()
  const timer = setInterval(() => {
    if (busy.size === hands) return
    const work = runDueJobs(app, { signal: stopping.signal })
      .catch(() => app.log.warn('the jobs could not be read'))
      .finally(() => busy.delete(work))
    busy.add(work)
  }, everyMs)
  timer.unref()
  return {
    async stop() {
      clearInterval(timer)
      stopping.abort()
      await Promise.all(busy)
    },
  }
}
