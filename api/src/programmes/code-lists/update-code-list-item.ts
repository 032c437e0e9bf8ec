import { retireItemRefusal } from '@lidzas/domain/programmes/list-items'

import { audit } from '../../core/audit.ts'
import type { App } from '../../core/http/app-type.ts'
import { change } from '../../core/http/changes/change.ts'
import { found, refuseIf } from '../../core/http/errors.ts'
import { IdParams } from '../../core/http/fields.ts'
import { IfMatch, matchVersion } from '../../core/http/if-match.ts'
import { problems } from '../../core/http/problems.ts'
import { changeItem, lockListOf } from './queries.ts'
import { CodeListItem, UpdateCodeListItem } from './schemas.ts'

export function updateCodeListItem(app: App) {
  app.patch(
    '/code-list-items/:id',
    {
      config: { permission: 'code-lists:write', audit: 'code-list-item.updated' },
      schema: {
        operationId: 'updateCodeListItem',
        summary: 'Rename, order, retire or bring back an item of a code list',
        description: 'Records that chose it show its new name; a retired one stays readable in them.',
        tags: ['code-lists'],
        params: IdParams,
        headers: IfMatch,
        body: UpdateCodeListItem,
        response: { 200: CodeListItem, ...problems(403, 404, 409, 412, 422, 428) },
      },
    },
    (request, reply) =>
      change(request, reply, async (tx) => {
        const { actor, params, headers, body } = request
        const { item, list } = found(await lockListOf(tx, actor, params.id))
        matchVersion(headers, item)
        refuseIf(body.active === false ? retireItemRefusal(item, list) : null)
        const changed = await changeItem(tx, actor, item.id, body)
        await audit(tx, actor, {
          action: 'code-list-item.updated',
          objectType: 'code-list-item',
          objectId: item.id,
          fields: Object.keys(body),
        })
        return changed
      }),
  )
}
