import { startClock } from '@lidzas/domain/intake/referrals/answer-clock'

import type { Actor } from '../../core/access/actor.ts'
import type { Tx } from '../../core/db/db.ts'
import { selectDaysOff } from '../../programmes/holidays/queries.ts'
import { changeDueDays, selectRunningClocks } from './queries/deadline-queries.ts'

/** Works out anew when the answers that are awaited are due: the authority's days off have changed. */
export async function moveDeadlines(tx: Tx, actor: Actor): Promise<void> {
  const daysOff = await selectDaysOff(tx, actor)
  for (const clock of await selectRunningClocks(tx, actor)) {
    const { dueOn } = startClock(clock.from, clock.days, daysOff)
    if (dueOn !== clock.dueOn) await changeDueDays(tx, actor, clock, dueOn!)
  }
}
