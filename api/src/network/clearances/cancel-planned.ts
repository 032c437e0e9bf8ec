import type { IsoDate } from '@lidzas/domain/core/dates'

import type { Actor } from '../../core/access/actor.ts'
import { audit } from '../../core/audit.ts'
import type { Tx } from '../../core/db/db.ts'
import { lockCalendars } from '../../people/persons/queries/calendar-queries.ts'
import { cancelSessions, lockPlannedSessions } from './queries.ts'

/**
 * Runs `change`, which takes a mentor's clearance away as of a day, and cancels the mentor's planned meetings of that
 * time in the same transaction (#20). Locks come in the order of a recording: meeting, calendar, clearance. What was
 * planned while we waited is caught by the second look; what would be planned after it finds the clearance gone.
 */
export async function cancellingPlanned(
  tx: Tx,
  actor: Actor,
  mentorId: string,
  when: { day: IsoDate; now: Date },
  change: () => Promise<void>,
): Promise<void> {
  await lockPlannedSessions(tx, actor, mentorId, when)
  await lockCalendars(tx, actor, [mentorId])
  await change()
  const planned = await lockPlannedSessions(tx, actor, mentorId, when)
  await cancelSessions(
    tx,
    actor,
    planned.map(({ id }) => id),
  )
  for (const { id } of planned) {
    await audit(tx, actor, {
      action: 'session.cancelled',
      objectType: 'session',
      objectId: id,
      subjectIds: [mentorId],
      fields: ['state', 'cancelReason'],
    })
  }
}
