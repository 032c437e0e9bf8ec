import { auditRead } from '../audit.ts'
import type { App } from '../http/app-type.ts'
import { found } from '../http/errors.ts'
import { Closed, IdParams } from '../http/fields.ts'
import { pageQuery } from '../http/page.ts'
import { problems } from '../http/problems.ts'
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
        querystring: Closed(pageQuery(['-validFrom'])),
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
