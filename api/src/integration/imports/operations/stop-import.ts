import { importActionRefusal } from '@lidzas/domain/integration/import/states'

import { audit } from '../../../core/audit.ts'
import type { App } from '../../../core/http/app-type.ts'
import { change } from '../../../core/http/changes/change.ts'
import { found, refuseIf } from '../../../core/http/errors.ts'
import { IdParams } from '../../../core/http/fields.ts'
import { problems } from '../../../core/http/problems.ts'
import { changeImport, lockImport } from '../queries/queries.ts'
import { Import } from '../schemas.ts'
import { importView } from '../views.ts'

export function stopImport(app: App) {
  app.post(
    '/imports/:id/stop',
    {
      config: { permission: 'imports:write', audit: 'import.stopped' },
      schema: {
        operationId: 'stopImport',
        summary: 'Stop a check or a run at the next safe place',
        description:
          'Row by row, what was entered stays; all or nothing, nothing does. It has no version to match: it moves while it works.',
        tags: ['imports'],
        params: IdParams,
        response: { 202: Import, ...problems(403, 404, 409, 410, 422) },
      },
    },
    (request, reply) =>
      change(request, reply, async (tx) => {
        const { actor, params } = request
        const row = found(await lockImport(tx, actor, params.id))
        refuseIf(importActionRefusal('stop', { state: row.state, isErased: row.wrappedKey === null }))
        await changeImport(tx, actor, row.id, { stopRequested: true })
        await audit(tx, actor, { action: 'import.stopped', objectType: 'import', objectId: row.id })
        return importView(app.vault, { ...row, stopRequested: true }, app.now())
      }),
  )
}
