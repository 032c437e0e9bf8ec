import Type from 'typebox'

import { audit } from '../../../core/audit.ts'
import type { App } from '../../../core/http/app-type.ts'
import { problems } from '../../../core/http/problems.ts'
import { revokeAllSessions } from '../queries/session-queries.ts'
import { clearRefreshCookie } from '../sessions.ts'

export function signOutEverywhere(app: App) {
  app.post(
    '/auth/sign-out-everywhere',
    {
      config: { permission: 'profile:own', audit: 'session.all-ended' },
      schema: {
        operationId: 'signOutEverywhere',
        summary: 'End all my sessions, on every device',
        tags: ['auth'],
        response: { 204: Type.Null(), ...problems(403) },
      },
    },
    async ({ actor }, reply) => {
      const ended = await app.db.auth(async (tx) => {
        await audit(tx, actor, {
          action: 'session.all-ended',
          objectType: 'account',
          objectId: actor.accountId,
        })
        return revokeAllSessions(tx, actor.accountId, 'signed out everywhere', app.now())
      })
      for (const { id } of ended) app.actors.forget(id)
      clearRefreshCookie(app, reply)
      return reply.code(204).send(null)
    },
  )
}
