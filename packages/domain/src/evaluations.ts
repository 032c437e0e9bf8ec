import { enrolmentOpenRefusal } from './enrolments.ts'
/** Evaluations: written as drafts, submitted once, added to afterwards (L-37, #44). */
import type { Named, Refusal } from './refusal.ts'
import { firstRefusal, refusal } from './refusal.ts'
import { type EnrolmentState, type EvaluationState, evaluationMachine, stateRefusal } from './states.ts'

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

/** Why the evaluation cannot be submitted, or null. */
export function submitEvaluationRefusal(
  evaluation: { state: EvaluationState; rating: number | null },
  enrolment: { state: EnrolmentState },
): Refusal | null {
  return firstRefusal(
    stateRefusal(evaluationMachine, 'submit', evaluation.state),
    enrolmentOpenRefusal(enrolment),
    evaluation.rating === null ? refusal('EVALUATION_INCOMPLETE', { missing: [rating] }, '/rating') : null,
  )
}
