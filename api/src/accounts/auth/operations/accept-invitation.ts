import Type from 'typebox'

import type { App } from '../../../core/http/app-type.ts'
import { problems } from '../../../core/http/problems.ts'
import { authLimit } from '../limits.ts'
import { AcceptInvitation } from '../schemas.ts'
import { setPasswordByLink } from '../set-password.ts'

export function acceptInvitation(app: App) {
  app.post(
    '/auth/invitation-acceptances',
    {
      config: { public: true, audit: 'account.invitation-accepted', ...authLimit },
      schema: {
        operationId: 'acceptInvitation',
        summary: 'Accept an invitation and choose a password',
        tags: ['auth'],
        security: [],
        body: AcceptInvitation,
        response: { 204: Type.Null(), ...problems(410, 422) },
      },
    },
    async (request, reply) => {
      await setPasswordByLink(app, request.id, { ...request.body, purpose: 'INVITATION' })
      return reply.code(204).send(null)
    },
  )
}
