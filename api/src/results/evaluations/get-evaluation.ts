import { auditRead } from '../../core/audit.ts'
import type { App } from '../../core/http/app-type.ts'
import { IdParams } from '../../core/http/fields.ts'
import { problems } from '../../core/http/problems.ts'
import { Evaluation } from './schemas.ts'
import { evaluationView } from './views.ts'

export function getEvaluation(app: App) {
  app.get(
    '/evaluations/:id',
    {
      config: { permission: 'evaluations:read', audit: 'evaluation.read' },
      schema: {
        operationId: 'getEvaluation',
        summary: 'One evaluation with its comment and addenda',
        tags: ['evaluations'],
        params: IdParams,
        response: { 200: Evaluation, ...problems(403, 404) },
      },
    },
    ({ actor, params }) =>
      app.db.read(actor, async (db) => {
        const evaluation = await evaluationView(db, actor, app, params.id)
        await auditRead(db, actor, {
          action: 'evaluation.read',
          objectType: 'evaluation',
          objectId: evaluation.id,
          subjectIds: [evaluation.participantId],
        })
        return evaluation
      }),
  )
}
