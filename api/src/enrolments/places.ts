import type { IsoDate } from '@lidzas/domain/dates'

import type { Actor } from '../access/actor.ts'
import { audit } from '../audit.ts'
import type { Tx } from '../db/db.ts'
import { releaseExpiredPlaces } from './admission-queries.ts'

/** Frees the places of suspensions whose days have run out, each with its event. */
export async function releaseExpired(
  tx: Tx,
  actor: Actor,
  programmeId: string,
  today: IsoDate,
): Promise<void> {
  for (const { id, participantId } of await releaseExpiredPlaces(tx, actor, programmeId, today)) {
    await audit(tx, actor, {
      action: 'enrolment.place-released',
      objectType: 'enrolment',
      objectId: id,
      subjectIds: [participantId],
      fields: ['holdsPlace'],
    })
  }
}
