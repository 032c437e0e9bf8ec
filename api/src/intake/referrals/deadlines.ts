import { startClock } from '@lidzas/domain/intake/referrals/answer-clock'

import { systemActor } from '../../core/jobs/actors.ts'
import type { Job } from '../../core/jobs/job.ts'
import { daysOffJob } from '../../programmes/holidays/changed.ts'
import { holdDaysOff } from '../../programmes/holidays/queries.ts'
import { changeDueDays, selectRunningClocks } from './queries/deadline-queries.ts'

/** Works out anew when the answers that are awaited are due: the authority's days off have changed. */
export const moveDeadlines: Job = {
  kind: daysOffJob,
  async run(app, { tenantId }) {
    const actor = systemActor(tenantId)
    await app.db.write(actor, async (tx) => {
      const daysOff = await holdDaysOff(tx, actor)
      for (const clock of await selectRunningClocks(tx, actor)) {
        const { dueOn } = startClock(clock.from, clock.days, daysOff)
        if (dueOn !== clock.dueOn) await changeDueDays(tx, actor, clock, dueOn!)
      }
    })
  },
}
