import { auditRead } from '../../core/audit.ts'
import type { App } from '../../core/http/app-type.ts'
import { found } from '../../core/http/errors.ts'
import { Closed, IdParams } from '../../core/http/fields.ts'
import { pageQuery } from '../../core/http/page.ts'
import { problems } from '../../core/http/problems.ts'
import { selectMentor } from '../mentors/queries.ts'
import { selectContracts } from './queries.ts'
import { ContractPage } from './schemas.ts'

export function listContracts(app: App) {
  app.get(
    '/mentors/:id/contracts',
    {
      config: { permission: 'mentors:read', audit: 'contract.listed' },
      schema: {
        operationId: 'listContracts',
        summary: 'A mentor’s contracts, the latest first',
        tags: ['mentors'],
        params: IdParams,
        querystring: Closed(pageQuery(['-startsOn'])),
        response: { 200: ContractPage, ...problems(403, 404) },
      },
    },
    ({ actor, params, query }) =>
      app.db.read(actor, async (db) => {
        const mentor = found(await selectMentor(db, actor, params.id))
        const page = await selectContracts(db, actor, mentor.id, query)
        await auditRead(db, actor, {
          action: 'contract.listed',
          objectType: 'mentor',
          objectId: mentor.id,
          subjectIds: [mentor.id],
        })
        return page
      }),
  )
}
