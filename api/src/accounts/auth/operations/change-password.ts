import { refusal } from '@lidzas/domain/core/refusal'
import Type from 'typebox'

import { audit } from '../../../core/audit.ts'
import type { App } from '../../../core/http/app-type.ts'
import { change } from '../../../core/http/changes/change.ts'
import { found, refuseIf } from '../../../core/http/errors.ts'
import { problems } from '../../../core/http/problems.ts'
import { authLimit } from '../limits.ts'
import { hashPassword, passwordFits, passwordRefusal } from '../passwords.ts'
import { changeAccount, selectAccount } from '../queries/account-queries.ts'
import { revokeAllSessions } from '../queries/session-queries.ts'
import { ChangePassword } from '../schemas.ts'
import { countAttempt, forgiveAttempt } from '../throttle.ts'

export function changePassword(app: App) {
  app.put(
    '/me/password',
    {
      config: { permission: 'profile:own', audit: 'account.password-changed', ...authLimit },
      schema: {
        operationId: 'changePassword',
        summary: 'Change my password',
        description: 'Ends every other session of the account.',
        tags: ['me'],
        body: ChangePassword,
        response: { 204: Type.Null(), ...problems(403, 404, 409, 422) },
      },
    },
    (request, reply) =>
      change(request, reply, async () => {
        const { actor, body } = request
        const now = app.now()
        const account = found(await app.db.auth((tx) => selectAccount(tx, actor.accountId)))
        const attempt = { email: account.email, network: request.ip }
        await app.db.auth((tx) => countAttempt(tx, 'sign-in', attempt, now))
        const fits = await passwordFits(account.passwordHash, body.currentPassword)
        refuseIf(fits ? null : refusal('PASSWORD_WRONG', undefined, '/currentPassword'))
        refuseIf(passwordRefusal(body.password, account.email))
        const passwordHash = await hashPassword(body.password)
        const ended = await app.db.auth(async (tx) => {
          await changeAccount(tx, account.id, { passwordHash, passwordChangedAt: now })
          await forgiveAttempt(tx, 'sign-in', attempt, now)
          await audit(tx, actor, {
            action: 'account.password-changed',
            objectType: 'account',
            objectId: actor.accountId,
          })
          return revokeAllSessions(tx, account.id, 'password changed', now, actor.sessionId)
        })
        for (const { id } of ended) app.actors.forget(id)
        return null
      }),
  )
}
