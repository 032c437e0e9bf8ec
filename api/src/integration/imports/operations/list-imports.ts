import type { App } from '../../../core/http/app-type.ts'
import { Closed, Id } from '../../../core/http/fields.ts'
import { pageQuery } from '../../../core/http/page.ts'
import { problems } from '../../../core/http/problems.ts'
import { selectImports } from '../queries/queries.ts'
import { ImportPage } from '../schemas.ts'
import { importView } from '../views.ts'

export function listImports(app: App) {
  app.get(
    '/imports',
    {
      config: { permission: 'imports:write', audit: { none: 'states and counts, no row of a file' } },
      schema: {
        operationId: 'listImports',
        summary: 'The caller’s own imports into a programme, the latest first',
        tags: ['imports'],
        querystring: Closed({ ...pageQuery(['-createdAt']), programmeId: Id }),
        response: { 200: ImportPage, ...problems(403) },
      },
    },
    ({ actor, query }) =>
      app.db.read(actor, async (db) => {
        const page = await selectImports(db, actor, query)
        return { ...page, data: page.data.map((row) => importView(app.vault, row, app.now())) }
      }),
  )
}
