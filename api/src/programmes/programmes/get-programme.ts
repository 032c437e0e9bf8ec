import type { App } from '../../core/http/app-type.ts'
import { found } from '../../core/http/errors.ts'
import { IdParams } from '../../core/http/fields.ts'
import { problems } from '../../core/http/problems.ts'
import { selectProgramme } from './queries.ts'
import { Programme } from './schemas.ts'

export function getProgramme(app: App) {
  app.get(
    '/programmes/:id',
    {
      config: { permission: 'programmes:read', audit: { none: 'programmes are not personal data' } },
      schema: {
        operationId: 'getProgramme',
        summary: 'One programme with its context texts',
        tags: ['programmes'],
        params: IdParams,
        response: { 200: Programme, ...problems(403, 404) },
      },
    },
    ({ actor, params }) =>
      app.db.read(actor, async (db) => found(await selectProgramme(db, actor, params.id))),
  )
}
