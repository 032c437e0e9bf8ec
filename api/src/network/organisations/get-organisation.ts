import type { App } from '../../core/http/app-type.ts'
import { found } from '../../core/http/errors.ts'
import { IdParams } from '../../core/http/fields.ts'
import { problems } from '../../core/http/problems.ts'
import { selectOrganisation } from './queries.ts'
import { Organisation } from './schemas.ts'

export function getOrganisation(app: App) {
  app.get(
    '/organisations/:id',
    {
      config: { permission: 'organisations:read', audit: { none: 'organisations are not personal data' } },
      schema: {
        operationId: 'getOrganisation',
        summary: 'One organisation',
        tags: ['organisations'],
        params: IdParams,
        response: { 200: Organisation, ...problems(403, 404) },
      },
    },
    ({ actor, params }) =>
      app.db.read(actor, async (db) => found(await selectOrganisation(db, actor, params.id))),
  )
}
