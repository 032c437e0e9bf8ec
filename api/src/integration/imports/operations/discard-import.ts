import { importActionRefusal } from '@lidzas/domain/integration/import/states'

import { audit } from '../../../core/audit.ts'
import type { App } from '../../../core/http/app-type.ts'
import { change } from '../../../core/http/changes/change.ts'
import { found, refuseIf } from '../../../core/http/errors.ts'
import { IdParams } from '../../../core/http/fields.ts'
import { problems } from '../../../core/http/problems.ts'
import { erase } from '../erase.ts'
import { lockImport } from '../queries/queries.ts'
import { Import } from '../schemas.ts'
import { importView } from '../views.ts'

export function discardImport(app: App) {
  app.post(
    '/imports/:id/discard',
    {
      config: { permission: 'imports:write', audit: 'import.discarded' },
      schema: {
        operationId: 'discardImport',
        summary: 'Delete the file and everything that was kept of its rows',
        description: 'People and referrals that were entered stay. By itself it happens on `eraseAt`.',
        tags: ['imports'],
        params: IdParams,
        response: { 200: Import, ...problems(403, 404, 409, 410, 422) },
      },
    },
    (request, reply) =>
      change(request, reply, async (tx) => {
        const { actor, params } = request
        const row = found(await lockImport(tx, actor, params.id))
        refuseIf(importActionRefusal('discard', { state: row.state, isErased: row.wrappedKey === null }))
        await erase(tx, actor, row.id, app.now())
        await audit(tx, actor, { action: 'import.discarded', objectType: 'import', objectId: row.id })
        return importView(app.vault, found(await lockImport(tx, actor, row.id)), app.now())
      }),
  )
}
