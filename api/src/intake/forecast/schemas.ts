import Type from 'typebox'

import { Closed, Id, Int, IsoDay, ListOf, Nullable, Str } from '../../core/http/fields.ts'
import { model } from '../../core/http/model.ts'
import { NamedCode, PersonRef } from '../../core/http/refs.ts'
import { PeopleAdmitted, PlacesTaken } from '../../programmes/programmes/schemas.ts'

const Months = Type.Number({ description: 'months, to two decimals' })

const chance = {
  p50: Type.Union([IsoDay, Type.Null()], {
    description: 'by this day in half of all courses; null: not within the programme',
  }),
  p90: Type.Union([IsoDay, Type.Null()], { description: 'by this day in nine tenths of all courses' }),
  probability: Type.Number({ minimum: 0, maximum: 1, description: 'within the programme at all' }),
}
const spread = { p10: Int(0), p50: Int(0), p90: Int(0) }
const Spread = model('Spread', Closed(spread))
const Learnt = model(
  'LearntFigure',
  Closed(
    { value: Type.Number(), observed: Type.Number(), of: Int(0), assumed: Type.Number() },
    {
      description:
        '`value` is used; `observed` of `of` were seen in this programme; `assumed` stands in while there are few',
    },
  ),
)
export const Throughput = model(
  'Throughput',
  Closed({
    places: Int(0),
    months: Int(0),
    people: Int(0),
    averageMonths: Months,
    affordableMonths: Months,
    fits: Int(0, undefined, { description: 'people who fit through the places at this average' }),
    atRisk: Type.Boolean(),
  }),
)

/** The numbers that a scenario changes. */
const numbers = {
  queue: ListOf(
    model(
      'QueuedPerson',
      Closed({
        enrolmentId: Id,
        participant: PersonRef,
        position: Int(1),
        offered: Type.Boolean(),
        ...chance,
      }),
    ),
    10_000,
  ),
  occupancy: ListOf(model('OccupancyDay', Closed({ on: IsoDay, ...spread })), 1_000),
  everybody: Type.Union([model('Chance', Closed(chance)), Type.Null()], {
    description: 'when the last person whom the programme may admit is admitted; null: no such limit',
  }),
  served: Spread,
  averageMonths: Months,
  throughput: Nullable(Throughput),
  warnings: ListOf(NamedCode, 5),
}

export const Forecast = model(
  'Forecast',
  Closed({
    on: IsoDay,
    endsOn: IsoDay,
    seed: Int(0),
    runs: Int(1),
    places: PlacesTaken,
    people: PeopleAdmitted,
    ...numbers,
    past: ListOf(Closed({ on: IsoDay, taken: Int(0) }), 1_000, {
      description: 'places held, week by week up to today',
    }),
    enrolments: ListOf(
      Closed({
        enrolmentId: Id,
        participant: PersonRef,
        plannedEndOn: Nullable(IsoDay),
        monthsLeft: Int(0, undefined, { description: 'months by which it may still be prolonged' }),
      }),
      10_000,
    ),
    habits: Closed({
      extended: Learnt,
      endedEarly: Learnt,
      matchingDays: Learnt,
      closingDays: Learnt,
      declined: Learnt,
      arrivalsPerDay: Learnt,
    }),
  }),
)

export const CompareForecasts = model(
  'CompareForecasts',
  Closed({
    scenarios: ListOf(
      Closed({
        name: Type.Optional(Str(80)),
        prolonged: Type.Optional(
          ListOf(Closed({ enrolmentId: Id, months: Int(1, 24) }), 200, {
            description: 'enrolments that are prolonged now, by so many months',
          }),
        ),
        averageMonths: Type.Optional(
          Type.Number({ minimum: 0.25, maximum: 60, description: 'average of new enrolments' }),
        ),
        places: Type.Optional(Int(1, 1_000)),
      }),
      3,
      { minItems: 1 },
    ),
  }),
)

export const ForecastComparison = model(
  'ForecastComparison',
  Closed({
    now: Closed(numbers),
    scenarios: ListOf(
      Closed({
        name: Nullable(Type.String()),
        ...numbers,
        differences: ListOf(
          Closed({
            enrolmentId: Id,
            days: Type.Union([Type.Integer(), Type.Null()], {
              description: 'by how much the P50 moves; null: not within the programme in one of the two',
            }),
            probability: Type.Number({ description: 'by how much the chance of a place changes' }),
          }),
          10_000,
        ),
      }),
      3,
    ),
  }),
)
