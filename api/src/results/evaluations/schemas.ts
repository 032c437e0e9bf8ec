import { evaluators } from '@lidzas/domain/delivery/code-lists/evaluations'
import { pulseQuestions } from '@lidzas/domain/results/pulse'
import { evaluationStates } from '@lidzas/domain/results/states'
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
  Text,
  versioned,
} from '../../core/http/fields.ts'
import { model } from '../../core/http/model.ts'
import { pageOf } from '../../core/http/page.ts'
import { AccountRef, PersonRef } from '../../core/http/refs.ts'

export const evaluationKinds = ['CLOSING', 'INTERIM'] as const

const Mark = Int(1, 5)
/** Answers of 1-5 by question; those not answered yet are absent. */
const PulseAnswers = model(
  'PulseAnswers',
  Type.Partial(
    Closed(
      Object.fromEntries(pulseQuestions.map((question) => [question, Mark])) as Record<
        (typeof pulseQuestions)[number],
        typeof Mark
      >,
      { description: 'the pulse: 1 means not at all, 5 very much' },
    ),
  ),
)

const shown = {
  id: Id,
  programmeId: Id,
  enrolmentId: Id,
  mentorshipId: Nullable(Id),
  participant: PersonRef,
  mentor: Nullable(PersonRef),
  kind: OneOf(evaluationKinds),
  author: OneOf(evaluators, { description: 'whose answers they are; who wrote them down is recordedBy' }),
  state: OneOf(evaluationStates),
  heldOn: IsoDay,
  answers: PulseAnswers,
  rating: Nullable(Mark),
  recordedBy: AccountRef,
  submittedAt: Nullable(Instant),
  createdAt: Instant,
  ...versioned,
}

export const EvaluationRow = model('EvaluationRow', Closed(shown))
export const EvaluationPage = pageOf('EvaluationPage', EvaluationRow)

export const Addendum = model(
  'Addendum',
  Closed({ id: Id, text: Nullable(Type.String()), addedBy: AccountRef, createdAt: Instant }),
)
export const Evaluation = model(
  'Evaluation',
  Closed({
    ...shown,
    comment: Nullable(Type.String()),
    addenda: ListOf(Addendum, 100),
    enrolmentState: Type.String({ description: 'a closed enrolment takes addenda alone' }),
  }),
)

const fields = {
  heldOn: IsoDay,
  answers: PulseAnswers,
  rating: Nullable(Mark),
  comment: Nullable(Text(5_000, { description: 'stored encrypted' })),
}
const { heldOn, ...optional } = fields

export const CreateEvaluation = model(
  'CreateEvaluation',
  Closed({
    author: OneOf(evaluators),
    kind: Type.Optional(OneOf(evaluationKinds, { description: 'CLOSING unless it says otherwise' })),
    heldOn,
    ...Type.Partial(Type.Object(optional)).properties,
  }),
)
/** Fields left out stay; null clears. Answers are replaced as a whole. */
export const UpdateEvaluation = model('UpdateEvaluation', Type.Partial(Closed(fields), { minProperties: 1 }))
export const AddAddendum = model(
  'AddAddendum',
  Closed({ text: Type.String({ minLength: 1, maxLength: 5_000, pattern: '\\S' }) }),
)
