/** Whoever takes a place, offers one or gives one back comes through here: enrolment first, then the counters, then the offers. */
import type { IsoDate } from '@lidzas/domain/core/dates'

import type { Actor } from '../../core/access/actor.ts'
import { audit } from '../../core/audit.ts'
import type { Tx } from '../../core/db/db.ts'
import { expireOffers } from './expiry-queries.ts'
import { type Limits, lockLimits, releaseExpiredPlaces } from './queries.ts'

/** Frees the places of pauses and offers whose days have run out, each with its event. Keeps the counters locked. */
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
  await lockLimits(tx, programmeId)
  for (const { id, participantId } of await expireOffers(tx, actor, programmeId, today)) {
    await audit(tx, actor, {
      action: 'place-offer.expired',
      objectType: 'place_offer',
      objectId: id,
      subjectIds: [participantId],
      fields: ['state'],
    })
  }
}

/** The counters after everything that has run out gave its place back, locked until the transaction ends. */
export async function lockPlaces(tx: Tx, actor: Actor, programmeId: string, today: IsoDate): Promise<Limits> {
  await releaseExpired(tx, actor, programmeId, today)
  return lockLimits(tx, programmeId)
}
