import { auditRead } from '../audit.ts'
import { selectEnrolment } from '../enrolments/queries.ts'
import type { App } from '../http/app-type.ts'
import { found } from '../http/errors.ts'
import { Closed, IdParams } from '../http/fields.ts'
import { pageQuery } from '../http/page.ts'
import { problems } from '../http/problems.ts'
import { selectEvaluations } from './queries.ts'
import { EvaluationPage } from './schemas.ts'

export function listEnrolmentEvaluations(app: App) {
  app.get(
    '/enrolments/:id/evaluations',
    {
      config: { permission: 'evaluations:read', audit: 'evaluation.listed' },
      schema: {
        operationId: 'listEnrolmentEvaluations',
        summary: 'Evaluations of one stay',
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
