import { mappingNameRefusal } from '@lidzas/domain/integration/import/mapping'

import { audit } from '../../../core/audit.ts'
import type { App } from '../../../core/http/app-type.ts'
import { change } from '../../../core/http/changes/change.ts'
import { refuseIf } from '../../../core/http/errors.ts'
import { problems } from '../../../core/http/problems.ts'
import { insertMapping } from '../queries/mapping-queries.ts'
import { ImportMapping, KeepImportMapping } from '../schemas.ts'
import { mappingView } from '../views.ts'

export function keepImportMapping(app: App) {
  app.post(
    '/import-mappings',
    {
      config: { permission: 'imports:write', audit: 'import-mapping.kept' },
      schema: {
        operationId: 'keepImportMapping',
        summary: 'Keep under a name which column of a table is which field',
        tags: ['imports'],
        body: KeepImportMapping,
        response: { 201: ImportMapping, ...problems(403, 404, 409, 422) },
      },
    },
    (request, reply) =>
      change(request, reply, async (tx) => {
        const { actor, body } = request
        const { kind, name } = body
        refuseIf(mappingNameRefusal(body.columns.map(({ header }) => header)))
        const columns = body.columns.map(({ header, ...use }) => ({ header, use }))
        const row = await insertMapping(tx, actor, { kind, name: name.trim(), columns })
        await audit(tx, actor, {
          action: 'import-mapping.kept',
          objectType: 'import-mapping',
          objectId: row.id,
          fields: Object.keys(body),
        })
        return mappingView(row)
      }),
  )
}
