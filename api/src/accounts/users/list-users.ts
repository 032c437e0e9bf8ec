import { roles } from '@lidzas/domain/core/permissions'
import Type from 'typebox'

import { auditRead } from '../../core/audit.ts'
import type { App } from '../../core/http/app-type.ts'
import { Closed, OneOf, Str } from '../../core/http/fields.ts'
import { pageQuery } from '../../core/http/page.ts'
import { problems } from '../../core/http/problems.ts'
import { selectUsers } from './queries.ts'
import { UserPage } from './schemas.ts'

export function listUsers(app: App) {
  app.get(
    '/users',
    {
      config: { permission: 'users:read', audit: 'users.listed' },
      schema: {
        operationId: 'listUsers',
        summary: 'People who work in this tenant, by name',
        tags: ['users'],
        querystring: Closed({
          ...pageQuery(['displayName', 'createdAt']),
          q: Type.Optional(Str(100, { description: 'words of the name or the e-mail address' })),
          role: Type.Optional(OneOf(roles)),
        }),
        response: { 200: UserPage, ...problems(403, 422) },
      },
    },
    ({ actor, query }) =>
      app.db.read(actor, async (db) => {
        const page = await selectUsers(db, actor, query)
        await auditRead(db, actor, { action: 'users.listed', objectType: 'user' })
        return page
      }),
  )
}
