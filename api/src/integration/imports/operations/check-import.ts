import { mappingRefusal } from '@lidzas/domain/integration/import/mapping'
import { importActionRefusal } from '@lidzas/domain/integration/import/states'

import { audit } from '../../../core/audit.ts'
import type { App } from '../../../core/http/app-type.ts'
import { change } from '../../../core/http/changes/change.ts'
import { found, refuseIf } from '../../../core/http/errors.ts'
import { IdParams } from '../../../core/http/fields.ts'
import { IfMatch, matchVersion } from '../../../core/http/if-match.ts'
import { problems } from '../../../core/http/problems.ts'
import { beginPass } from '../pass/begin-pass.ts'
import { lockImport } from '../queries/queries.ts'
import { Import } from '../schemas.ts'
import { headOf, importView } from '../views.ts'

export function checkImport(app: App) {
  app.post(
    '/imports/:id/check',
    {
      config: { permission: 'imports:write', audit: 'import.check-asked' },
      schema: {
        operationId: 'checkImport',
        summary: 'Rehearse every row; nothing is entered',
        description:
          'The answer comes at once; `getImport` tells how far it is, `listImportRows` what became of each row.',
        tags: ['imports'],
        params: IdParams,
        headers: IfMatch,
        response: { 202: Import, ...problems(403, 404, 409, 410, 412, 422, 428) },
      },
    },
    (request, reply) =>
      change(request, reply, async (tx) => {
        const { actor, params, headers } = request
        const row = found(await lockImport(tx, actor, params.id))
        matchVersion(headers, row)
        refuseIf(importActionRefusal('check', { state: row.state, isErased: row.wrappedKey === null }))
        refuseIf(mappingRefusal(row.mapping, row.kind, headOf(app.vault, row)!.headers.length))
        await beginPass(tx, actor, row.id, 'IMPORT_CHECK', app.now())
        await audit(tx, actor, { action: 'import.check-asked', objectType: 'import', objectId: row.id })
        return importView(app.vault, found(await lockImport(tx, actor, row.id)), app.now())
      }),
  )
}
