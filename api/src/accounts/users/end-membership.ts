import { changeMembershipRefusal } from '@lidzas/domain/accounts/memberships'

import { audit } from '../../core/audit.ts'
import type { App } from '../../core/http/app-type.ts'
import { change } from '../../core/http/changes/change.ts'
import { found, refuseIf } from '../../core/http/errors.ts'
import { IdParams } from '../../core/http/fields.ts'
import { IfMatch, matchVersion } from '../../core/http/if-match.ts'
import { problems } from '../../core/http/problems.ts'
import { changeMembership, lockMembership, selectUser } from './queries.ts'
import { User } from './schemas.ts'

export function endMembership(app: App) {
  app.post(
    '/memberships/:id/end',
    {
      config: { permission: 'users:write', audit: 'membership.ended' },
      schema: {
        operationId: 'endMembership',
        summary: 'Take a role away',
        description: 'Within a second, on every replica, the rights are gone.',
        tags: ['users'],
        params: IdParams,
        headers: IfMatch,
        response: { 200: User, ...problems(403, 404, 409, 412, 422, 428) },
      },
    },
    (request, reply) =>
      change(request, reply, async (tx) => {
        const { actor, params, headers } = request
        const membership = found(await lockMembership(tx, actor, params.id))
        matchVersion(headers, membership)
        refuseIf(changeMembershipRefusal(actor, membership))
        await changeMembership(tx, actor, membership.id, { endedAt: app.now() })
        await audit(tx, actor, {
          action: 'membership.ended',
          objectType: 'user',
          objectId: membership.accountId,
          fields: ['endedAt'],
        })
        return found(await selectUser(tx, actor, membership.accountId))
      }),
  )
}
