import type { App } from '../../core/http/app-type.ts'
import { addAddendum } from './add-addendum.ts'
import { createEvaluation } from './create-evaluation.ts'
import { getEvaluation } from './get-evaluation.ts'
import { listEnrolmentEvaluations } from './list-enrolment-evaluations.ts'
import { listEvaluations } from './list-evaluations.ts'
import { submitEvaluation } from './submit-evaluation.ts'
import { updateEvaluation } from './update-evaluation.ts'

export function evaluationRoutes(app: App) {
  listEvaluations(app)
  listEnrolmentEvaluations(app)
  getEvaluation(app)
  createEvaluation(app)
  updateEvaluation(app)
  submitEvaluation(app)
  addAddendum(app)
}
