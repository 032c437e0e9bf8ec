import Type from 'typebox'

import { auditAccount } from '../../../core/audit.ts'
import type { App } from '../../../core/http/app-type.ts'
import { problems } from '../../../core/http/problems.ts'
import { authLimit } from '../limits.ts'
import { lockRefreshToken, revokeSession } from '../queries/session-queries.ts'
import { hashOf } from '../secrets.ts'
import { clearRefreshCookie, refreshCookie } from '../sessions.ts'

export function signOut(app: App) {
  app.post(
    '/auth/sign-out',
    {
      config: { public: true, audit: 'session.ended', ...authLimit },
      schema: {
        operationId: 'signOut',
        summary: 'End this session',
        description: 'Ends the session of the refresh cookie; answers the same when there is none.',
        tags: ['auth'],
        security: [],
        response: { 204: Type.Null(), ...problems() },
      },
    },
    async (request, reply) => {
      const secret = request.cookies[refreshCookie]
      clearRefreshCookie(app, reply)
      if (secret !== undefined) {
        const ended = await app.db.auth(async (tx) => {
          const row = await lockRefreshToken(tx, hashOf(secret))
          if (!row || row.session.revokedAt !== null) return null
          const { id, tenantId, accountId } = row.session
          await revokeSession(tx, id, 'signed out', app.now())
          await auditAccount(tx, { requestId: request.id, tenantId, accountId, action: 'session.ended' })
          return id
        })
        if (ended !== null) app.actors.forget(ended)
      }
      return reply.code(204).send(null)
    },
  )
}
