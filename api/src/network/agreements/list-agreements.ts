import type { App } from '../../core/http/app-type.ts'
import { found } from '../../core/http/errors.ts'
import { IdParams } from '../../core/http/fields.ts'
import { problems } from '../../core/http/problems.ts'
import { selectProgramme } from '../../programmes/programmes/queries.ts'
import { selectAgreements } from './queries.ts'
import { Agreements } from './schemas.ts'

export function listAgreements(app: App) {
  app.get(
    '/programmes/:id/agreements',
    {
      config: {
        permission: 'agreements:read',
        audit: { none: 'agreements of organisations, no participant in them' },
      },
      schema: {
        operationId: 'listAgreements',
        summary: 'The organisations of a programme and their part in it',
        tags: ['programmes'],
        params: IdParams,
        response: { 200: Agreements, ...problems(403, 404) },
      },
    },
    ({ actor, params }) =>
      app.db.read(actor, async (db) => {
        const programme = found(await selectProgramme(db, actor, params.id))
        return { data: await selectAgreements(db, actor, programme.id) }
      }),
  )
}
