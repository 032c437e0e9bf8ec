import Type from 'typebox'

import type { App } from '../../../core/http/app-type.ts'
import { problems } from '../../../core/http/problems.ts'
import { authLimit } from '../limits.ts'
import { SetPassword } from '../schemas.ts'
import { setPasswordByLink } from '../set-password.ts'

export function resetPassword(app: App) {
  app.post(
    '/auth/password-resets',
    {
      config: { public: true, audit: 'account.password-reset', ...authLimit },
      schema: {
        operationId: 'resetPassword',
        summary: 'Choose a new password through the link of a letter',
        description: 'Ends every session of the account.',
        tags: ['auth'],
        security: [],
        body: SetPassword,
        response: { 204: Type.Null(), ...problems(410, 422) },
      },
    },
    async (request, reply) => {
      await setPasswordByLink(app, request.id, { ...request.body, purpose: 'PASSWORD_RESET' })
      return reply.code(204).send(null)
    },
  )
}
