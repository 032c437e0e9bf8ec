import { changeMembershipRefusal } from '@lidzas/domain/accounts/memberships'

import { audit } from '../../core/audit.ts'
import type { App } from '../../core/http/app-type.ts'
import { change } from '../../core/http/changes/change.ts'
import { found, refuseIf } from '../../core/http/errors.ts'
import { IdParams } from '../../core/http/fields.ts'
import { IfMatch, matchVersion } from '../../core/http/if-match.ts'
import { problems } from '../../core/http/problems.ts'
import { changeMembership, lockMembership, selectUser } from './queries.ts'
import { UpdateMembership, User } from './schemas.ts'

export function updateMembership(app: App) {
  app.patch(
    '/memberships/:id',
    {
      config: { permission: 'users:write', audit: 'membership.updated' },
      schema: {
        operationId: 'updateMembership',
        summary: 'Set or clear the last day of a role',
        tags: ['users'],
        params: IdParams,
        headers: IfMatch,
        body: UpdateMembership,
        response: { 200: User, ...problems(403, 404, 409, 412, 422, 428) },
      },
    },
    (request, reply) =>
      change(request, reply, async (tx) => {
        const { actor, params, headers, body } = request
        const membership = found(await lockMembership(tx, actor, params.id))
        matchVersion(headers, membership)
        refuseIf(changeMembershipRefusal(actor, membership))
        await changeMembership(tx, actor, membership.id, { endsOn: body.endsOn })
        await audit(tx, actor, {
          action: 'membership.updated',
          objectType: 'user',
          objectId: membership.accountId,
          fields: ['endsOn'],
        })
        return found(await selectUser(tx, actor, membership.accountId))
      }),
  )
}
