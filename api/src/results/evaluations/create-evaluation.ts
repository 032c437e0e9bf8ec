import { refusal } from '@lidzas/domain/core/refusal'
import { enrolmentRunningRefusal } from '@lidzas/domain/intake/enrolments'
import { evaluationAuthorRefusal } from '@lidzas/domain/results/evaluations'

import { audit } from '../../core/audit.ts'
import { sealText } from '../../core/crypto/personal.ts'
import { newId } from '../../core/db/new-id.ts'
import type { App } from '../../core/http/app-type.ts'
import { change } from '../../core/http/changes/change.ts'
import { found, refuseIf } from '../../core/http/errors.ts'
import { IdParams } from '../../core/http/fields.ts'
import { problems } from '../../core/http/problems.ts'
import { insertEvaluation, lockEvaluated } from './queries.ts'
import { CreateEvaluation, Evaluation } from './schemas.ts'
import { commentSealContext, evaluationView } from './views.ts'

export function createEvaluation(app: App) {
  app.post(
    '/enrolments/:id/evaluations',
    {
      config: { permission: 'evaluations:write', audit: 'evaluation.created' },
      schema: {
        operationId: 'createEvaluation',
        summary: 'Begin an evaluation of an enrolment as a draft',
        description:
          'The participant and the mentor each have one closing evaluation. A mentor writes the mentor’s alone.',
        tags: ['evaluations'],
        params: IdParams,
        body: CreateEvaluation,
        response: { 201: Evaluation, ...problems(403, 404, 409, 422) },
      },
    },
    (request, reply) =>
      change(request, reply, async (tx) => {
        const { actor, params, body } = request
        const enrolment = found(await lockEvaluated(tx, actor, params.id))
        refuseIf(
          evaluationAuthorRefusal(
            body.author,
            actor.memberships.map(({ role }) => role),
          ),
        )
        refuseIf(enrolmentRunningRefusal(enrolment))
        refuseIf(body.heldOn > app.today() ? refusal('DATE_IN_FUTURE', undefined, '/heldOn') : null)
        const id = newId(app.now())
        const { comment = null, ...fields } = body
        const sealContext = commentSealContext(enrolment.participantId, id)
        await insertEvaluation(tx, actor, {
          ...fields,
          id,
          enrolmentId: enrolment.id,
          mentorshipId: enrolment.mentorshipId,
          commentSealed: await sealText(tx, actor, app.vault, sealContext, comment),
        })
        await audit(tx, actor, {
          action: 'evaluation.created',
          objectType: 'evaluation',
          objectId: id,
          subjectIds: [enrolment.participantId],
          fields: Object.keys(body),
        })
        return evaluationView(tx, actor, app, id)
      }),
  )
}
