import { forgetAnswers, forgetKind, keptMs } from '../db/idempotency.ts'
import { systemActor } from './actors.ts'
import type { Job } from './job.ts'
import { enqueue } from './queries.ts'

/**
 * Forgets the answers of a tenant that were kept for repeats, each when its 24 hours are over: it comes back when the
 * oldest that is left has reached them, so no answer waits for its caller to send another key.
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
