/** Code lists of evaluations. */
import type { Names } from '../../core/names.ts'

/** Who answers a closing evaluation (L-37). */
export const evaluators = ['PARTICIPANT', 'MENTOR'] as const
export type Evaluator = (typeof evaluators)[number]
export const evaluatorNames: Names<Evaluator> = {
  PARTICIPANT: { lv: 'Dalībnieka izvērtējums', en: "Participant's evaluation" },
  MENTOR: { lv: 'Mentora izvērtējums', en: "Mentor's evaluation" },
}

export const evaluationKinds = ['CLOSING', 'INTERIM'] as const
export type EvaluationKind = (typeof evaluationKinds)[number]
export const evaluationKindNames: Names<EvaluationKind> = {
  CLOSING: { lv: 'Noslēguma izvērtējums', en: 'Closing evaluation' },
  INTERIM: { lv: 'Starpposma izvērtējums', en: 'Interim evaluation' },
}
