/** The clock of an enrolment: it starts with the first mentorship and goes on over extensions and changes of mentor (#30, #31, #37). */
import { type IsoDate, plannedEnd } from '../core/dates.ts'
import { type Refusal, refusal } from '../core/refusal.ts'
import type { ProgrammePolicy } from '../programmes/policy.ts'

export type DurationPolicy = Pick<ProgrammePolicy, 'baseMonths' | 'minMonths' | 'maxMonths'>

export type EnrolmentClock = {
  /** Start of the enrolment's first mentorship. */
  startedOn: IsoDate
  extendedMonths: number
  /** Last day of the programme; nothing plans past it. */
  programmeEndsOn: IsoDate
}

/** Last planned day of the enrolment, extensions included, never past the programme's end. */
export function enrolmentEndsOn(clock: EnrolmentClock, policy: DurationPolicy): IsoDate {
  return earlier(plannedEnd(clock.startedOn, policy.baseMonths + clock.extendedMonths), clock.programmeEndsOn)
}

/** The last day that extensions could ever reach: 2020-09-14 and 5 months give 2021-02-13 (#31). */
export function latestEnrolmentEnd(clock: EnrolmentClock, policy: DurationPolicy): IsoDate {
  return earlier(plannedEnd(clock.startedOn, policy.maxMonths), clock.programmeEndsOn)
}

/** The first day on which the enrolment may end without an early-closure reason; null where the policy has no minimum (#33). */
export function earliestEnrolmentEnd(clock: EnrolmentClock, policy: DurationPolicy): IsoDate | null {
  return policy.minMonths === null
    ? null
    : earlier(plannedEnd(clock.startedOn, policy.minMonths), clock.programmeEndsOn)
}

/** Months that extensions may still add. */
export function extendableMonths(
  clock: Pick<EnrolmentClock, 'extendedMonths'>,
  policy: DurationPolicy,
): number {
  return Math.max(0, policy.maxMonths - policy.baseMonths - clock.extendedMonths)
}

/** The system works the end out; a client that sends another one is told so (#30). */
export function derivedEndRefusal(given: IsoDate | null | undefined, derived: IsoDate): Refusal | null {
  return given == null || given === derived ? null : refusal('END_DATE_DERIVED', undefined, '/plannedEndOn')
}

function earlier(one: IsoDate, other: IsoDate): IsoDate {
  return one < other ? one : other
}
