import type { Actor } from '../../core/access/actor.ts'
import type { NewJob } from '../../core/jobs/queries.ts'

export const daysOffJob = 'DAYS_OFF_CHANGED'

/** The work that a changed calendar of days off leaves to whoever counts working days: one job an authority. */
export function daysOffChanged({ tenantId }: Actor, now: Date): NewJob {
  return { kind: daysOffJob, subjectId: tenantId, runAt: now }
}
