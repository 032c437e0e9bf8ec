import type { App } from '../../core/http/app-type.ts'
import { problems } from '../../core/http/problems.ts'
import { selectItems } from './queries.ts'
import { CodeLists } from './schemas.ts'

export function listCodeLists(app: App) {
  app.get(
    '/code-lists',
    {
      config: { permission: 'code-lists:read', audit: { none: 'names of codes are nobody’s data' } },
      schema: {
        operationId: 'listCodeLists',
        summary: 'The authority’s own code lists with all their items, retired ones too, in their order',
        tags: ['code-lists'],
        response: { 200: CodeLists, ...problems(403) },
      },
    },
    ({ actor }) => app.db.read(actor, async (db) => ({ data: await selectItems(db, actor) })),
  )
}
