import Type from 'typebox'

import { audit } from '../../../core/audit.ts'
import type { App } from '../../../core/http/app-type.ts'
import { change } from '../../../core/http/changes/change.ts'
import { found } from '../../../core/http/errors.ts'
import { IdParams } from '../../../core/http/fields.ts'
import { problems } from '../../../core/http/problems.ts'
import { deleteMapping } from '../queries/mapping-queries.ts'

export function forgetImportMapping(app: App) {
  app.delete(
    '/import-mappings/:id',
    {
      config: { permission: 'imports:write', audit: 'import-mapping.forgotten' },
      schema: {
        operationId: 'forgetImportMapping',
        summary: 'Forget a kept mapping',
        tags: ['imports'],
        params: IdParams,
        response: { 204: Type.Null(), ...problems(403, 404, 409, 422) },
      },
    },
    (request, reply) =>
      change(request, reply, async (tx) => {
        const { actor, params } = request
        found((await deleteMapping(tx, actor, params.id)) || null)
        await audit(tx, actor, {
          action: 'import-mapping.forgotten',
          objectType: 'import-mapping',
          objectId: params.id,
        })
        return null
      }),
  )
}
