import { evaluators } from '@lidzas/domain/delivery/code-lists/evaluations'
import { evaluationStates } from '@lidzas/domain/results/states'
import Type from 'typebox'

import { auditRead } from '../../core/audit.ts'
import type { App } from '../../core/http/app-type.ts'
import { Closed, Id, OneOf } from '../../core/http/fields.ts'
import { pageQuery } from '../../core/http/page.ts'
import { problems } from '../../core/http/problems.ts'
import { selectEvaluations } from './queries.ts'
import { evaluationKinds, EvaluationPage } from './schemas.ts'

export function listEvaluations(app: App) {
  app.get(
    '/evaluations',
    {
      config: { permission: 'evaluations:read', audit: 'evaluation.listed' },
      schema: {
        operationId: 'listEvaluations',
        summary: 'Evaluations of a programme, the latest first',
        tags: ['evaluations'],
        querystring: Closed({
          ...pageQuery(['-heldOn', 'createdAt', 'name']),
          programmeId: Id,
          enrolmentId: Type.Optional(Id),
          author: Type.Optional(OneOf(evaluators)),
          state: Type.Optional(OneOf(evaluationStates)),
          kind: Type.Optional(OneOf(evaluationKinds)),
        }),
        response: { 200: EvaluationPage, ...problems(403) },
      },
    },
    ({ actor, query }) =>
      app.db.read(actor, async (db) => {
        const page = await selectEvaluations(db, actor, query)
        await auditRead(db, actor, {
          action: 'evaluation.listed',
          objectType: 'evaluation',
          subjectIds: page.data.map(({ participantId }) => participantId),
        })
        return page
      }),
  )
}
