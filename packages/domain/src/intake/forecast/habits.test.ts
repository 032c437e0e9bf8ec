import { describe, expect, test } from 'vitest'

import { addDays } from '../../core/dates.ts'
import { type History, type PastEnrolment, assumptions, habitsOf } from './habits.ts'

const today = '2026-03-02'
const policy = { baseMonths: 3, maxMonths: 5, places: 24 }
const programme = { startsOn: '2025-09-14' }
const past = (more: Partial<PastEnrolment> = {}): PastEnrolment => ({
  admittedOn: '2025-10-01',
  clockStartedOn: '2025-10-05',
  plannedEndOn: '2026-01-04',
  baseMonths: 3,
  extendedMonths: 0,
  closedOn: '2026-01-06',
  outcome: 'COMPLETED',
  ...more,
})
const nothing: History = { enrolments: [], arrivals: [], offers: { answered: 0, refused: 0 } }
const habits = (history: Partial<History>) => habitsOf({ ...nothing, ...history }, policy, programme, today)

describe('the habits of a programme', () => {
  test('are what is assumed while it has no record', () => {
    const learnt = habits({})
    expect(learnt.extended).toEqual({ value: 0.25, observed: 0, of: 0, assumed: 0.25 })
    expect(learnt.endedEarly.value).toBe(assumptions.endedEarly)
    expect(learnt.matchingDays.value).toBe(assumptions.matchingDays)
    expect(learnt.declined.value).toBe(assumptions.declined)
    expect(learnt.extensionMonths).toEqual([1, 1])
    // As many as keep 24 places taken.
    expect(learnt.arrivalsPerDay.assumed).toBeCloseTo(24 / (3 * 30.4375), 6)
  })

  test('are its own the more the longer its record is', () => {
    const extended = past({ extendedMonths: 2, plannedEndOn: '2026-03-04', closedOn: null, outcome: null })
    const few = habits({ enrolments: [extended] }).extended
    expect(few).toMatchObject({ observed: 1, of: 1 })
    expect(few.value).toBeCloseTo((1 + 0.25 * 8) / 9)
    const many = habits({
      enrolments: [
        ...Array.from({ length: 90 }, () => past()),
        ...Array.from({ length: 10 }, () => extended),
      ],
    })
    expect(many.extended.value).toBeCloseTo(0.11, 2)
    expect(many.extensionMonths).toEqual([1, 11])
  })

  test('weigh an assumption like eight observations, in shares and in averages', () => {
    const twelveDaysLate = past({ clockStartedOn: '2025-10-13', closedOn: '2026-01-16' })
    const learnt = habits({ enrolments: [twelveDaysLate], offers: { answered: 2, refused: 2 } })
    expect(learnt.matchingDays).toEqual({ value: (12 + 7 * 8) / 9, observed: 12, of: 1, assumed: 7 })
    expect(learnt.closingDays).toEqual({ value: (12 + 3 * 8) / 9, observed: 12, of: 1, assumed: 3 })
    expect(learnt.endedEarly.value).toBeCloseTo((0 + 0.15 * 8) / 9, 12)
    expect(learnt.declined.value).toBeCloseTo((2 + 0.1 * 8) / 10, 12)
  })

  test('count a prolongation only among enrolments that came to their end', () => {
    const running = past({
      clockStartedOn: '2026-02-01',
      plannedEndOn: '2026-04-30',
      closedOn: null,
      outcome: null,
    })
    const early = past({ closedOn: '2025-11-20', outcome: 'ENDED_EARLY' })
    const dayBefore = past({ closedOn: '2026-01-03' })
    const { extended, endedEarly, closingDays } = habits({ enrolments: [running, early, past(), dayBefore] })
    expect(extended).toMatchObject({ observed: 0, of: 2 })
    expect(endedEarly).toMatchObject({ observed: 1, of: 3 })
    expect(closingDays).toMatchObject({ observed: 2, of: 2 })
  })

  test('a place that never got its mentor counts as an early ending', () => {
    const never = past({ clockStartedOn: null, plannedEndOn: null, outcome: 'NEVER_STARTED' })
    expect(habits({ enrolments: [never] })).toMatchObject({
      endedEarly: { observed: 1, of: 1 },
      matchingDays: { of: 0 },
      extended: { of: 0 },
    })
  })

  test('no prolongation where the policy has none', () => {
    const learnt = habitsOf(nothing, { ...policy, maxMonths: 3 }, programme, today)
    expect(learnt).toMatchObject({ extended: { value: 0 }, extensionMonths: [] })
  })

  test('arrivals are those of half a year, and of no day ahead', () => {
    const arrivals = [addDays(today, -200), addDays(today, -10), today, addDays(today, 3)]
    const { arrivalsPerDay } = habits({ arrivals })
    expect(arrivalsPerDay).toMatchObject({ observed: 2, of: 169 })
    expect(habits({ offers: { answered: 12, refused: 8 } }).declined.value).toBeCloseTo((8 + 0.8) / 20)
  })
})
