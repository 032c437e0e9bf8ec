/** What every answer to an offer begins with: the enrolment, the counters, then the offer, locked in this order. */
import { type offerMachine, offerActionRefusal } from '@lidzas/domain/intake/offers'

import type { Actor } from '../../core/access/actor.ts'
import type { Tx } from '../../core/db/db.ts'
import type { App } from '../../core/http/app-type.ts'
import { found, refuseIf } from '../../core/http/errors.ts'
import { matchVersion } from '../../core/http/if-match.ts'
import { lockEnrolment } from '../enrolments/queries/queries.ts'
import { lockPlaces } from '../places/places.ts'
import type { Limits } from '../places/queries.ts'
import { lockOffer, selectOffer } from './queries.ts'

type Asked = { params: { id: string }; headers: { 'if-match': string } }
type Action = keyof typeof offerMachine.actions

/** The offer with its enrolment, ready for this action; otherwise a refusal by name. */
export async function lockForAnswer(
  tx: Tx,
  actor: Actor,
  app: App,
  { params, headers }: Asked,
  action: Exclude<Action, 'expire'>,
) {
  const today = app.today()
  const { enrolmentId } = found(await selectOffer(tx, actor, today, params.id))
  const enrolment = found(await lockEnrolment(tx, actor, enrolmentId))
  const limits = await lockPlaces(tx, actor, enrolment.programmeId, today)
  const offer = await lockOffer(tx, actor, params.id)
  // Its day may have passed a moment ago, in this very transaction: that is said as what it is.
  refuseIf(offer.state === 'expired' ? offerActionRefusal(action, offer, today) : null)
  matchVersion(headers, offer)
  refuseIf(offerActionRefusal(action, offer, today))
  return { offer, enrolment, limits }
}

/** The counters once an offer has given its place back. */
export function givenBack(limits: Limits, { isFirst }: { isFirst: boolean }): Limits {
  return {
    ...limits,
    placesOffered: limits.placesOffered - 1,
    peopleOffered: limits.peopleOffered - (isFirst ? 1 : 0),
  }
}
