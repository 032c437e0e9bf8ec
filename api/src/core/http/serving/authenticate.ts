/**
 * Turns an access token into an actor for every route below `/api/v1`, and checks at boot that every route says who
 * may call it.
 */
import jwt from '@fastify/jwt'
import { actingFor, may, permissions } from '@lidzas/domain/core/permissions'
import { refusal } from '@lidzas/domain/core/refusal'
import type { FastifyRequest } from 'fastify'

import type { Actor } from '../../access/actor.ts'
import type { App } from '../app-type.ts'
import { Refused } from '../refusals/problem.ts'
import type { Claims } from './actor-cache.ts'

const issuer = 'lidzas'
const audience = 'lidzas-api'
/** How long an access token lives, in seconds. */
export const accessTokenSeconds = 600

declare module '@fastify/jwt' {
  interface FastifyJWT {
    payload: Claims
    user: Claims
  }
}

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/
const longestQueue = 200
const actors = new WeakMap<FastifyRequest, Actor>()

/** Signing and verifying of access tokens; only HS256 with our own key, issuer and audience is believed. */
export function registerTokens(app: App) {
  app.register(jwt, {
    secret: app.config.jwtKey,
    sign: {
      algorithm: 'HS256',
      iss: issuer,
      aud: audience,
      expiresIn: accessTokenSeconds,
      clockTimestamp: undefined,
    },
    verify: {
      algorithms: ['HS256'],
      allowedIss: issuer,
      allowedAud: audience,
      requiredClaims: ['iss', 'aud', 'exp', 'iat', 'sub', 'sid', 'tid'],
      cache: 5_000,
    },
  })
  app.decorateRequest('actor', {
    getter(this: FastifyRequest): Actor {
      const actor = actors.get(this)
      if (!actor) throw new Error('a public route asked for its actor')
      return actor
    },
  })
}

/** Adds the guard and the boot check to a scope; call it before any route of the scope is declared. */
export function guardRoutes(app: App) {
  app.addHook('onRoute', ({ method, url, config, schema }) => {
    if (method === 'HEAD') return
    const stop = (reason: string): never => {
      throw new Error(`${String(method)} ${url} ${reason}`)
    }
    if (config?.public !== true && !(config?.permission && config.permission in permissions)) {
      stop('declares no permission: config.permission, or config.public: true')
    }
    const audit = config?.audit
    if (audit === undefined) stop('declares no audit event: config.audit, a name or { none: "the reason" }')
    if (typeof audit === 'object' && 'none' in audit && audit.none.length < 10)
      stop('gives no reason for having no audit event')
    const { operationId, summary, tags, response } = (schema ?? {}) as Record<string, unknown>
    if (!operationId || !summary || !Array.isArray(tags)) stop('lacks an operationId, a summary or a tag')
    if (!response || !Object.keys(response).some((status) => status.startsWith('2')))
      stop('declares no response schema')
  })
  app.addHook('onRequest', async (request) => {
    // The request is refused before any work is done, since after so long a queue its answer would be too late.
    if (app.db.waiting() > longestQueue) throw new Refused(refusal('SERVICE_BUSY'), { retryAfter: 2 })
    const { config } = request.routeOptions
    if (config.public !== true) await authenticate(app, request)
  })
  app.addHook('onSend', async (request, reply, payload) => {
    refuseUnaudited(request, reply.statusCode)
    return payload
  })
}

async function authenticate(app: App, request: FastifyRequest): Promise<void> {
  const permission = request.routeOptions.config.permission!
  const claims = verified(app, request)
  const actor = await app.actors.find(claims)
  if (!actor) throw new Refused(refusal('SIGNED_OUT'))
  if (!may(actor, permission)) throw new Refused(refusal('FORBIDDEN'))
  actors.set(request, { ...actingFor(actor, permission), request: { id: request.id, audited: new Set() } })
}

function verified(app: App, request: FastifyRequest): Claims {
  const [scheme, token, ...rest] = (request.headers.authorization ?? '').split(' ')
  if (!scheme) throw new Refused(refusal('NOT_SIGNED_IN'))
  if (scheme.toLowerCase() !== 'bearer' || !token || rest.length > 0)
    throw new Refused(refusal('TOKEN_INVALID'))
  let claims: Claims
  try {
    claims = app.jwt.verify<Claims>(token)
  } catch (error) {
    const expired = (error as { code?: string }).code === 'FAST_JWT_EXPIRED'
    throw new Refused(refusal(expired ? 'TOKEN_EXPIRED' : 'TOKEN_INVALID'))
  }
  if (![claims.sub, claims.sid, claims.tid].every((id) => uuid.test(id)))
    throw new Refused(refusal('TOKEN_INVALID'))
  return claims
}

/**
 * Throws when a successful request has not written the audit event that its route declares, so that no access stays
 * out of the log.
 */
function refuseUnaudited(request: FastifyRequest, status: number): void {
  const { audit } = request.routeOptions.config
  const actor = actors.get(request)
  if (!actor || status >= 300 || audit === undefined || (typeof audit === 'object' && 'none' in audit)) return
  const wanted = typeof audit === 'string' ? [audit] : audit
  if (!wanted.some((action) => actor.request.audited.has(action))) {
    throw new Error(
      `${request.method} ${request.routeOptions.url ?? ''} left no audit event ${wanted.join(' or ')}`,
    )
  }
}
