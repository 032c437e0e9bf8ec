import type { IsoDate } from '@lidzas/domain/core/dates'

import type { Actor } from '../../core/access/actor.ts'
import { audit } from '../../core/audit.ts'
import type { Tx } from '../../core/db/db.ts'
import { lockCalendars } from '../../people/persons/queries/calendar-queries.ts'
import { cancelSessions, lockPlannedSessions } from './queries.ts'

/**
 * Runs `change`, which takes a mentor's clearance away as of a day, and cancels the mentor's planned sessions of
 * that time in the same transaction (#20). Locks are taken in the order in which recording a session takes them:
 * session, calendar, clearance. The second query finds sessions that were planned while we waited; later plans find
 * the clearance gone.
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
