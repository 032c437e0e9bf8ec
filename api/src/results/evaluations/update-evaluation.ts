import { refusal } from '@lidzas/domain/core/refusal'
import { editEvaluationRefusal, evaluationAuthorRefusal } from '@lidzas/domain/results/evaluations'

import { audit } from '../../core/audit.ts'
import { sealText } from '../../core/crypto/personal.ts'
import type { App } from '../../core/http/app-type.ts'
import { change } from '../../core/http/changes/change.ts'
import { found, refuseIf } from '../../core/http/errors.ts'
import { IdParams } from '../../core/http/fields.ts'
import { IfMatch, matchVersion } from '../../core/http/if-match.ts'
import { problems } from '../../core/http/problems.ts'
import { changeEvaluation, lockEvaluation } from './queries.ts'
import { Evaluation, UpdateEvaluation } from './schemas.ts'
import { commentSealContext, evaluationView } from './views.ts'

export function updateEvaluation(app: App) {
  app.patch(
    '/evaluations/:id',
    {
      config: { permission: 'evaluations:write', audit: 'evaluation.updated' },
      schema: {
        operationId: 'updateEvaluation',
        summary: 'Change a draft evaluation',
        tags: ['evaluations'],
        params: IdParams,
        headers: IfMatch,
        body: UpdateEvaluation,
        response: { 200: Evaluation, ...problems(403, 404, 409, 412, 422, 428) },
      },
    },
    (request, reply) =>
      change(request, reply, async (tx) => {
        const { actor, params, headers, body } = request
        const evaluation = found(await lockEvaluation(tx, actor, params.id))
        matchVersion(headers, evaluation)
        refuseIf(editEvaluationRefusal(evaluation, { state: evaluation.enrolmentState }))
        refuseIf(
          evaluationAuthorRefusal(
            evaluation.author,
            actor.memberships.map(({ role }) => role),
          ),
        )
        const { comment, ...fields } = body
        const isAhead = body.heldOn !== undefined && body.heldOn > app.today()
        refuseIf(isAhead ? refusal('DATE_IN_FUTURE', undefined, '/heldOn') : null)
        const sealContext = commentSealContext(evaluation.participantId, evaluation.id)
        await changeEvaluation(tx, actor, evaluation.id, {
          ...fields,
          ...(comment !== undefined && {
            commentSealed: await sealText(tx, actor, app.vault, sealContext, comment),
          }),
        })
        await audit(tx, actor, {
          action: 'evaluation.updated',
          objectType: 'evaluation',
          objectId: evaluation.id,
          subjectIds: [evaluation.participantId],
          fields: Object.keys(body),
        })
        return evaluationView(tx, actor, app, evaluation.id)
      }),
  )
}
