import { removeItemRefusal } from '@lidzas/domain/programmes/list-items'
import Type from 'typebox'

import { audit } from '../../core/audit.ts'
import type { App } from '../../core/http/app-type.ts'
import { change } from '../../core/http/changes/change.ts'
import { found, refuseIf } from '../../core/http/errors.ts'
import { IdParams } from '../../core/http/fields.ts'
import { IfMatch, matchVersion } from '../../core/http/if-match.ts'
import { problems } from '../../core/http/problems.ts'
import { deleteItem, lockListOf } from './queries.ts'

export function removeCodeListItem(app: App) {
  app.delete(
    '/code-list-items/:id',
    {
      config: { permission: 'code-lists:write', audit: 'code-list-item.removed' },
      schema: {
        operationId: 'removeCodeListItem',
        summary: 'Remove an item that no record ever chose',
        tags: ['code-lists'],
        params: IdParams,
        headers: IfMatch,
        response: { 204: Type.Null(), ...problems(403, 404, 409, 412, 422, 428) },
      },
    },
    (request, reply) =>
      change(request, reply, async (tx) => {
        const { actor, params, headers } = request
        const { item, list } = found(await lockListOf(tx, actor, params.id))
        matchVersion(headers, item)
        refuseIf(removeItemRefusal(item, list))
        await deleteItem(tx, actor, item.id)
        await audit(tx, actor, {
          action: 'code-list-item.removed',
          objectType: 'code-list-item',
          objectId: item.id,
        })
        return null
      }),
  )
}
