/** The actors of jobs: the system, or the account that asked for the job, with the rights that it has now. */
import { randomUUID } from 'node:crypto'

import { type Actor, systemAccountId } from '../access/actor.ts'
import type { App } from '../http/app-type.ts'
import type { TakenJob } from './queries.ts'

/**
 * The system in one tenant: it reaches every programme, and its audit events carry no account and the role `system`.
 * Rows that name an account cannot be written in its name.
 */
export function systemActor(tenantId: string): Actor {
  return {
    accountId: systemAccountId,
    tenantId,
    sessionId: systemAccountId,
    memberships: [
      { id: systemAccountId, role: 'coordinator', organisationId: null, programmeId: null, personId: null },
    ],
    request: { id: `job ${randomUUID()}`, audited: new Set() },
  }
}

/** Returns the account that asked for a job, with its memberships read anew; the system when no account asked. */
export async function actorOf(app: App, job: TakenJob): Promise<Actor> {
  if (job.createdBy === null) return systemActor(job.tenantId)
  const { tenantId, createdBy: accountId } = job
  const memberships = await app.actors.membershipsOf({ tenantId, accountId })
  return {
    accountId,
    tenantId,
    sessionId: systemAccountId,
    memberships,
    request: { id: `job ${job.id}`, audited: new Set() },
  }
}
