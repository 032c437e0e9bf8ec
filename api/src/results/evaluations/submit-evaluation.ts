import { submitEvaluationRefusal } from '@lidzas/domain/results/evaluations'

import { audit } from '../../core/audit.ts'
import type { App } from '../../core/http/app-type.ts'
import { change } from '../../core/http/changes/change.ts'
import { found, refuseIf } from '../../core/http/errors.ts'
import { IdParams } from '../../core/http/fields.ts'
import { IfMatch, matchVersion } from '../../core/http/if-match.ts'
import { problems } from '../../core/http/problems.ts'
import { changeEvaluation, lockEvaluation } from './queries.ts'
import { Evaluation } from './schemas.ts'
import { evaluationView } from './views.ts'

export function submitEvaluation(app: App) {
  app.post(
    '/evaluations/:id/submit',
    {
      config: { permission: 'evaluations:write', audit: 'evaluation.submitted' },
      schema: {
        operationId: 'submitEvaluation',
        summary: 'Submit an evaluation; it never changes afterwards',
        tags: ['evaluations'],
        params: IdParams,
        headers: IfMatch,
        response: { 200: Evaluation, ...problems(403, 404, 409, 412, 422, 428) },
      },
    },
    (request, reply) =>
      change(request, reply, async (tx) => {
        const { actor, params, headers } = request
        const evaluation = found(await lockEvaluation(tx, actor, params.id))
        matchVersion(headers, evaluation)
        refuseIf(submitEvaluationRefusal(evaluation, { state: evaluation.enrolmentState }))
        await changeEvaluation(tx, actor, evaluation.id, { state: 'submitted', submittedAt: app.now() })
        await audit(tx, actor, {
          action: 'evaluation.submitted',
          objectType: 'evaluation',
          objectId: evaluation.id,
          subjectIds: [evaluation.participantId],
        })
        return evaluationView(tx, actor, app, evaluation.id)
      }),
  )
}
