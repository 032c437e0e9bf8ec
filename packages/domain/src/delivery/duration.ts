/** The clock of a stay: it starts with the first mentorship and goes on over extensions and changes of mentor (#30, #31, #37). */
import { type IsoDate, plannedEnd } from '../core/dates.ts'
import { type Refusal, refusal } from '../core/refusal.ts'
import type { ProgrammePolicy } from '../programmes/policy.ts'

export type DurationPolicy = Pick<ProgrammePolicy, 'baseMonths' | 'minMonths' | 'maxMonths'>

export type Stay = {
  /** Start of the stay's first mentorship. */
  startedOn: IsoDate
  extendedMonths: number
  /** Last day of the programme; nothing plans past it. */
  programmeEndsOn: IsoDate
}

/** Last planned day of the stay, extensions included, never past the programme's end. */
export function stayEndsOn(stay: Stay, policy: DurationPolicy): IsoDate {
  return earlier(plannedEnd(stay.startedOn, policy.baseMonths + stay.extendedMonths), stay.programmeEndsOn)
}

/** The last day that extensions could ever reach: 2020-09-14 and 5 months give 2021-02-13 (#31). */
export function latestStayEnd(stay: Stay, policy: DurationPolicy): IsoDate {
  return earlier(plannedEnd(stay.startedOn, policy.maxMonths), stay.programmeEndsOn)
}

/** The first day on which the stay may end without an early-closure reason; null where the policy has no minimum (#33). */
export function earliestStayEnd(stay: Stay, policy: DurationPolicy): IsoDate | null {
  return policy.minMonths === null
    ? null
    : earlier(plannedEnd(stay.startedOn, policy.minMonths), stay.programmeEndsOn)
}

/** Months that extensions may still add. */
export function extendableMonths(stay: Pick<Stay, 'extendedMonths'>, policy: DurationPolicy): number {
  return Math.max(0, policy.maxMonths - policy.baseMonths - stay.extendedMonths)
}

/** The system works the end out; a client that sends another one is told so (#30). */
export function derivedEndRefusal(given: IsoDate | null | undefined, derived: IsoDate): Refusal | null {
  return given == null || given === derived ? null : refusal('END_DATE_DERIVED', undefined, '/plannedEndOn')
}

function earlier(one: IsoDate, other: IsoDate): IsoDate {
  return one < other ? one : other
}
