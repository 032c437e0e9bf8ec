import type { Actor } from '../../core/access/actor.ts'
import type { NewJob } from '../../core/jobs/queries.ts'

export const daysOffJob = 'DAYS_OFF_CHANGED'

/**
 * Returns the job that counts deadlines anew after an authority's days off have changed; each authority has one.
 */
export function daysOffChanged({ tenantId }: Actor, now: Date): NewJob {
  return { kind: daysOffJob, subjectId: tenantId, runAt: now }
}
