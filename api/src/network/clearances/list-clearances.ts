import { auditRead } from '../../core/audit.ts'
import type { App } from '../../core/http/app-type.ts'
import { found } from '../../core/http/errors.ts'
import { Closed, IdParams } from '../../core/http/fields.ts'
import { pageQuery } from '../../core/http/page.ts'
import { problems } from '../../core/http/problems.ts'
import { selectMentor } from '../mentors/queries.ts'
import { selectClearances } from './queries.ts'
import { ClearancePage } from './schemas.ts'

export function listClearances(app: App) {
  app.get(
    '/mentors/:id/clearances',
    {
      config: { permission: 'mentors:read', audit: 'clearance.listed' },
      schema: {
        operationId: 'listClearances',
        summary: 'A mentor’s record checks with their revocations, the latest first',
        tags: ['mentors'],
        params: IdParams,
        querystring: Closed(pageQuery(['-startsOn'])),
        response: { 200: ClearancePage, ...problems(403, 404) },
      },
    },
    ({ actor, params, query }) =>
      app.db.read(actor, async (db) => {
        const mentor = found(await selectMentor(db, actor, params.id))
        const page = await selectClearances(db, actor, mentor.id, query)
        await auditRead(db, actor, {
          action: 'clearance.listed',
          objectType: 'mentor',
          objectId: mentor.id,
          subjectIds: [mentor.id],
        })
        return page
      }),
  )
}
