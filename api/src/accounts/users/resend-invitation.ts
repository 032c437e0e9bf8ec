import Type from 'typebox'

import { audit } from '../../core/audit.ts'
import type { App } from '../../core/http/app-type.ts'
import { change } from '../../core/http/changes/change.ts'
import { found } from '../../core/http/errors.ts'
import { IdParams } from '../../core/http/fields.ts'
import { problems } from '../../core/http/problems.ts'
import { invite } from './invite.ts'
import { selectUser } from './queries.ts'

export function resendInvitation(app: App) {
  app.post(
    '/users/:id/invitations',
    {
      config: { permission: 'users:write', audit: 'user.invited' },
      schema: {
        operationId: 'resendInvitation',
        summary: 'Send the invitation again, with a new link',
        tags: ['users'],
        params: IdParams,
        response: { 202: Type.Null(), ...problems(403, 404, 409, 422) },
      },
    },
    (request, reply) =>
      change(request, reply, async (tx) => {
        const { actor, params } = request
        const user = found(await selectUser(tx, actor, params.id))
        await invite(tx, actor, app, user)
        await audit(tx, actor, { action: 'user.invited', objectType: 'user', objectId: user.id })
        return null
      }),
  )
}
