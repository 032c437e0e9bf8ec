import { forgetAnswers, forgetKind, keptMs } from '../db/idempotency.ts'
import { systemActor } from './actors.ts'
import type { Job } from './job.ts'
import { enqueue } from './queries.ts'

/**
 * Deletes a tenant's kept answers whose 24 hours are over. The job plans its next run for the time when the oldest
 * remaining answer reaches that age, so deletion does not wait for another request.
 */
export const forgetAnswersJob: Job = {
  kind: forgetKind,
  async run(app, { tenantId }) {
    const actor = systemActor(tenantId)
    await app.db.write(actor, async (tx) => {
      const oldest = await forgetAnswers(tx, actor, app.now())
      const runAt = new Date((oldest ?? app.now()).getTime() + keptMs)
      await enqueue(tx, actor, { kind: forgetKind, subjectId: tenantId, runAt })
    })
  },
}
