import { refusal } from '@lidzas/domain/core/refusal'
import type { FastifyReply } from 'fastify'

import { auditAccount } from '../../../core/audit.ts'
import type { Tx } from '../../../core/db/db.ts'
import type { App } from '../../../core/http/app-type.ts'
import { problems } from '../../../core/http/problems.ts'
import { Refused } from '../../../core/http/refusals/problem.ts'
import { authLimit } from '../limits.ts'
import {
  insertRefreshToken,
  lockRefreshToken,
  markRefreshTokenUsed,
  revokeSession,
  touchSession,
} from '../queries/session-queries.ts'
import { AccessToken } from '../schemas.ts'
import { hashOf, newSecret } from '../secrets.ts'
import { accessToken, clearRefreshCookie, refreshCookie, setRefreshCookie } from '../sessions.ts'

/** Two tabs may present one token within these milliseconds; a used token that comes later counts as stolen. */
const graceMs = 10_000

type Session = { id: string; accountId: string; tenantId: string }
type Outcome = { session: Session; refreshToken: string | null } | { reused: Session } | null

export function refresh(app: App) {
  app.post(
    '/auth/refresh',
    {
      config: {
        public: true,
        audit: { none: 'goes on with a session whose start was recorded' },
        ...authLimit,
      },
      schema: {
        operationId: 'refresh',
        summary: 'A new access token from the refresh cookie',
        description:
          'The cookie is renewed at each call. A cookie used a second time ends the session everywhere.',
        tags: ['auth'],
        security: [],
        response: { 200: AccessToken, ...problems() },
      },
    },
    async (request, reply) => {
      const secret = request.cookies[refreshCookie]
      const outcome =
        secret === undefined ? null : await app.db.auth((tx) => rotate(tx, secret, app.now(), request.id))
      if (outcome === null || 'reused' in outcome) return signedOut(app, reply, outcome)
      if (outcome.refreshToken !== null) setRefreshCookie(app, reply, outcome.refreshToken)
      return accessToken(app, outcome.session)
    },
  )
}

function signedOut(app: App, reply: FastifyReply, outcome: { reused: Session } | null): never {
  if (outcome) app.actors.forget(outcome.reused.id)
  clearRefreshCookie(app, reply)
  throw new Refused(refusal('SIGNED_OUT'))
}

/** Exchanges a refresh token for the next one; a token used long ago ends its session instead. */
async function rotate(tx: Tx, secret: string, now: Date, requestId: string): Promise<Outcome> {
  const used = hashOf(secret)
  const row = await lockRefreshToken(tx, used)
  if (!row || row.session.revokedAt !== null || row.session.expiresAt <= now) return null
  const { session, token } = row
  if (token.usedAt !== null) {
    // The other tab already has the next cookie, which the browser shares: an access token is all this one needs.
    if (now.getTime() - token.usedAt.getTime() <= graceMs) return { session, refreshToken: null }
    await revokeSession(tx, session.id, 'refresh token used twice', now)
    await auditAccount(tx, {
      requestId,
      tenantId: session.tenantId,
      accountId: session.accountId,
      action: 'session.revoked',
    })
    return { reused: session }
  }
  const next = newSecret()
  await insertRefreshToken(tx, session.id, next.hash, now)
  await markRefreshTokenUsed(tx, used, next.hash, now)
  await touchSession(tx, session.id, now)
  return { session, refreshToken: next.secret }
}
