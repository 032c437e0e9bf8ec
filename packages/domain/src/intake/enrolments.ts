/** A participant's place in a programme: activating, suspending, resuming, and what a closed one still allows (#8, #38, #46). */
import { type IsoDate, addDays } from '../core/dates.ts'
import { stateRefusal } from '../core/machine.ts'
import { type Refusal, firstRefusal, reasonRefusal, refusal } from '../core/refusal.ts'
import { type Period, periodRefusal } from '../programmes/opening.ts'
import type { ProgrammePolicy } from '../programmes/policy.ts'
import { type AdmissionFacts, admissionRefusals } from './eligibility/eligibility.ts'
import { type EnrolmentState, enrolmentMachine } from './states.ts'

/** Everything that stands against admission now, the state first; empty when the enrolment may be activated (#1-#10, #13-#15). */
export function activateEnrolmentRefusals(
  enrolment: { state: EnrolmentState },
  facts: AdmissionFacts,
): Refusal[] {
  const state = enrolmentActionRefusal('activate', enrolment)
  return state ? [state] : admissionRefusals(facts)
}

/** The first reason why the enrolment cannot be activated, or null. */
export function activateEnrolmentRefusal(
  enrolment: { state: EnrolmentState },
  facts: AdmissionFacts,
): Refusal | null {
  return activateEnrolmentRefusals(enrolment, facts)[0] ?? null
}

/** Why the enrolment cannot be suspended on that day, or null. */
export function suspendEnrolmentRefusal(
  enrolment: { state: EnrolmentState; admittedOn: IsoDate | null },
  { suspendedOn, reason }: { suspendedOn: IsoDate; reason: string | null },
  period: Period,
  today: IsoDate,
): Refusal | null {
  return firstRefusal(
    enrolmentActionRefusal('suspend', enrolment),
    reasonRefusal(reason),
    suspendedOn > today ? refusal('DATE_IN_FUTURE', undefined, '/suspendedOn') : null,
    enrolment.admittedOn !== null && suspendedOn < enrolment.admittedOn
      ? refusal('DATES_ORDER', undefined, '/suspendedOn')
      : null,
    periodRefusal(period, suspendedOn, '/suspendedOn'),
  )
}

/** Last day on which a suspended enrolment still keeps its place (#8). */
export function placeHoldEndsOn(
  suspendedOn: IsoDate,
  policy: Pick<ProgrammePolicy, 'suspensionDays'>,
): IsoDate {
  return addDays(suspendedOn, policy.suspensionDays)
}

/** Why a suspended enrolment cannot be resumed, or null; one that lost its place needs a free one (#8). */
export function resumeEnrolmentRefusal(
  enrolment: { state: EnrolmentState; holdsPlace: boolean },
  placesAnswer: Refusal | null,
): Refusal | null {
  return enrolmentActionRefusal('resume', enrolment) ?? (enrolment.holdsPlace ? null : placesAnswer)
}

/** Why nothing new may be recorded in this enrolment, or null: a closed one takes addenda only (#46). */
export function enrolmentOpenRefusal({ state }: { state: EnrolmentState }): Refusal | null {
  return state === 'closed' ? refusal('ENROLMENT_CLOSED') : null
}

/** Why no session or mentorship can run in this enrolment, or null (#38, #46). */
export function enrolmentRunningRefusal({ state }: { state: EnrolmentState }): Refusal | null {
  if (state === 'active') return null
  if (state === 'suspended') return refusal('ENROLMENT_SUSPENDED')
  return enrolmentOpenRefusal({ state }) ?? refusal('ENROLMENT_NOT_ACTIVE')
}

/** A closed enrolment says so whatever is asked of it; the others answer by the table of states. */
export function enrolmentActionRefusal(
  action: keyof typeof enrolmentMachine.actions,
  { state }: { state: EnrolmentState },
): Refusal | null {
  return enrolmentOpenRefusal({ state }) ?? stateRefusal(enrolmentMachine, action, state)
}
