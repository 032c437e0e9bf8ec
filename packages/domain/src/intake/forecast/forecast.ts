/**
 * When a place comes: thousands of possible courses of the programme, drawn from its own habits, counted (#11, T-02,
 * L-51). Pure and decided by its seed. Everybody draws the same numbers in every scenario, so two scenarios differ only
 * by what they change: a prolonged enrolment makes nobody's place come earlier, one more place nobody's later.
 */
import { type IsoDate, addDays, daysBetween } from '../../core/dates.ts'
import { affordableEnrolment } from '../admission.ts'
import {
  type RunningEnrolment,
  type EnrolmentFact,
  averageHoldDays,
  endOfRunning,
  monthDays,
  newEnrolment,
  runningEnrolment,
} from './enrolments.ts'
import { type Habits } from './habits.ts'
import { percentile } from './percentiles.ts'
import { type Places, placesFrom } from './places.ts'
import { type Random, randomOf } from './random.ts'

export type WaitingFact = {
  id: string
  /** Counted among the people of the programme before. */
  admittedBefore: boolean
  /** Has been offered a place that is free today. */
  offered: boolean
}

export type ForecastFacts = {
  today: IsoDate
  programme: { startsOn: IsoDate; endsOn: IsoDate }
  places: number | null
  people: number | null
  admitted: number
  baseMonths: number
  /** Days, counted on the calendar, for which an offer waits at most. */
  offerDays: number
  enrolments: readonly EnrolmentFact[]
  /** In turn. */
  queue: readonly WaitingFact[]
  habits: Habits
}

export type Scenario = {
  /** Enrolment → months by which it is prolonged now. */
  prolonged?: Readonly<Record<string, number>>
  /** Months for which new enrolments hold a place on average. */
  averageMonths?: number
  places?: number
}

export type Chance = {
  /** The day by which it has happened in half, and in nine tenths, of all courses; null: not within the programme. */
  p50: IsoDate | null
  p90: IsoDate | null
  /** Share of the courses in which it happens within the programme, 0 to 1. */
  probability: number
}
export type Spread = { p10: number; p50: number; p90: number }

export type Forecast = {
  seed: number
  runs: number
  queue: readonly (Chance & { id: string })[]
  /** When the last person whom the programme may admit is admitted; null where there is no such limit. */
  everybody: Chance | null
  /** People admitted over the whole programme, those of before included. */
  served: Spread
  /** Places held, week by week from today. */
  occupancy: readonly (Spread & { on: IsoDate })[]
  averageMonths: number
  throughput: Throughput | null
}

export type Throughput = {
  places: number
  months: number
  people: number
  averageMonths: number
  /** The longest average enrolment with which everybody still fits, and how many fit with the present one. */
  affordableMonths: number
  fits: number
  atRisk: boolean
}

/** Whether the people of a programme fit through its places: 24 places, 12 months, 100 people up to 2.88 months (#11, T-02). */
export function throughput(
  places: number,
  months: number,
  people: number,
  averageMonths: number,
): Throughput {
  const affordableMonths = affordableEnrolment(places, months, people)
  return {
    places,
    months,
    people,
    averageMonths,
    affordableMonths,
    fits: Math.floor((places * months) / averageMonths + 1e-9),
    atRisk: averageMonths > affordableMonths,
  }
}

/** Whole months of a programme. */
export function programmeMonths({ startsOn, endsOn }: ForecastFacts['programme']): number {
  return Math.round((daysBetween(startsOn, endsOn) + 1) / monthDays)
}

const mostRuns = 2_000
const fewestRuns = 200
/** Enrolments played out in all: a queue of thousands is counted more coarsely, so that an answer never takes long. */
const mostEnrolments = 400_000

/** As many courses as make a good answer in an instant: 2,000 up to 200 people. */
export function runsFor({ today, programme, enrolments, queue, habits }: ForecastFacts): number {
  const days = Math.max(0, daysBetween(today, programme.endsOn))
  const people = enrolments.length + queue.length + days * habits.arrivalsPerDay.value
  return Math.max(fewestRuns, Math.min(mostRuns, Math.floor(mostEnrolments / Math.max(1, people))))
}

/** The forecast from today to the programme's end. */
export function forecast(
  facts: ForecastFacts,
  {
    seed = 1,
    runs = runsFor(facts),
    scenario = {},
  }: { seed?: number; runs?: number; scenario?: Scenario } = {},
): Forecast {
  const course = prepared(facts, scenario)
  const { horizon, weeks } = course
  const days = facts.queue.map(() => new Float64Array(runs))
  const held = Array.from({ length: weeks }, () => new Float64Array(runs))
  const served = new Float64Array(runs)
  const last = new Float64Array(runs)
  for (let run = 0; run < runs; run++) {
    const seen = live(course, randomOf(seed, run))
    for (const [index, values] of days.entries()) values[run] = seen.days[index]!
    let count = 0
    for (const [week, values] of held.entries()) {
      count += seen.changes[week]!
      values[run] = count
    }
    served[run] = facts.admitted + seen.admitted
    last[run] = seen.everybodyOn
  }
  const chance = (values: Float64Array) => chanceOf(values, facts.today, horizon)
  const months = course.averageMonths
  const { people } = facts
  return {
    seed,
    runs,
    queue: facts.queue.map(({ id }, index) => ({ id, ...chance(days[index]!) })),
    everybody: people === null ? null : chance(last),
    served: spread(served),
    occupancy: held.map((values, week) => ({ on: addDays(facts.today, week * 7), ...spread(values) })),
    averageMonths: months,
    throughput:
      course.places === null || people === null
        ? null
        : throughput(course.places, programmeMonths(facts.programme), people, months),
  }
}

type Course = {
  facts: ForecastFacts
  places: number | null
  running: RunningEnrolment[]
  /** Days from today to the programme's last day; negative once it is over. */
  horizon: number
  weeks: number
  enrolment: { baseMonths: number; offerDays: number; stretch: number }
  averageMonths: number
}

function prepared(facts: ForecastFacts, scenario: Scenario): Course {
  const { today, programme, habits, baseMonths } = facts
  const horizon = daysBetween(today, programme.endsOn)
  const usualMonths = averageHoldDays(habits, baseMonths) / monthDays
  const averageMonths = scenario.averageMonths ?? usualMonths
  return {
    facts,
    places: scenario.places ?? facts.places,
    running: facts.enrolments.map((enrolment) =>
      runningEnrolment(enrolment, today, scenario.prolonged?.[enrolment.id] ?? 0),
    ),
    horizon,
    weeks: horizon < 0 ? 0 : Math.floor(horizon / 7) + 1,
    enrolment: { baseMonths, offerDays: facts.offerDays, stretch: averageMonths / usualMonths },
    averageMonths: Math.round(averageMonths * 100) / 100,
  }
}

type Seen = {
  /** Day of a place for each who waits; infinite where none comes. */
  days: Float64Array
  /** Places held more or fewer than the week before. */
  changes: Int32Array
  admitted: number
  everybodyOn: number
}

/** One possible course of the programme. */
function live(course: Course, random: Random): Seen {
  const { facts, horizon, enrolment } = course
  const changes = new Int32Array(course.weeks + 1)
  const hold = (from: number, until: number) => {
    const first = Math.ceil(Math.max(0, from) / 7)
    const end = Math.ceil(until / 7)
    if (first >= end || first >= course.weeks) return
    changes[first] = changes[first]! + 1
    if (end < course.weeks) changes[end] = changes[end]! - 1
  }
  const ends = course.running.map((one) => endOfRunning(one, facts.habits, random))
  for (const end of ends) hold(0, end)
  const places = placesFrom(freeFrom(course.places, ends))
  const left = facts.people === null ? Infinity : Math.max(0, facts.people - facts.admitted)
  const count = { newcomers: 0, admitted: 0, everybodyOn: left === 0 ? 0 : Infinity }
  const take = (arrivesOn: number, admittedBefore: boolean): number =>
    takePlace(places, arrivesOn, newEnrolment(facts.habits, enrolment, random), {
      horizon,
      left,
      admittedBefore,
      count,
      hold,
    })
  const days = new Float64Array(facts.queue.length)
  // Offered places are held for their people whatever stands before them in the queue.
  const order = [...facts.queue.keys()].sort(
    (a, b) => Number(facts.queue[b]!.offered) - Number(facts.queue[a]!.offered) || a - b,
  )
  for (const index of order) days[index] = take(0, facts.queue[index]!.admittedBefore)
  const rate = facts.habits.arrivalsPerDay.value
  for (let day = gap(random, rate); day <= horizon; day += gap(random, rate)) take(day, false)
  return { days, changes, admitted: count.newcomers, everybodyOn: count.everybodyOn }
}

type Taking = {
  horizon: number
  left: number
  admittedBefore: boolean
  count: { newcomers: number; admitted: number; everybodyOn: number }
  hold: (from: number, until: number) => void
}

/** The day on which this person is offered a place, infinite where none comes; the place is then theirs or the next one's. */
function takePlace(
  places: Places,
  arrivesOn: number,
  { answerDays, isTaken, holdDays }: ReturnType<typeof newEnrolment>,
  { horizon, left, admittedBefore, count, hold }: Taking,
): number {
  const day = Math.max(arrivesOn, places.earliest())
  if (day > horizon || (!admittedBefore && count.newcomers >= left)) return Infinity
  const until = day + answerDays + (isTaken ? holdDays : 0)
  places.take(until)
  hold(day, until)
  if (isTaken && !admittedBefore) {
    count.newcomers += 1
    if (count.newcomers === left) count.everybodyOn = day + answerDays
  }
  return day
}

/** Places that are free today, and those of running enrolments when they end; more enrolments than places wait for each other. */
function freeFrom(places: number | null, ends: readonly number[]): number[] | null {
  if (places === null) return null
  const free = Math.max(0, places - ends.length)
  const later = [...ends].sort((a, b) => a - b).slice(Math.max(0, ends.length - places))
  return [...Array.from({ length: free }, () => 0), ...later]
}

function gap(random: Random, rate: number): number {
  const draw = -Math.log(1 - random())
  // The enrolment of whoever comes draws its numbers after this one, whether or not they come.
  return rate > 0 ? draw / rate : Infinity
}

function chanceOf(values: Float64Array, today: IsoDate, horizon: number): Chance {
  const sorted = values.sort()
  const at = (share: number) => {
    const day = percentile(sorted, share)
    return day <= horizon ? addDays(today, Math.ceil(day)) : null
  }
  const within = sorted.filter((day) => day <= horizon).length
  return { p50: at(0.5), p90: at(0.9), probability: within / sorted.length }
}

function spread(values: Float64Array): Spread {
  const sorted = values.sort()
  return { p10: percentile(sorted, 0.1), p50: percentile(sorted, 0.5), p90: percentile(sorted, 0.9) }
}
