import { importKinds } from '@lidzas/domain/integration/import/fields'

import type { App } from '../../../core/http/app-type.ts'
import { Closed, OneOf } from '../../../core/http/fields.ts'
import { pageQuery } from '../../../core/http/page.ts'
import { problems } from '../../../core/http/problems.ts'
import { selectMappings } from '../queries/mapping-queries.ts'
import { ImportMappingPage } from '../schemas.ts'
import { mappingView } from '../views.ts'

export function listImportMappings(app: App) {
  app.get(
    '/import-mappings',
    {
      config: { permission: 'imports:write', audit: { none: 'names of columns, nobody’s data' } },
      schema: {
        operationId: 'listImportMappings',
        summary: 'Kept mappings of tables that come again',
        tags: ['imports'],
        querystring: Closed({ ...pageQuery(['name']), kind: OneOf(importKinds) }),
        response: { 200: ImportMappingPage, ...problems(403) },
      },
    },
    ({ actor, query }) =>
      app.db.read(actor, async (db) => {
        const page = await selectMappings(db, actor, query)
        return { ...page, data: page.data.map(mappingView) }
      }),
  )
}
