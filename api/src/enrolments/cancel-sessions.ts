import type { Actor } from '../access/actor.ts'
import { audit } from '../audit.ts'
import type { Tx } from '../db/db.ts'
import { type Cancellation, leavePlannedSessions } from './session-queries.ts'

/**
 * Takes a participant out of the sessions planned after a day, each with its event: cancelled where nobody else is
 * expected, changed where a group meets on without them. Returns the sessions' ids.
 */
export async function cancelPlannedSessions(
  tx: Tx,
  actor: Actor,
  { participantId, ...of }: Cancellation & { participantId: string },
): Promise<string[]> {
  const left = await leavePlannedSessions(tx, actor, of)
  for (const { sessionId, isCancelled } of left) {
    await audit(tx, actor, {
      action: isCancelled ? 'session.cancelled' : 'session.updated',
      objectType: 'session',
      objectId: sessionId,
      subjectIds: [participantId],
      fields: isCancelled ? ['status', 'cancelReason'] : ['people'],
    })
  }
  return left.map(({ sessionId }) => sessionId)
}
