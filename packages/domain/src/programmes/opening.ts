/** When a programme may open and whether a day belongs to it (#3, #6). */
import { type IsoDate, isWithin } from '../core/dates.ts'
import { stateRefusal } from '../core/machine.ts'
import { type Refusal, firstRefusal, refusal } from '../core/refusal.ts'
import type { AgreementRole } from './code-lists/agreements.ts'
import { type ProgrammeState, programmeMachine } from './states.ts'

export type Period = { startsOn: IsoDate; endsOn: IsoDate }

/** Every date of a programme lies inside its period, both ends included (#5). */
export function periodRefusal(period: Period, date: IsoDate, pointer = ''): Refusal | null {
  const { startsOn, endsOn } = period
  return isWithin(date, period)
    ? null
    : refusal('OUTSIDE_PROGRAMME_PERIOD', { date, startsOn, endsOn }, pointer)
}

export type AgreementFact = {
  role: AgreementRole
  signedOn: IsoDate | null
  startsOn: IsoDate
  endsOn: IsoDate | null
}

/** Exactly one coordinating organisation has a signed agreement in force (#6, L-09, L-10). */
export function coordinatorAgreementRefusal(
  agreements: readonly AgreementFact[],
  on: IsoDate,
): Refusal | null {
  const inForce = agreements.filter(
    (agreement) =>
      agreement.role === 'COORDINATOR' &&
      agreement.signedOn !== null &&
      agreement.signedOn <= on &&
      isWithin(on, agreement),
  )
  return inForce.length === 1 ? null : refusal('COORDINATOR_AGREEMENT_MISSING')
}

/** Why a programme cannot be opened for admission, or null (#6). `on` is today, or its first day when that lies ahead. */
export function openProgrammeRefusal(
  programme: Period & { state: ProgrammeState; agreements: readonly AgreementFact[] },
  today: IsoDate,
): Refusal | null {
  const action = programme.state === 'closed' ? 'reopen' : 'open'
  const firstDay = today < programme.startsOn ? programme.startsOn : today
  return firstRefusal(
    stateRefusal(programmeMachine, action, programme.state),
    coordinatorAgreementRefusal(programme.agreements, firstDay),
  )
}

/** Why nobody may be admitted to this programme now, or null. */
export function programmeOpenRefusal(programme: { state: ProgrammeState }): Refusal | null {
  return programme.state === 'open' ? null : refusal('PROGRAMME_NOT_OPEN')
}
