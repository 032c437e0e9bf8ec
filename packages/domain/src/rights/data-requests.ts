/** What people ask about their own data: who may ask, by when it is answered, and when processing is limited. */
import { type IsoDate, addMonths } from '../core/dates.ts'
import { type Machine, stateRefusal } from '../core/machine.ts'
import { type Refusal, firstRefusal, reasonRefusal, refusal } from '../core/refusal.ts'
import { mayRepresent, type RepresentationFact } from '../people/representing.ts'
import type { DataRequester, DataRequestOutcome } from './code-lists/data-rights.ts'

/** Article 12(3): one month, and two more with a reason. */
const answerMonths = 1
const extensionMonths = 2
/** Days before the deadline from which a request is worth a look. */
export const dataRequestWarningDays = 10

export const dataRequestStates = ['open', 'answered', 'withdrawn'] as const
export type DataRequestState = (typeof dataRequestStates)[number]
export const dataRequestMachine: Machine<DataRequestState, 'extend' | 'answer' | 'withdraw'> = {
  refusal: 'DATA_REQUEST_STATE',
  states: {
    open: { lv: 'izskatīšanā', en: 'being handled' },
    answered: { lv: 'atbildēts', en: 'answered' },
    withdrawn: { lv: 'atsaukts', en: 'withdrawn' },
  },
  actions: {
    extend: { lv: 'pagarināt', en: 'extend it', from: ['open'] },
    answer: { lv: 'atbildēt', en: 'answer it', from: ['open'], to: 'answered' },
    withdraw: { lv: 'atsaukt', en: 'withdraw it', from: ['open'], to: 'withdrawn' },
  },
}

/** The last day for the answer: 31 January gives 28 February. */
export function dataRequestDue(receivedOn: IsoDate, extended = false): IsoDate {
  return addMonths(receivedOn, answerMonths + (extended ? extensionMonths : 0))
}

type NewDataRequest = {
  receivedOn: IsoDate
  requester: DataRequester
  representation: Omit<RepresentationFact, 'id'> | null
}

/** Why the request cannot be entered, or null: a representative must be entitled on the day it came in (#15). */
export function newDataRequestRefusal(
  request: NewDataRequest,
  person: { birthDate: IsoDate | null },
  today: IsoDate,
): Refusal | null {
  const { receivedOn, requester, representation } = request
  if (receivedOn > today) return refusal('DATE_IN_FUTURE', undefined, '/receivedOn')
  if (requester === 'SELF') return null
  const entitled =
    representation !== null &&
    person.birthDate !== null &&
    mayRepresent(representation, person.birthDate, receivedOn)
  return entitled ? null : refusal('REPRESENTATION_INVALID', undefined, '/representationId')
}

type DataRequestFacts = {
  state: DataRequestState
  receivedOn: IsoDate
  dueOn: IsoDate
  extendedOn: IsoDate | null
}

/** Why the deadline cannot move, or null: once, before it has passed. */
export function extendDataRequestRefusal(request: DataRequestFacts, today: IsoDate): Refusal | null {
  return firstRefusal(
    stateRefusal(dataRequestMachine, 'extend', request.state),
    request.extendedOn === null ? null : refusal('DATA_REQUEST_EXTENDED'),
    today > request.dueOn ? refusal('DATA_REQUEST_EXTENSION_LATE', { dueOn: request.dueOn }) : null,
  )
}

/** Why the request cannot be answered like this, or null: whatever is not granted in full needs its reason. */
export function answerDataRequestRefusal(
  request: DataRequestFacts,
  answer: { outcome: DataRequestOutcome; answer: string | null; answeredOn: IsoDate },
  today: IsoDate,
): Refusal | null {
  return firstRefusal(
    stateRefusal(dataRequestMachine, 'answer', request.state),
    answer.answeredOn > today ? refusal('DATE_IN_FUTURE', undefined, '/answeredOn') : null,
    answer.answeredOn < request.receivedOn ? refusal('DATES_ORDER', undefined, '/answeredOn') : null,
    answer.outcome === 'GRANTED' ? null : reasonRefusal(answer.answer, '/answer'),
  )
}

export function withdrawDataRequestRefusal({ state }: { state: DataRequestState }): Refusal | null {
  return stateRefusal(dataRequestMachine, 'withdraw', state)
}

/** Why a whole record may not be given out, or null: the request it answers, or the reason in words. */
export function exportRecordRefusal(facts: {
  requestId: string | null
  reason: string | null
}): Refusal | null {
  return facts.requestId === null ? reasonRefusal(facts.reason) : null
}

/** Why somebody who works in some programmes alone may not give out a record with data of these, or null (#4, #77). */
export function recordReachRefusal(
  memberships: readonly { programmeId: string | null }[],
  programmeIds: readonly string[],
): Refusal | null {
  const reaches = (id: string) =>
    memberships.some(({ programmeId }) => programmeId === null || programmeId === id)
  return programmeIds.every(reaches) ? null : refusal('RECORD_BEYOND_PROGRAMME')
}
