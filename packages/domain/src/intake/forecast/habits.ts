/**
 * How enrolments of a programme go, learnt from its own record. With few data points a stated assumption stands in: it
 * counts as so many observations, so each real one moves the answer and a hundred leave nothing of it.
 */
import { type IsoDate, addDays, daysBetween, plannedEnd } from '../../core/dates.ts'
import type { ProgrammePolicy } from '../../programmes/policy.ts'
import type { EnrolmentOutcome } from '../code-lists/closing.ts'

/** One learnt number: `value` is used; `observed` of `of` were seen, `assumed` is what stands in for few. */
export type Learnt = { value: number; observed: number; of: number; assumed: number }

export type Habits = {
  /** Share of enrolments prolonged at their planned end, 0 to 1. */
  extended: Learnt
  /** Months of a prolongation: how often each of 1, 2, … months. */
  extensionMonths: readonly number[]
  /** Share of enrolments that end before their planned end. */
  endedEarly: Learnt
  /** Days from the admission to the first mentorship, and from the planned end to the closing, on average. */
  matchingDays: Learnt
  closingDays: Learnt
  /** Share of offered places that are not taken. */
  declined: Learnt
  /** New people on the waiting list, a day. */
  arrivalsPerDay: Learnt
}

/** An enrolment that was ever admitted. */
export type PastEnrolment = {
  admittedOn: IsoDate
  clockStartedOn: IsoDate | null
  plannedEndOn: IsoDate | null
  baseMonths: number
  extendedMonths: number
  closedOn: IsoDate | null
  outcome: EnrolmentOutcome | null
}

export type History = {
  enrolments: readonly PastEnrolment[]
  /** Days on which people came onto the waiting list. */
  arrivals: readonly IsoDate[]
  offers: { answered: number; refused: number }
}

export type HabitPolicy = Pick<ProgrammePolicy, 'baseMonths' | 'maxMonths' | 'places'>

/** What is assumed before the programme has a record of its own. */
export const assumptions = {
  extended: 0.25,
  endedEarly: 0.15,
  matchingDays: 7,
  closingDays: 3,
  declined: 0.1,
  /** An assumption weighs as much as this many observations. */
  weight: 8,
  /** Days of arrivals that are looked back on, and days that the assumed rate weighs. */
  arrivalWindow: 180,
  arrivalWeight: 30,
} as const

const monthDays = 365.25 / 12

/** The habits of a programme on a day. */
export function habitsOf(
  history: History,
  policy: HabitPolicy,
  programme: { startsOn: IsoDate },
  today: IsoDate,
): Habits {
  const { enrolments } = history
  const atTheirEnd = enrolments.filter(
    (enrolment) =>
      enrolment.extendedMonths > 0 ||
      enrolment.outcome === 'COMPLETED' ||
      reachedPlannedEnd(enrolment, today),
  )
  const closed = enrolments.filter(({ closedOn }) => closedOn !== null)
  const longest = Math.max(0, policy.maxMonths - policy.baseMonths)
  return {
    extended: share(
      atTheirEnd.filter(({ extendedMonths }) => extendedMonths > 0).length,
      atTheirEnd.length,
      longest === 0 ? 0 : assumptions.extended,
    ),
    extensionMonths: Array.from(
      { length: longest },
      (_, index) => 1 + enrolments.filter(({ extendedMonths }) => extendedMonths === index + 1).length,
    ),
    endedEarly: share(
      closed.filter(({ outcome }) => outcome !== 'COMPLETED').length,
      closed.length,
      assumptions.endedEarly,
    ),
    matchingDays: mean(
      enrolments.flatMap(({ admittedOn, clockStartedOn }) =>
        clockStartedOn === null ? [] : [Math.max(0, daysBetween(admittedOn, clockStartedOn))],
      ),
      assumptions.matchingDays,
    ),
    closingDays: mean(
      closed.flatMap(({ outcome, plannedEndOn, closedOn }) =>
        outcome === 'COMPLETED' && plannedEndOn !== null
          ? [Math.max(0, daysBetween(plannedEndOn, closedOn!))]
          : [],
      ),
      assumptions.closingDays,
    ),
    declined: share(history.offers.refused, history.offers.answered, assumptions.declined),
    arrivalsPerDay: arrivalRate(history.arrivals, policy, programme, today),
  }
}

function reachedPlannedEnd(enrolment: PastEnrolment, today: IsoDate): boolean {
  if (enrolment.clockStartedOn === null) return false
  const end = plannedEnd(enrolment.clockStartedOn, enrolment.baseMonths)
  return end < (enrolment.closedOn === null ? today : addDays(enrolment.closedOn, 1))
}

/** Assumed: as many come as keep all places taken. */
function arrivalRate(
  arrivals: readonly IsoDate[],
  { places, baseMonths }: HabitPolicy,
  { startsOn }: { startsOn: IsoDate },
  today: IsoDate,
): Learnt {
  const earliest = addDays(today, -assumptions.arrivalWindow)
  const from = startsOn > earliest ? startsOn : earliest
  const days = Math.max(0, daysBetween(from, today))
  const observed = arrivals.filter((day) => day >= from && day <= today).length
  const assumed = places === null ? 0 : places / (baseMonths * monthDays)
  const { arrivalWeight } = assumptions
  return { value: (observed + assumed * arrivalWeight) / (days + arrivalWeight), observed, of: days, assumed }
}

function share(observed: number, of: number, assumed: number): Learnt {
  const { weight } = assumptions
  return { value: (observed + assumed * weight) / (of + weight), observed, of, assumed }
}

function mean(values: readonly number[], assumed: number): Learnt {
  const { weight } = assumptions
  const sum = values.reduce((total, value) => total + value, 0)
  return {
    value: (sum + assumed * weight) / (values.length + weight),
    observed: sum,
    of: values.length,
    assumed,
  }
}
