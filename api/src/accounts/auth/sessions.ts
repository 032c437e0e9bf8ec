/** Starting a session and keeping it alive: a short access token in the answer, a one-time refresh token in a cookie. */
import type { FastifyReply, FastifyRequest } from 'fastify'

import type { Tx } from '../../core/db/db.ts'
import type { App } from '../../core/http/app-type.ts'
import { accessTokenSeconds } from '../../core/http/serving/authenticate.ts'
import { insertRefreshToken, insertSession } from './queries/session-queries.ts'
import { newSecret } from './secrets.ts'

export const refreshCookie = 'lidzas_refresh'
/** A session ends this long after sign-in, however busy. */
export const sessionDays = 30

/** Opens a session of the account in a tenant and returns its id with the first refresh token. */
export async function startSession(
  tx: Tx,
  request: FastifyRequest,
  who: { accountId: string; tenantId: string },
  now: Date,
) {
  const session = await insertSession(tx, {
    ...who,
    userAgent: request.headers['user-agent']?.slice(0, 200) ?? null,
    createdAt: now,
    lastUsedAt: now,
    expiresAt: new Date(now.getTime() + sessionDays * 86_400_000),
  })
  const { secret, hash } = newSecret()
  await insertRefreshToken(tx, session.id, hash, now)
  return { session, refreshToken: secret }
}

/** The access token for a session. It says who and where, never what they may do. */
export function accessToken(app: App, session: { id: string; accountId: string; tenantId: string }) {
  return {
    accessToken: app.jwt.sign({ sub: session.accountId, sid: session.id, tid: session.tenantId }),
    tokenType: 'Bearer' as const,
    expiresIn: accessTokenSeconds,
  }
}

export function setRefreshCookie(app: App, reply: FastifyReply, refreshToken: string): void {
  reply.setCookie(refreshCookie, refreshToken, { ...cookieOptions(app), maxAge: sessionDays * 86_400 })
}

export function clearRefreshCookie(app: App, reply: FastifyReply): void {
  reply.clearCookie(refreshCookie, cookieOptions(app))
}

function cookieOptions(app: App) {
  return {
    httpOnly: true,
    sameSite: 'strict' as const,
    path: '/api/v1/auth',
    secure: app.config.publicUrl.startsWith('https:'),
  }
}
