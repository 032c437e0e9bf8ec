import { grantRefusal } from '@lidzas/domain/accounts/memberships'

import { audit } from '../../core/audit.ts'
import type { App } from '../../core/http/app-type.ts'
import { change } from '../../core/http/changes/change.ts'
import { found, refuseIf } from '../../core/http/errors.ts'
import { IdParams } from '../../core/http/fields.ts'
import { problems } from '../../core/http/problems.ts'
import { completed } from './membership.ts'
import { insertMembership, selectUser } from './queries.ts'
import { AddMembership, User } from './schemas.ts'

export function addMembership(app: App) {
  app.post(
    '/users/:id/memberships',
    {
      config: { permission: 'users:write', audit: 'membership.added' },
      schema: {
        operationId: 'addMembership',
        summary: 'Give a role',
        tags: ['users'],
        params: IdParams,
        body: AddMembership,
        response: { 201: User, ...problems(403, 404, 409, 422) },
      },
    },
    (request, reply) =>
      change(request, reply, async (tx) => {
        const { actor, params, body } = request
        const user = found(await selectUser(tx, actor, params.id))
        const membership = { ...completed(body, app.today()), accountId: user.id }
        refuseIf(grantRefusal(actor, membership))
        await insertMembership(tx, actor, membership)
        await audit(tx, actor, {
          action: 'membership.added',
          objectType: 'user',
          objectId: user.id,
          fields: Object.keys(body),
        })
        return found(await selectUser(tx, actor, user.id))
      }),
  )
}
