/** Evaluations: written as drafts, submitted once, added to afterwards (L-37, #44). */
import { stateRefusal } from '../core/machine.ts'
import type { Role } from '../core/permissions.ts'
import type { Named, Refusal } from '../core/refusal.ts'
import { firstRefusal, refusal } from '../core/refusal.ts'
import type { Evaluator } from '../delivery/code-lists/evaluations.ts'
import { enrolmentOpenRefusal } from '../intake/enrolments.ts'
import { type EnrolmentState } from '../intake/states.ts'
import { type PulseAnswers, pulseNames, unanswered } from './pulse.ts'
import { type EvaluationState, evaluationMachine } from './states.ts'

const rating: Named = { code: 'RATING', lv: 'kopējais vērtējums', en: 'the overall rating' }

export function editEvaluationRefusal(
  evaluation: { state: EvaluationState },
  enrolment: { state: EnrolmentState },
): Refusal | null {
  return firstRefusal(
    stateRefusal(evaluationMachine, 'edit', evaluation.state),
    enrolmentOpenRefusal(enrolment),
  )
}

/** Why the evaluation cannot be submitted, or null: all five answers and the overall rating are there. */
export function submitEvaluationRefusal(
  evaluation: { state: EvaluationState; answers: PulseAnswers; rating: number | null },
  enrolment: { state: EnrolmentState },
): Refusal | null {
  const { state, answers } = evaluation
  const questions = unanswered(answers).map((code) => ({ code, ...pulseNames[code] }))
  const missing = [...questions, ...(evaluation.rating === null ? [rating] : [])]
  const pointer = questions.length > 0 ? '/answers' : '/rating'
  return firstRefusal(
    stateRefusal(evaluationMachine, 'submit', state),
    enrolmentOpenRefusal(enrolment),
    missing.length > 0 ? refusal('EVALUATION_INCOMPLETE', { missing }, pointer) : null,
  )
}

/** A mentor writes the mentor's evaluation and never the participant's, which speaks about the mentor. */
export function evaluationAuthorRefusal(author: Evaluator, roles: readonly Role[]): Refusal | null {
  const onlyMentor = roles.every((role) => role === 'mentor')
  return author === 'PARTICIPANT' && onlyMentor ? refusal('FORBIDDEN', undefined, '/author') : null
}

/** What was submitted is added to; a draft is simply changed. */
export function addendumRefusal({ state }: { state: EvaluationState }): Refusal | null {
  return state === 'submitted' ? null : refusal('EVALUATION_DRAFT')
}
