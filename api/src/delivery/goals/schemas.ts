import { goalStates } from '@lidzas/domain/delivery/states'
import Type from 'typebox'

import {
  Closed,
  Id,
  Instant,
  Int,
  IsoDay,
  ListOf,
  Nullable,
  OneOf,
  Str,
  Text,
  versioned,
} from '../../core/http/fields.ts'
import { model } from '../../core/http/model.ts'

const levelTexts = Type.Array(Str(300), {
  minItems: 5,
  maxItems: 5,
  description:
    'what each level looks like, from −2 (much less than expected) over 0 (expected) to +2 (much better)',
  example: [
    'Neapmeklē skolu',
    'Skolā divas dienas nedēļā',
    'Skolā četras dienas nedēļā',
    'Skolā katru dienu',
    'Skolā katru dienu, mājasdarbi izpildīti',
  ],
})
const score = Int(-2, 2, { description: '−2 to +2' })

const fields = {
  title: Str(200),
  levelTexts,
  domain: Nullable(Str(40, { description: 'code of an outcome domain of the policy, where it has any' })),
  weight: Int(1, 9, { description: 'importance × difficulty; 1 when all goals weigh the same' }),
  baseline: Nullable(score),
}

export const Goal = model(
  'Goal',
  Closed({
    id: Id,
    enrolmentId: Id,
    mentorshipId: Id,
    ...fields,
    levelTexts: ListOf(Type.String(), 5),
    state: OneOf(goalStates),
    participantAgreedOn: Nullable(IsoDay),
    mentorAgreedOn: Nullable(IsoDay),
    score: Nullable(score),
    ratedOn: Nullable(IsoDay),
    outcomeNote: Nullable(Type.String()),
    supersedesId: Nullable(Id),
    changeReason: Nullable(Type.String()),
    ...versioned,
    createdAt: Instant,
  }),
)

const TScore = Closed({
  domain: Nullable(Type.String({ description: 'null: all goals together' })),
  goals: Int(0, undefined, { description: 'rated goals' }),
  baseline: Nullable(
    Type.Number({ description: 'T score of the baselines; null when no rated goal has one' }),
  ),
  score: Nullable(Type.Number({ description: 'T score of the ratings; null when nothing is rated' })),
})

/** The goals of an enrolment with their attainment: raw levels first, T only over those rated (#43). */
export const GoalPage = model(
  'GoalPage',
  Closed({
    data: Type.Array(Goal, { maxItems: 100 }),
    nextCursor: Nullable(Type.String()),
    hasMore: Type.Boolean(),
    attainment: ListOf(TScore, 21),
  }),
)

const { title, ...others } = fields
export const AddGoal = model(
  'AddGoal',
  Closed({
    title,
    levelTexts,
    ...Type.Partial(Type.Object({ domain: others.domain, weight: others.weight, baseline: others.baseline }))
      .properties,
  }),
)
export const UpdateGoal = model('UpdateGoal', Type.Partial(Closed(fields), { minProperties: 1 }))
export const AgreeGoal = model(
  'AgreeGoal',
  Closed({ participantAgreedOn: IsoDay, mentorAgreedOn: IsoDay, baseline: Type.Optional(score) }),
)
export const ReviseGoal = model(
  'ReviseGoal',
  Closed({ ...Type.Partial(Type.Object(fields)).properties, reason: Str(500) }),
)
export const RateGoal = model(
  'RateGoal',
  Closed({
    score: Int(-1_000, 1_000, { description: '−2 to +2' }),
    ratedOn: IsoDay,
    outcomeNote: Type.Optional(Text(2_000)),
  }),
)
export const DropGoal = model('DropGoal', Closed({ reason: Str(500) }))
