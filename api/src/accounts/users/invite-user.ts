import { grantRefusal } from '@lidzas/domain/accounts/memberships'

import { audit } from '../../core/audit.ts'
import type { App } from '../../core/http/app-type.ts'
import { change } from '../../core/http/changes/change.ts'
import { found, refuseIf } from '../../core/http/errors.ts'
import { problems } from '../../core/http/problems.ts'
import { invite } from './invite.ts'
import { completed } from './membership.ts'
import { insertMembership, selectUser } from './queries.ts'
import { InviteUser, User } from './schemas.ts'

export function inviteUser(app: App) {
  app.post(
    '/users',
    {
      config: { permission: 'users:write', audit: 'user.invited' },
      schema: {
        operationId: 'inviteUser',
        summary: 'Invite somebody by e-mail and give the first roles',
        description:
          'The letter holds a link that is good for seven days. Whoever already has an account signs in with it.',
        tags: ['users'],
        body: InviteUser,
        response: { 201: User, ...problems(403, 404, 409, 422) },
      },
    },
    (request, reply) =>
      change(request, reply, async (tx) => {
        const { actor, body } = request
        const accountId = await invite(tx, actor, app, body)
        for (const given of body.memberships) {
          const membership = completed(given, app.today())
          refuseIf(grantRefusal(actor, { ...membership, accountId }))
          await insertMembership(tx, actor, { ...membership, accountId })
        }
        await audit(tx, actor, {
          action: 'user.invited',
          objectType: 'user',
          objectId: accountId,
          fields: Object.keys(body),
        })
        return found(await selectUser(tx, actor, accountId))
      }),
  )
}
