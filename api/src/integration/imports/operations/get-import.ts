import type { App } from '../../../core/http/app-type.ts'
import { found } from '../../../core/http/errors.ts'
import { IdParams } from '../../../core/http/fields.ts'
import { problems } from '../../../core/http/problems.ts'
import { selectImport } from '../queries/queries.ts'
import { Import } from '../schemas.ts'
import { importView } from '../views.ts'

export function getImport(app: App) {
  app.get(
    '/imports/:id',
    {
      config: { permission: 'imports:write', audit: { none: 'states and counts, no row of the file' } },
      schema: {
        operationId: 'getImport',
        summary: 'How far an import has come',
        tags: ['imports'],
        params: IdParams,
        response: { 200: Import, ...problems(403, 404) },
      },
    },
    ({ actor, params }) =>
      app.db.read(actor, async (db) =>
        importView(app.vault, found(await selectImport(db, actor, params.id)), app.now()),
      ),
  )
}
