/**
 * How long the forecast of a programme takes: as usual, and with a queue of thousands, in turns. Bare is drawing the
 * chances alone. `npx pnpm exec node bench/forecast.ts --turns 8`.
 */
import { parseArgs } from 'node:util'

import { addDays } from '@lidzas/domain/core/dates'
import { forecast, type ForecastFacts } from '@lidzas/domain/intake/forecast/forecast'
import type { Habits, Learnt } from '@lidzas/domain/intake/forecast/habits'
import { randomOf } from '@lidzas/domain/intake/forecast/random'

import { spreadOf } from './measure.ts'

const today = '2026-03-02'
const goalMs = 150
/** What one enrolment draws: prolonged or not, by how much, an early end, the days until a mentor is found. */
const drawnPerEnrolment = 4

const learnt = (value: number): Learnt => ({ value, observed: 0, of: 0, assumed: value })
const habits: Habits = {
  extended: learnt(0.3),
  extensionMonths: [3, 2],
  endedEarly: learnt(0.2),
  matchingDays: learnt(6),
  closingDays: learnt(4),
  declined: learnt(0.1),
  arrivalsPerDay: learnt(0.2),
}

/** 24 places, all taken, and so many people who wait. */
function programme(waiting: number): ForecastFacts {
  return {
    today,
    programme: { startsOn: '2025-09-01', endsOn: '2026-08-31' },
    ...{ places: 24, people: null, admitted: 64, baseMonths: 3, offerDays: 3, habits },
    enrolments: Array.from({ length: 24 }, (_, index) => ({
      id: `s${index}`,
      admittedOn: addDays(today, index * 3 - 90),
      clockStartedOn: addDays(today, index * 3 - 85),
      plannedEndOn: addDays(today, index * 3 + 5),
      ...{ baseMonths: 3, extendedMonths: 0, maxMonths: 5, placeHoldEndsOn: null },
    })),
    queue: Array.from({ length: waiting }, (_, index) => ({
      id: `w${index}`,
      ...{ admittedBefore: false, offered: false },
    })),
  }
}

function milliseconds(work: () => unknown): number {
  const began = performance.now()
  work()
  return performance.now() - began
}

function draw(courses: number, enrolments: number): number {
  let sum = 0
  for (let course = 0; course < courses; course++) {
    const random = randomOf(1, course)
    for (let count = enrolments * drawnPerEnrolment; count > 0; count--) sum += random()
  }
  return sum
}

const { values } = parseArgs({ options: { turns: { type: 'string', default: '8' } } })
const usual = programme(76)
const crowd = programme(5_000)
const courses = forecast(usual).runs
const turns = Array.from({ length: Number(values.turns) }, () => ({
  bare: milliseconds(() => draw(courses, 100)),
  usual: milliseconds(() => forecast(usual)),
  crowd: milliseconds(() => forecast(crowd)),
}))

function spread(of: (turn: (typeof turns)[number]) => number, digits: number): string {
  const { median, least, most } = spreadOf(turns.map(of))
  return `${median.toFixed(digits)} (${least.toFixed(digits)}..${most.toFixed(digits)})`
}
process.stdout.write(`100 people, ${courses} courses: ${spread(({ usual: ms }) => ms, 0)} ms, goal ${goalMs}
5,024 people, ${forecast(crowd).runs} courses: ${spread(({ crowd: ms }) => ms, 0)} ms
forecast / bare: ${spread((turn) => turn.usual / turn.bare, 1)}
thousands / usual: ${spread((turn) => turn.crowd / turn.usual, 1)}
`)
