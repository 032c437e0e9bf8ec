import { audit } from '../../core/audit.ts'
import type { App } from '../../core/http/app-type.ts'
import { change } from '../../core/http/changes/change.ts'
import { problems } from '../../core/http/problems.ts'
import { insertItem } from './queries.ts'
import { AddCodeListItem, CodeListItem } from './schemas.ts'

export function addCodeListItem(app: App) {
  app.post(
    '/code-list-items',
    {
      config: { permission: 'code-lists:write', audit: 'code-list-item.added' },
      schema: {
        operationId: 'addCodeListItem',
        summary: 'Add an item to a code list, as its last before “other”',
        description: 'Its code is for good; its names in both languages can be changed later (#86).',
        tags: ['code-lists'],
        body: AddCodeListItem,
        response: { 201: CodeListItem, ...problems(403, 404, 409, 422) },
      },
    },
    (request, reply) =>
      change(request, reply, async (tx) => {
        const { actor, body } = request
        const item = await insertItem(tx, actor, body)
        await audit(tx, actor, {
          action: 'code-list-item.added',
          objectType: 'code-list-item',
          objectId: item.id,
          fields: Object.keys(body),
        })
        return item
      }),
  )
}
