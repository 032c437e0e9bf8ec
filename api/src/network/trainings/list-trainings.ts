import { auditRead } from '../../core/audit.ts'
import type { App } from '../../core/http/app-type.ts'
import { found } from '../../core/http/errors.ts'
import { Closed, IdParams } from '../../core/http/fields.ts'
import { pageQuery } from '../../core/http/page.ts'
import { problems } from '../../core/http/problems.ts'
import { selectMentor } from '../mentors/queries.ts'
import { selectTrainings } from './queries.ts'
import { TrainingPage } from './schemas.ts'

export function listTrainings(app: App) {
  app.get(
    '/mentors/:id/trainings',
    {
      config: { permission: 'mentors:read', audit: 'training.listed' },
      schema: {
        operationId: 'listTrainings',
        summary: 'A mentor’s trainings, the latest first',
        tags: ['mentors'],
        params: IdParams,
        querystring: Closed(pageQuery(['-completedOn'])),
        response: { 200: TrainingPage, ...problems(403, 404) },
      },
    },
    ({ actor, params, query }) =>
      app.db.read(actor, async (db) => {
        const mentor = found(await selectMentor(db, actor, params.id))
        const page = await selectTrainings(db, actor, mentor.id, query)
        await auditRead(db, actor, {
          action: 'training.listed',
          objectType: 'mentor',
          objectId: mentor.id,
          subjectIds: [mentor.id],
        })
        return page
      }),
  )
}
