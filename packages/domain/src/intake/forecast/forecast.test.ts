import { describe, expect, test } from 'vitest'

import { addDays, daysBetween, plannedEnd } from '../../core/dates.ts'
import { type EnrolmentFact, monthDays } from './enrolments.ts'
import {
  type Forecast,
  type ForecastFacts,
  type Scenario,
  forecast,
  runsFor,
  throughput,
} from './forecast.ts'
import type { Habits, Learnt } from './habits.ts'
import { randomOf } from './random.ts'

const today = '2026-03-02'
const learnt = (value: number): Learnt => ({ value, observed: 0, of: 0, assumed: value })
/** A world without chance; a test adds what it is about. */
const certain: Habits = {
  extended: learnt(0),
  extensionMonths: [1],
  endedEarly: learnt(0),
  matchingDays: learnt(0),
  closingDays: learnt(0),
  declined: learnt(0),
  arrivalsPerDay: learnt(0),
}
const lively: Habits = {
  extended: learnt(0.3),
  extensionMonths: [3, 2],
  endedEarly: learnt(0.2),
  matchingDays: learnt(6),
  closingDays: learnt(4),
  declined: learnt(0.1),
  arrivalsPerDay: learnt(0.2),
}
const enrolment = (id: string, endsIn: number, more: Partial<EnrolmentFact> = {}): EnrolmentFact => ({
  id,
  admittedOn: addDays(today, endsIn - 95),
  clockStartedOn: addDays(today, endsIn - 90),
  plannedEndOn: addDays(today, endsIn),
  baseMonths: 3,
  extendedMonths: 0,
  maxMonths: 5,
  placeHoldEndsOn: null,
  ...more,
})
const waits = (id: string, more: object = {}) => ({ id, admittedBefore: false, offered: false, ...more })
const base: ForecastFacts = {
  today,
  programme: { startsOn: '2025-09-01', endsOn: '2026-08-31' },
  places: 2,
  people: null,
  admitted: 2,
  baseMonths: 3,
  offerDays: 0,
  enrolments: [enrolment('a', 10), enrolment('b', 20)],
  queue: [waits('1'), waits('2'), waits('3')],
  habits: certain,
}
const full = (seed: number): ForecastFacts => {
  const random = randomOf(seed, 7)
  return {
    ...base,
    places: 24,
    people: 100,
    admitted: 60,
    offerDays: 7,
    habits: lively,
    enrolments: Array.from({ length: 24 }, (_, index) => enrolment(`s${index}`, Math.floor(random() * 90))),
    queue: Array.from({ length: 8 }, (_, index) => waits(`w${index}`)),
  }
}
/** Few places and many who wait: those at the end depend on the enrolments of those at the front. */
const tight = (seed: number): ForecastFacts => ({
  ...full(seed),
  places: 4,
  programme: { startsOn: '2025-09-01', endsOn: '2027-08-31' },
  enrolments: full(seed).enrolments.slice(0, 4),
  queue: Array.from({ length: 14 }, (_, index) => waits(`w${index}`)),
})
const dates = ({ queue }: Forecast) => queue.map(({ p50, p90 }) => [p50, p90])
const late = '9999-12-31'

describe('throughput', () => {
  test.each([
    ['T-02 three months each', 3, 96, true],
    ['T-02 five months each', 5, 57, true],
    ['#11 the longest that lets everybody in', 2.88, 100, false],
    ['#11 a little more', 2.89, 99, true],
  ])('%s: 24 places, 12 months, 100 people', (_, averageMonths, fits, atRisk) => {
    expect(throughput(24, 12, 100, averageMonths)).toMatchObject({ affordableMonths: 2.88, fits, atRisk })
  })
})

describe('without chance', () => {
  test('each who waits gets the next place that ends, one after another', () => {
    expect(dates(forecast(base))).toEqual([
      [addDays(today, 11), addDays(today, 11)],
      [addDays(today, 21), addDays(today, 21)],
      // The first one’s three months later.
      [addDays(today, 11 + Math.ceil(3 * monthDays)), addDays(today, 11 + Math.ceil(3 * monthDays))],
    ])
  })

  test('a free place is there today, an offered one belongs to its person', () => {
    const facts = { ...base, places: 4, queue: [waits('1'), waits('2'), waits('3', { offered: true })] }
    expect(forecast(facts).queue.map(({ p50 }) => p50)).toEqual([today, addDays(today, 11), today])
  })

  test('who comes too late for the programme is told so', () => {
    const facts = { ...base, programme: { ...base.programme, endsOn: addDays(today, 15) } }
    expect(forecast(facts).queue.map(({ p50, probability }) => [p50, probability])).toEqual([
      [addDays(today, 11), 1],
      [null, 0],
      [null, 0],
    ])
    const over = { ...base, programme: { ...base.programme, endsOn: addDays(today, -1) } }
    expect(forecast(over)).toMatchObject({ occupancy: [], queue: [{ p50: null }, {}, {}] })
  })

  test('the people in all are a limit too, and who was admitted before is not counted twice', () => {
    const facts = {
      ...base,
      people: 3,
      queue: [waits('1'), waits('2'), waits('3', { admittedBefore: true })],
    }
    const seen = forecast(facts)
    expect(seen.queue.map(({ p50 }) => p50)).toEqual([addDays(today, 11), null, addDays(today, 21)])
    expect(seen.everybody).toMatchObject({ p50: addDays(today, 11), probability: 1 })
    expect(seen.served).toEqual({ p10: 3, p50: 3, p90: 3 })
    expect(forecast({ ...facts, admitted: 3 }).everybody).toMatchObject({ p50: today })
  })

  test('a pause gives its place back after its days unless they come back', () => {
    const paused = enrolment('a', 60, { placeHoldEndsOn: addDays(today, 9) })
    const seen = forecast({ ...base, places: 1, enrolments: [paused] }).queue[0]!
    expect(seen).toMatchObject({ p50: addDays(today, 61), p90: addDays(today, 61) })
    const shares = forecast({
      ...base,
      places: 1,
      enrolments: [paused],
      programme: { ...base.programme, endsOn: addDays(today, 30) },
    })
    expect(shares.queue[0]!.probability).toBeCloseTo(0.3, 1)
  })

  test('an enrolment whose planned end has passed is closed any day', () => {
    const seen = forecast({ ...base, enrolments: [enrolment('a', -5), enrolment('b', 20)] })
    expect(seen.queue[0]!.p50).toBe(addDays(today, 1))
  })

  test('a prolonged enrolment ends as much later, never past its longest', () => {
    const prolonged = (months: number) =>
      forecast(
        { ...base, places: 1, enrolments: [enrolment('a', 10)] },
        { scenario: { prolonged: { a: months } } },
      ).queue[0]!.p50
    const { clockStartedOn } = enrolment('a', 10)
    expect(prolonged(1)).toBe(addDays(plannedEnd(clockStartedOn!, 4), 1))
    expect(prolonged(2)).toBe(addDays(plannedEnd(clockStartedOn!, 5), 1))
    expect(prolonged(7)).toBe(prolonged(2))
  })

  test('a year of three months each serves 96, of five months fewer (T-02)', () => {
    const year: ForecastFacts = {
      ...base,
      today: '2025-09-14',
      programme: { startsOn: '2025-09-14', endsOn: '2026-09-13' },
      places: 24,
      people: 100,
      admitted: 0,
      enrolments: [],
      queue: Array.from({ length: 140 }, (_, index) => waits(String(index))),
    }
    const seen = forecast(year, { runs: 10 })
    expect(seen.served.p50).toBe(96)
    expect(seen.everybody).toMatchObject({ p50: null, probability: 0 })
    expect(seen.throughput).toMatchObject({ fits: 96, atRisk: true, averageMonths: 3 })
    const long = forecast(year, { runs: 10, scenario: { averageMonths: 5 } })
    expect(long.served.p50).toBe(72)
    expect(long.throughput).toMatchObject({ fits: 57, atRisk: true })
    expect(forecast(year, { runs: 10, scenario: { averageMonths: 2.8 } }).everybody!.p50).not.toBeNull()
  })
})

describe('by the exact count of all courses', () => {
  /** Every combination of choices with its probability, played out with plain lists. */
  function exactly(facts: ForecastFacts, person: number): Map<number, number> {
    const { extended, declined } = facts.habits
    const found = new Map<number, number>()
    const month = monthDays
    const choices = facts.enrolments.length + 2 * facts.queue.length
    for (let mask = 0; mask < 2 ** choices; mask++) {
      const chosen = (index: number) => Boolean(mask & (1 << index))
      let probability = 1
      const pick = (index: number, share: number) => {
        probability *= chosen(index) ? share : 1 - share
        return chosen(index)
      }
      let free = facts.enrolments.map((one, index) => {
        const end = (Date.parse(one.plannedEndOn!) - Date.parse(today)) / 86_400_000
        const latest =
          (Date.parse(plannedEnd(one.clockStartedOn!, one.maxMonths)) - Date.parse(today)) / 86_400_000
        return Math.ceil((pick(index, extended.value) ? Math.min(latest, end + month) : end) + 1)
      })
      const days = facts.queue.map((_, index) => {
        const at = facts.enrolments.length + 2 * index
        free = free.toSorted((a, b) => a - b)
        const day = free[0]!
        const longer = pick(at, extended.value)
        const refuses = pick(at + 1, declined.value)
        free[0] = refuses ? day : day + 3 * month + (longer ? month : 0)
        return day
      })
      found.set(days[person]!, (found.get(days[person]!) ?? 0) + probability)
    }
    return found
  }

  test.each([0, 1, 2, 3])('the chances of number %i in the queue', (person) => {
    const habits = { ...certain, extended: learnt(0.35), declined: learnt(0.2) }
    const facts: ForecastFacts = {
      ...base,
      habits,
      programme: { ...base.programme, endsOn: '2030-01-01' },
      enrolments: [enrolment('a', 10), enrolment('b', 20)],
      queue: [waits('1'), waits('2'), waits('3'), waits('4')],
    }
    const runs = 20_000
    const courses = [...exactly(facts, person)]
    for (const [on] of courses) {
      // A day that falls between two midnights is only reached on the next one.
      const day = Math.floor(on)
      const truth = courses.reduce((sum, [other, share]) => sum + (other <= day ? share : 0), 0)
      const until = { ...facts, programme: { ...facts.programme, endsOn: addDays(today, day) } }
      const seen = forecast(until, { runs, seed: 3 }).queue[person]!.probability
      const error = 4 * Math.sqrt(Math.max(0, truth * (1 - truth)) / runs) + 1e-9
      expect(Math.abs(seen - truth), `day ${on}`).toBeLessThanOrEqual(error)
    }
  })
})

describe('whatever the programme', () => {
  const seeds = Array.from({ length: 12 }, (_, index) => index + 1)

  test.each(seeds)('seed %i gives the same answer again, P50 before P90, and the queue its order', (seed) => {
    const facts = full(seed)
    const one = forecast(facts, { seed, runs: 300 })
    expect(forecast(facts, { seed, runs: 300 })).toEqual(one)
    let before = ''
    for (const { p50, p90, probability } of one.queue) {
      expect((p50 ?? late) <= (p90 ?? late)).toBe(true)
      expect((p50 ?? late) >= before).toBe(true)
      expect(probability).toBeGreaterThanOrEqual(0)
      before = p50 ?? late
    }
    for (const { p10, p50, p90 } of one.occupancy) {
      expect(p10 <= p50 && p50 <= p90).toBe(true)
      expect(p90).toBeLessThanOrEqual(24)
    }
  })

  test('nine of ten years that then come about keep what was said, and half of them the likely day', () => {
    const facts = { ...full(3), programme: { startsOn: '2025-09-01', endsOn: '2027-08-31' } }
    const said = forecast(facts, { seed: 1, runs: 2_000 }).queue
    // A course of one run is one year as it may come about.
    const years = Array.from(
      { length: 400 },
      (_, index) => forecast(facts, { seed: 1_000 + index, runs: 1 }).queue,
    )
    for (const [place, { p50, p90 }] of said.entries()) {
      const kept = (day: string) =>
        years.filter((year) => (year[place]!.p50 ?? late) <= day).length / years.length
      expect(kept(p90!)).toBeGreaterThan(0.85)
      expect(kept(p90!)).toBeLessThan(0.97)
      expect(kept(p50!)).toBeGreaterThan(0.42)
      expect(kept(p50!)).toBeLessThan(0.65)
    }
  })

  function expectNotEarlier(earlier: Forecast, later: Forecast) {
    for (const [index, one] of earlier.queue.entries()) {
      const other = later.queue[index]!
      expect((other.p50 ?? late) >= (one.p50 ?? late)).toBe(true)
      expect((other.p90 ?? late) >= (one.p90 ?? late)).toBe(true)
      expect(other.probability).toBeLessThanOrEqual(one.probability)
    }
    expect(later.served.p50).toBeLessThanOrEqual(earlier.served.p50)
    expect((later.everybody!.p50 ?? late) >= (earlier.everybody!.p50 ?? late)).toBe(true)
  }
  const seen = (seed: number, scenario: Scenario) => forecast(full(seed), { seed, runs: 300, scenario })
  const squeezed = (seed: number, scenario: Scenario) => forecast(tight(seed), { seed, runs: 300, scenario })

  test.each(seeds)('seed %i: prolonging makes nobody’s place come earlier', (seed) => {
    expectNotEarlier(seen(seed, {}), seen(seed, { prolonged: { s1: 1, s5: 2, s9: 1, s20: 2 } }))
    expectNotEarlier(squeezed(seed, {}), squeezed(seed, { prolonged: { s0: 1, s2: 2 } }))
  })

  test.each(seeds)('seed %i: one more place makes nobody’s later', (seed) => {
    expectNotEarlier(seen(seed, { places: 25 }), seen(seed, {}))
    expectNotEarlier(seen(seed, {}), seen(seed, { places: 20 }))
    expectNotEarlier(squeezed(seed, { places: 5 }), squeezed(seed, {}))
  })

  test.each(seeds)('seed %i: longer enrolments make nobody’s earlier', (seed) => {
    expectNotEarlier(seen(seed, { averageMonths: 3 }), seen(seed, { averageMonths: 3.5 }))
    expectNotEarlier(squeezed(seed, { averageMonths: 3 }), squeezed(seed, { averageMonths: 3.5 }))
  })
})

const crowd = (people: number): ForecastFacts => ({
  ...full(1),
  people: null,
  queue: Array.from({ length: people }, (_, index) => waits(String(index))),
})

test('24 places and 100 people are counted in 2,000 courses, a queue of thousands more coarsely', () => {
  expect(forecast(full(1)).runs).toBe(2_000)
  expect(forecast(crowd(5_000)).runs).toBe(200)
})

test.each([100, 300, 1_000, 1_900])('%i people are no more than 400,000 enrolments to play out', (people) => {
  const facts = crowd(people)
  const arrivals = daysBetween(today, facts.programme.endsOn) * facts.habits.arrivalsPerDay.value
  expect(runsFor(facts) * (facts.enrolments.length + people + arrivals)).toBeLessThanOrEqual(400_000)
})
