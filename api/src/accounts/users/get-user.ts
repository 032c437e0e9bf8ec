import { auditRead } from '../../core/audit.ts'
import type { App } from '../../core/http/app-type.ts'
import { found } from '../../core/http/errors.ts'
import { IdParams } from '../../core/http/fields.ts'
import { problems } from '../../core/http/problems.ts'
import { selectUser } from './queries.ts'
import { User } from './schemas.ts'

export function getUser(app: App) {
  app.get(
    '/users/:id',
    {
      config: { permission: 'users:read', audit: 'user.read' },
      schema: {
        operationId: 'getUser',
        summary: 'One person who works here, with all roles',
        tags: ['users'],
        params: IdParams,
        response: { 200: User, ...problems(403, 404) },
      },
    },
    ({ actor, params }) =>
      app.db.read(actor, async (db) => {
        const user = found(await selectUser(db, actor, params.id))
        await auditRead(db, actor, { action: 'user.read', objectType: 'user', objectId: user.id })
        return user
      }),
  )
}
