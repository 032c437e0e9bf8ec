import { changeMembershipRefusal } from '@lidzas/domain/accounts/memberships'

import { audit } from '../../core/audit.ts'
import type { App } from '../../core/http/app-type.ts'
import { change } from '../../core/http/changes/change.ts'
import { found, refuseIf } from '../../core/http/errors.ts'
import { IdParams } from '../../core/http/fields.ts'
import { IfMatch, matchVersion } from '../../core/http/if-match.ts'
import { problems } from '../../core/http/problems.ts'
import { closeAccountHere, selectUser } from './queries.ts'
import { User } from './schemas.ts'

export function closeUser(app: App) {
  app.post(
    '/users/:id/close',
    {
      config: { permission: 'users:write', audit: 'user.closed' },
      schema: {
        operationId: 'closeUser',
        summary: 'Take all roles away and end all sessions here',
        description: 'The account itself stays, since the person may work in another tenant too.',
        tags: ['users'],
        params: IdParams,
        headers: IfMatch,
        response: { 200: User, ...problems(403, 404, 409, 412, 422, 428) },
      },
    },
    (request, reply) =>
      change(request, reply, async (tx) => {
        const { actor, params, headers } = request
        const user = found(await selectUser(tx, actor, params.id))
        matchVersion(headers, user)
        for (const membership of user.memberships) {
          if (membership.endedAt === null) refuseIf(changeMembershipRefusal(actor, membership))
        }
        await closeAccountHere(tx, actor, user.id, app.now())
        await audit(tx, actor, {
          action: 'user.closed',
          objectType: 'user',
          objectId: user.id,
          fields: ['memberships'],
        })
        return found(await selectUser(tx, actor, user.id))
      }),
  )
}
