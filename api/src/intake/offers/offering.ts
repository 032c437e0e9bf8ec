/** Making an offer: to the one who was chosen, or to the next in turn. */
import { type IsoDate, addDays, startOfLocalDay } from '@lidzas/domain/core/dates'
import { refusal } from '@lidzas/domain/core/refusal'
import type { TurnReason } from '@lidzas/domain/intake/code-lists/offers'
import {
  type OfferingFacts,
  answerDueOn,
  offerPlaceRefusal,
  vacancyRefusal,
} from '@lidzas/domain/intake/offers'
import { programmeOpenRefusal } from '@lidzas/domain/programmes/opening'

import type { Actor } from '../../core/access/actor.ts'
import { audit } from '../../core/audit.ts'
import { sealText } from '../../core/crypto/personal.ts'
import type { Tx } from '../../core/db/db.ts'
import { newId } from '../../core/db/new-id.ts'
import type { App } from '../../core/http/app-type.ts'
import { found, refuseIf } from '../../core/http/errors.ts'
import { Refused } from '../../core/http/refusals/problem.ts'
import { enqueue } from '../../core/jobs/queries.ts'
import { selectDaysOff } from '../../programmes/holidays/queries.ts'
import { selectProgrammeRules } from '../../programmes/programmes/rule-queries.ts'
import { lockEnrolment } from '../enrolments/queries/queries.ts'
import { lockPlaces } from '../places/places.ts'
import { type Limits, selectLimits } from '../places/queries.ts'
import { selectQueue, type Waiting } from '../places/turn.ts'
import { insertOffer } from './queries.ts'

export const expiryJob = 'EXPIRE_PLACE_OFFER'

type Chosen = { turnReason: TurnReason | null; turnNote: string | null }
const inTurn: Chosen = { turnReason: null, turnNote: null }

/** Offers a place of the programme to an enrolment, or refuses by name; answers the offer's id. */
export async function offerTo(
  tx: Tx,
  actor: Actor,
  app: App,
  { programmeId, enrolmentId, ...chosen }: Chosen & { programmeId: string; enrolmentId: string },
): Promise<string> {
  const enrolment = found(await lockEnrolment(tx, actor, enrolmentId))
  found(enrolment.programmeId === programmeId ? enrolment : undefined)
  const limits = await lockPlaces(tx, actor, programmeId, app.today())
  const queue = await selectQueue(tx, actor, programmeId, app.today())
  const programme = found(await selectProgrammeRules(tx, actor, programmeId, null))
  const own = queue.find(({ id }) => id === enrolmentId)
  const before = passed(queue, enrolmentId, limits)
  const facts: OfferingFacts = {
    ...vacancies(limits),
    programme,
    enrolment,
    hasOffer: own?.hasOffer ?? false,
    admittedBefore: own?.admittedBefore ?? false,
    before: before.map(({ givenName, familyName }) => `${givenName} ${familyName}`),
  }
  refuseIf(offerPlaceRefusal(facts, chosen.turnReason))
  return make(tx, actor, app, { enrolment, before, chosen: before.length > 0 ? chosen : inTurn })
}

/** Offers a place to the next in turn who may come in, or refuses by name; answers the offer's id. */
export async function offerToNext(tx: Tx, actor: Actor, app: App, programmeId: string): Promise<string> {
  const today = app.today()
  const programme = found(await selectProgrammeRules(tx, actor, programmeId, null))
  refuseIf(programmeOpenRefusal(programme))
  const seen = await selectLimits(tx, actor, programmeId, today)
  const first = nextOf(await selectQueue(tx, actor, programmeId, today), seen)
  // Two who ask at once wait for each other at the person, then at the counters: the second finds what is left.
  if (first) await lockEnrolment(tx, actor, first.id)
  const limits = await lockPlaces(tx, actor, programmeId, today)
  const queue = await selectQueue(tx, actor, programmeId, today)
  refuseIf(vacancyRefusal(vacancies(limits), nextOf(queue, limits)?.admittedBefore ?? false))
  refuseIf(nextOf(queue, limits) ? null : refusal('NOBODY_WAITS'))
  const id = await offerNextIfFree(tx, actor, app, { programmeId, limits })
  // Somebody else is at work on the next one: whoever comes a moment later finds the queue as they leave it.
  if (id === null) throw new Refused(refusal('SERVICE_BUSY'), { retryAfter: 1 })
  return id
}

/**
 * The same for a place that just came back, with the counters locked; `besides` let it go by just now. Null when nobody
 * may have it, or when the next is being changed by somebody else this moment: whoever looks at the queue then sees it.
 */
export async function offerNextIfFree(
  tx: Tx,
  actor: Actor,
  app: App,
  { programmeId, limits, besides }: { programmeId: string; limits: Limits; besides?: string },
): Promise<string | null> {
  const queue = await selectQueue(tx, actor, programmeId, app.today())
  const next = nextOf(
    queue.filter(({ id }) => id !== besides),
    limits,
  )
  if (!next || vacancyRefusal(vacancies(limits), next.admittedBefore)) return null
  const enrolment = await lockEnrolment(tx, actor, next.id, { skipLocked: true })
  if (!enrolment) return null
  return make(tx, actor, app, { enrolment, before: [], chosen: inTurn })
}

export function vacancies(limits: Limits) {
  const { places, placesTaken, placesOffered, people, peopleAdmitted, peopleOffered } = limits
  return {
    places: { limit: places, taken: placesTaken, offered: placesOffered },
    people: { limit: people, admitted: peopleAdmitted, offered: peopleOffered },
  }
}

type Made = {
  enrolment: { id: string; programmeId: string; participantId: string; policyId: string }
  before: readonly Waiting[]
  chosen: Chosen
}

async function make(tx: Tx, actor: Actor, app: App, { enrolment, before, chosen }: Made): Promise<string> {
  const id = newId(app.now())
  const { policy } = found(await selectProgrammeRules(tx, actor, enrolment.programmeId, enrolment.policyId))
  const due = answerDueOn(app.today(), policy, await selectDaysOff(tx, actor))
  const { turnReason, turnNote } = chosen
  const sealContext = { personId: enrolment.participantId, column: 'place_offer.turn_note_sealed', rowId: id }
  await insertOffer(tx, actor, {
    id,
    programmeId: enrolment.programmeId,
    enrolmentId: enrolment.id,
    answerDueOn: due,
    turnReason,
    turnNoteSealed: await sealText(tx, actor, app.vault, sealContext, turnNote),
    passedOver: before.map((waiting) => waiting.id),
  })
  await enqueue(tx, actor, { kind: expiryJob, subjectId: id, runAt: afterDay(due) })
  await audit(tx, actor, {
    action: 'place-offer.made',
    objectType: 'place_offer',
    objectId: id,
    subjectIds: [enrolment.participantId, ...before.map(({ participantId }) => participantId)],
    fields: ['enrolmentId', 'answerDueOn', ...(turnReason ? ['turnReason', 'passedOver'] : [])],
  })
  return id
}

function afterDay(day: IsoDate): Date {
  return startOfLocalDay(addDays(day, 1))
}

/** The first without an offer whom the programme may still admit. */
function nextOf(queue: readonly Waiting[], limits: Limits): Waiting | undefined {
  return queue.find((waiting) => mayCome(waiting, limits))
}

/** Who stands before this person and could have the place; nobody where the person does not wait. */
function passed(queue: readonly Waiting[], enrolmentId: string, limits: Limits): Waiting[] {
  const own = queue.findIndex(({ id }) => id === enrolmentId)
  return queue.slice(0, Math.max(0, own)).filter((waiting) => mayCome(waiting, limits))
}

/** Once everybody is counted, only those of before can come (#9). */
function mayCome({ hasOffer, admittedBefore }: Waiting, limits: Limits): boolean {
  const { people, peopleAdmitted, peopleOffered } = limits
  return !hasOffer && (people === null || admittedBefore || peopleAdmitted + peopleOffered < people)
}
