import { activityTypes } from '@lidzas/domain/delivery/code-lists/sessions'
import Type from 'typebox'

import {
  Cents,
  Closed,
  Int,
  IsoDay,
  IsoMonth,
  Id,
  ListOf,
  Minutes,
  Nullable,
  OneOf,
  Str,
} from '../../core/http/fields.ts'
import { model } from '../../core/http/model.ts'

const Count = Int(0)
const Score = Nullable(Int(-2, 2))
const Rating = model(
  'RatingFigure',
  Closed({
    count: Count,
    average: Nullable(
      Type.Number({ minimum: 1, maximum: 5, description: 'to one decimal; null without an answer' }),
    ),
  }),
)

/** The figures of a report, all counted from records. Shares are given as numerator and denominator (#49). */
export const ReportFigures = model(
  'ReportFigures',
  Closed({
    asOf: IsoDay,
    enrolments: Closed({
      people: Count,
      active: Count,
      suspended: Count,
      waiting: Count,
      completed: Count,
      endedEarly: Count,
      neverStarted: Count,
      extended: Count,
      adults: Count,
      minors: Count,
    }),
    meetings: Closed({ held: Count, noShow: Count, cancelled: Count }),
    participantMinutes: Minutes,
    surplusMinutes: Minutes,
    mentorMinutes: Minutes,
    byActivity: ListOf(Closed({ activityType: OneOf(activityTypes), sessions: Count, minutes: Minutes }), 20),
    byMonth: ListOf(
      Closed({ month: IsoMonth, minutes: Minutes, surplus: Minutes, cap: Nullable(Minutes) }),
      120,
    ),
    byOrganisation: ListOf(
      Closed({ organisationId: Id, name: Str(200), mentorships: Count, sessions: Count, minutes: Minutes }),
      100,
    ),
    goals: Closed({
      agreed: Count,
      rated: Count,
      reached: Type.Unsafe<number>({ ...Count, description: 'rated 0 (as expected) or better' }),
      byDomain: ListOf(
        Closed({ domain: Nullable(Str(40)), agreed: Count, rated: Count, reached: Count }),
        20,
      ),
      list: ListOf(
        Closed({
          domain: Nullable(Str(40)),
          title: Str(500),
          weight: Int(1, 9),
          baseline: Score,
          score: Score,
        }),
        50,
        { description: 'of one enrolment only' },
      ),
      baselineT: Nullable(Type.Number()),
      finalT: Nullable(
        Type.Number({ description: 'GAS T score of one enrolment; null without a rated goal' }),
      ),
    }),
    ratings: Closed({ participant: Rating, mentor: Rating }),
    caseContacts: Count,
    money: Nullable(Closed({ totalCents: Cents, committedCents: Cents, spentCents: Cents })),
  }),
)
