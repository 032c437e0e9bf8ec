import { auditRead } from '../../core/audit.ts'
import type { App } from '../../core/http/app-type.ts'
import { found } from '../../core/http/errors.ts'
import { Closed, IdParams } from '../../core/http/fields.ts'
import { pageQuery } from '../../core/http/page.ts'
import { problems } from '../../core/http/problems.ts'
import { selectEnrolment } from '../../intake/enrolments/queries/queries.ts'
import { selectEvaluations } from './queries.ts'
import { EvaluationPage } from './schemas.ts'

export function listEnrolmentEvaluations(app: App) {
  app.get(
    '/enrolments/:id/evaluations',
    {
      config: { permission: 'evaluations:read', audit: 'evaluation.listed' },
      schema: {
        operationId: 'listEnrolmentEvaluations',
        summary: 'Evaluations of one enrolment',
        tags: ['evaluations'],
        params: IdParams,
        querystring: Closed(pageQuery(['-heldOn', 'createdAt'])),
        response: { 200: EvaluationPage, ...problems(403, 404) },
      },
    },
    ({ actor, params, query }) =>
      app.db.read(actor, async (db) => {
        found(await selectEnrolment(db, actor, params.id))
        const page = await selectEvaluations(db, actor, { ...query, enrolmentId: params.id })
        await auditRead(db, actor, {
          action: 'evaluation.listed',
          objectType: 'enrolment',
          objectId: params.id,
          subjectIds: page.data.map(({ participantId }) => participantId),
        })
        return page
      }),
  )
}
