import Type from 'typebox'

import type { App } from '../../../core/http/app-type.ts'
import { problems } from '../../../core/http/problems.ts'
import { queueMail } from '../../../core/mail/outbox.ts'
import { authLimit } from '../limits.ts'
import { passwordResetMail } from '../mails.ts'
import { selectAccountByEmail } from '../queries/account-queries.ts'
import { insertAccountToken } from '../queries/token-queries.ts'
import { RequestPasswordReset } from '../schemas.ts'
import { newSecret } from '../secrets.ts'
import { countAttempt } from '../throttle.ts'

const validMs = 3_600_000

export function requestPasswordReset(app: App) {
  app.post(
    '/auth/password-reset-requests',
    {
      config: {
        public: true,
        audit: { none: 'nobody has signed in, and the answer tells nothing' },
        ...authLimit,
      },
      schema: {
        operationId: 'requestPasswordReset',
        summary: 'Ask for a link to choose a new password',
        description: 'Answers the same whether the address is known or not. The link is good for an hour.',
        tags: ['auth'],
        security: [],
        body: RequestPasswordReset,
        response: { 202: Type.Null(), ...problems() },
      },
    },
    async (request, reply) => {
      const { email } = request.body
      const now = app.now()
      await app.db.auth((tx) => countAttempt(tx, 'reset', { email, network: request.ip }, now))
      await app.db.auth(async (tx) => {
        const account = await selectAccountByEmail(tx, email)
        if (!account?.passwordHash) return
        const { secret, hash: tokenHash } = newSecret()
        const expiresAt = new Date(now.getTime() + validMs)
        await insertAccountToken(tx, {
          accountId: account.id,
          tokenHash,
          purpose: 'PASSWORD_RESET',
          createdAt: now,
          expiresAt,
        })
        await queueMail(tx, null, {
          to: account.email,
          ...passwordResetMail(account, app.config.publicUrl, secret),
        })
      })
      return reply.code(202).send(null)
    },
  )
}
