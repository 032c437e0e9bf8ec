import { addendumRefusal } from '@lidzas/domain/results/evaluations'

import { audit } from '../../core/audit.ts'
import { sealText } from '../../core/crypto/personal.ts'
import { newId } from '../../core/db/new-id.ts'
import type { App } from '../../core/http/app-type.ts'
import { change } from '../../core/http/changes/change.ts'
import { found, refuseIf } from '../../core/http/errors.ts'
import { IdParams } from '../../core/http/fields.ts'
import { problems } from '../../core/http/problems.ts'
import { insertAddendum, selectEvaluation } from './queries.ts'
import { AddAddendum, Evaluation } from './schemas.ts'
import { addendumSealContext, evaluationView } from './views.ts'

export function addAddendum(app: App) {
  app.post(
    '/evaluations/:id/addenda',
    {
      config: { permission: 'evaluations:write', audit: 'evaluation.addendum-added' },
      schema: {
        operationId: 'addAddendum',
        summary: 'Add to a submitted evaluation, also after the enrolment was closed',
        tags: ['evaluations'],
        params: IdParams,
        body: AddAddendum,
        response: { 201: Evaluation, ...problems(403, 404, 409, 422) },
      },
    },
    (request, reply) =>
      change(request, reply, async (tx) => {
        const { actor, params, body } = request
        const evaluation = found(await selectEvaluation(tx, actor, params.id))
        refuseIf(addendumRefusal(evaluation))
        const id = newId(app.now())
        const sealContext = addendumSealContext(evaluation.participantId, id)
        await insertAddendum(tx, actor, {
          id,
          evaluationId: evaluation.id,
          textSealed: await sealText(tx, actor, app.vault, sealContext, body.text),
        })
        await audit(tx, actor, {
          action: 'evaluation.addendum-added',
          objectType: 'evaluation',
          objectId: evaluation.id,
          subjectIds: [evaluation.participantId],
          fields: ['text'],
        })
        return evaluationView(tx, actor, app, evaluation.id)
      }),
  )
}
