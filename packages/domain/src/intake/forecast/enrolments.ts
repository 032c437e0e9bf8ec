/** How long places are held, day by day: those taken today and those that people who wait will take. */
import { type IsoDate, addMonths, daysBetween, plannedEnd } from '../../core/dates.ts'
import type { Habits } from './habits.ts'
import type { Random } from './random.ts'

export const monthDays = 365.25 / 12

export type EnrolmentFact = {
  id: string
  admittedOn: IsoDate
  clockStartedOn: IsoDate | null
  plannedEndOn: IsoDate | null
  baseMonths: number
  extendedMonths: number
  maxMonths: number
  /** Last day on which a paused enrolment keeps its place; null for one that goes on. */
  placeHoldEndsOn: IsoDate | null
}

/** An enrolment in days from today, as far as no chance is in it. */
export type RunningEnrolment = {
  /** Null: no mentorship has started the clock yet. */
  plannedEnd: number | null
  latestEnd: number
  /** The earliest end that a scenario leaves: prolonged by so many months. */
  prolongedEnd: number
  servedShare: number
  baseDays: number
  waitedDays: number
  heldUntil: number | null
}

/** Of those whose enrolment is paused, as many come back in time. An assumption: the record keeps no failed pauses. */
const resumedShare = 0.7

/** Months that this enrolment may still be prolonged by; none once its planned end has passed (#31, #32). */
export function monthsLeft(enrolment: EnrolmentFact, today: IsoDate): number {
  if (enrolment.plannedEndOn !== null && enrolment.plannedEndOn < today) return 0
  return Math.max(0, enrolment.maxMonths - enrolment.baseMonths - enrolment.extendedMonths)
}

export function runningEnrolment(
  enrolment: EnrolmentFact,
  today: IsoDate,
  prolongedBy: number,
): RunningEnrolment {
  const { clockStartedOn, plannedEndOn, baseMonths, extendedMonths, maxMonths } = enrolment
  const on = (day: IsoDate) => daysBetween(today, day)
  const from = clockStartedOn ?? today
  const months = Math.min(maxMonths, baseMonths + extendedMonths + prolongedBy)
  const planned = plannedEndOn === null ? null : on(plannedEndOn)
  const latest = on(plannedEnd(from, maxMonths))
  const prolonged = prolongedBy === 0 ? (planned ?? 0) : on(plannedEnd(from, months))
  const wholeDays = Math.max(1, daysBetween(from, addMonths(from, baseMonths + extendedMonths)))
  return {
    plannedEnd: planned,
    latestEnd: Math.max(latest, planned ?? 0),
    prolongedEnd: prolonged,
    servedShare: Math.min(1, Math.max(0, daysBetween(from, today) / wholeDays)),
    baseDays: baseMonths * monthDays,
    waitedDays: Math.max(0, daysBetween(enrolment.admittedOn, today)),
    heldUntil: enrolment.placeHoldEndsOn === null ? null : on(enrolment.placeHoldEndsOn),
  }
}

/** The day from which the place of a running enrolment is free again. Always draws seven numbers. */
export function endOfRunning(enrolment: RunningEnrolment, habits: Habits, random: Random): number {
  const [early, when, extends_, months, closing, matching, resumes] = draw7(random)
  const closingDays = closing * 2 * habits.closingDays.value
  let end: number
  if (enrolment.plannedEnd === null) {
    const starts = Math.max(0, matching * 2 * habits.matchingDays.value - enrolment.waitedDays)
    const base = starts + enrolment.baseDays
    end =
      early < habits.endedEarly.value
        ? when * base
        : Math.max(base + extension(habits, extends_, months), enrolment.prolongedEnd) + closingDays
  } else if (enrolment.plannedEnd < 0) {
    end = closingDays
  } else if (early < earlyFromNow(habits.endedEarly.value, enrolment.servedShare)) {
    end = when * enrolment.plannedEnd
  } else {
    const usual = Math.min(enrolment.latestEnd, enrolment.plannedEnd + extension(habits, extends_, months))
    end = Math.max(usual, Math.min(enrolment.latestEnd, enrolment.prolongedEnd)) + closingDays
  }
  const isLost = enrolment.heldUntil !== null && resumes >= resumedShare
  return Math.max(1, Math.ceil(isLost ? Math.min(end, enrolment.heldUntil! + 1) : end + 1))
}

/** What becomes of an offered place: until when it waits for its answer, and how long the enrolment then holds it. */
export type NewEnrolment = { answerDays: number; isTaken: boolean; holdDays: number }

/** Always draws eight numbers, so that whoever comes next draws the same whatever this one does. */
export function newEnrolment(
  habits: Habits,
  { baseMonths, offerDays, stretch }: { baseMonths: number; offerDays: number; stretch: number },
  random: Random,
): NewEnrolment {
  const [early, when, extends_, months, closing, matching, declines] = draw7(random)
  const answers = random()
  const base = baseMonths * monthDays
  const enrolment =
    early < habits.endedEarly.value
      ? when * base
      : base + extension(habits, extends_, months) + closing * 2 * habits.closingDays.value
  return {
    answerDays: answers * offerDays,
    isTaken: declines >= habits.declined.value,
    holdDays: Math.max(1, (matching * 2 * habits.matchingDays.value + enrolment) * stretch),
  }
}

/** Days for which a new enrolment holds its place on average, by the same rules. */
export function averageHoldDays(habits: Habits, baseMonths: number): number {
  const base = baseMonths * monthDays
  const { endedEarly, extended, matchingDays, closingDays } = habits
  const completed = base + extended.value * averageExtension(habits) + closingDays.value
  return matchingDays.value + endedEarly.value * (base / 2) + (1 - endedEarly.value) * completed
}

function earlyFromNow(early: number, served: number): number {
  return (early * (1 - served)) / (1 - early * served)
}

function extension({ extended, extensionMonths }: Habits, extends_: number, months: number): number {
  if (extends_ >= extended.value) return 0
  const total = extensionMonths.reduce((sum, weight) => sum + weight, 0)
  let left = months * total
  for (const [index, weight] of extensionMonths.entries()) {
    left -= weight
    if (left < 0) return (index + 1) * monthDays
  }
  return 0
}

function averageExtension({ extensionMonths }: Habits): number {
  const total = extensionMonths.reduce((sum, weight) => sum + weight, 0)
  if (total === 0) return 0
  return extensionMonths.reduce((sum, weight, index) => sum + (weight / total) * (index + 1) * monthDays, 0)
}

function draw7(random: Random): [number, number, number, number, number, number, number] {
  return [random(), random(), random(), random(), random(), random(), random()]
}
