/** Places offered in turn: one offer per vacancy, an answer by its day, out of turn only with a reason (#8, #11, L-51). */
import type { IsoDate } from '../core/dates.ts'
import { type Machine, stateRefusal } from '../core/machine.ts'
import { type Refusal, firstRefusal, refusal } from '../core/refusal.ts'
import { programmeOpenRefusal } from '../programmes/opening.ts'
import type { ProgrammePolicy } from '../programmes/policy.ts'
import { type ProgrammeState } from '../programmes/states.ts'
import { type DaysOff, addWorkingDays } from '../programmes/working-days.ts'
import { peopleRefusal, placesRefusal } from './admission.ts'
import { type EnrolmentState } from './states.ts'

export const offerStates = ['open', 'accepted', 'declined', 'expired', 'withdrawn'] as const
export type OfferState = (typeof offerStates)[number]
export const offerMachine: Machine<OfferState, 'accept' | 'decline' | 'expire' | 'withdraw'> = {
  refusal: 'OFFER_STATE',
  states: {
    open: { lv: 'gaida atbildi', en: 'waiting for an answer' },
    accepted: { lv: 'pieņemts', en: 'accepted' },
    declined: { lv: 'noraidīts', en: 'declined' },
    expired: { lv: 'beidzies bez atbildes', en: 'run out without an answer' },
    withdrawn: { lv: 'atsaukts', en: 'withdrawn' },
  },
  actions: {
    accept: { lv: 'pieņemt', en: 'accept it', from: ['open'], to: 'accepted' },
    decline: { lv: 'noraidīt', en: 'decline it', from: ['open', 'accepted'], to: 'declined' },
    expire: { lv: 'izbeigt bez atbildes', en: 'let it run out', from: ['open'], to: 'expired' },
    withdraw: { lv: 'atsaukt', en: 'withdraw it', from: ['open', 'accepted'], to: 'withdrawn' },
  },
}

export type OfferFact = { state: OfferState; answerDueOn: IsoDate; takenAt: Date | string | null }

/** The last day on which the family may answer. */
export function answerDueOn(
  offeredOn: IsoDate,
  policy: Pick<ProgrammePolicy, 'offerWorkingDays'>,
  daysOff: DaysOff = [],
): IsoDate {
  return addWorkingDays(offeredOn, policy.offerWorkingDays, daysOff)
}

/** Where an offer stands today: an unanswered one has run out after its day, whether or not anybody has noted it yet. */
export function offerStateOn({ state, answerDueOn: due }: OfferFact, today: IsoDate): OfferState {
  return state === 'open' && due < today ? 'expired' : state
}

/** True while the offer keeps a place from everybody else. */
export function offerHoldsPlace(offer: OfferFact, today: IsoDate): boolean {
  const state = offerStateOn(offer, today)
  return state === 'open' || (state === 'accepted' && offer.takenAt === null)
}

export type VacancyFacts = {
  places: { limit: number | null; taken: number; offered: number }
  people: { limit: number | null; admitted: number; offered: number }
}

/** Places that nobody holds and nobody has been offered; null where the programme has no limit. */
export function placesFree({ places }: Pick<VacancyFacts, 'places'>): number | null {
  return places.limit === null ? null : places.limit - places.taken - places.offered
}

/** Why no place can be offered to somebody, or null; who was admitted before asks for a place alone (#8, #9). */
export function vacancyRefusal({ places, people }: VacancyFacts, admittedBefore: boolean): Refusal | null {
  return firstRefusal(
    placesRefusal({ places: places.limit }, { taken: places.taken, offered: places.offered }),
    peopleRefusal(
      { people: people.limit },
      { admitted: people.admitted, offered: people.offered, admittedBefore },
    ),
  )
}

export type OfferingFacts = VacancyFacts & {
  programme: { state: ProgrammeState }
  enrolment: { state: EnrolmentState }
  /** An offer of this person that still holds a place. */
  hasOffer: boolean
  admittedBefore: boolean
  /** The names of those before in the queue who have no offer, in order. */
  before: readonly string[]
}

/** Why a place cannot be offered like this, or null. Passing over needs a reason, and the answer says whom (#11). */
export function offerPlaceRefusal(facts: OfferingFacts, turnReason: string | null): Refusal | null {
  const { programme, enrolment, hasOffer, admittedBefore, before } = facts
  return firstRefusal(
    programmeOpenRefusal(programme),
    enrolment.state === 'waiting' ? null : refusal('OFFER_NOT_WAITING', undefined, '/enrolmentId'),
    hasOffer ? refusal('OFFER_EXISTS', undefined, '/enrolmentId') : null,
    vacancyRefusal(facts, admittedBefore),
    before.length > 0 && turnReason === null
      ? refusal('OFFER_OUT_OF_TURN', { passedOver: named(before) }, '/turnReason')
      : null,
  )
}

/** Why an offer cannot be answered, ended or taken back now, or null. */
export function offerActionRefusal(
  action: keyof typeof offerMachine.actions,
  offer: OfferFact,
  today: IsoDate,
): Refusal | null {
  if (action === 'expire' && offer.state === 'open' && offer.answerDueOn >= today) {
    return refusal('OFFER_NOT_DUE', { dueOn: offer.answerDueOn })
  }
  if (offer.takenAt !== null) return refusal('OFFER_TAKEN')
  const state = action === 'expire' ? offer.state : offerStateOn(offer, today)
  return stateRefusal(offerMachine, action, state)
}

const namedAtMost = 4

function named(names: readonly string[]): string[] {
  const more = names.length - namedAtMost
  return more > 0 ? [...names.slice(0, namedAtMost), `+${more}`] : [...names]
}
