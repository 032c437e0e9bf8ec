/** Headers, limits and refusals that hold for every answer. */
import { randomUUID } from 'node:crypto'
import type { IncomingMessage } from 'node:http'

import helmet from '@fastify/helmet'
import rateLimit from '@fastify/rate-limit'
import { refusal } from '@lidzas/domain/core/refusal'
import { withoutPersonalCodes } from '@lidzas/domain/people/personal-code'
import type { FastifyRequest } from 'fastify'

import type { App } from '../app-type.ts'
import { etagOf } from '../if-match.ts'
import { languageOf, Refused } from '../refusals/problem.ts'
import { refuseBadCharacters } from './characters.ts'
import { bodyText, refuseTwins } from './json-body.ts'

/** The caller's X-Request-Id when it is harmless, else one of our own. */
export function requestIdOf(request: IncomingMessage): string {
  const given = request.headers['x-request-id']
  if (typeof given !== 'string' || !/^[A-Za-z0-9._-]{1,64}$/.test(given)) return randomUUID()
  return withoutPersonalCodes(given) === given ? given : randomUUID()
}

export function harden(app: App) {
  // The document says of such a success that it has no body, and a JSON null would be one.
  app.addHook('onSend', async (_, reply, payload) => {
    if (payload !== 'null') return payload
    reply.removeHeader('content-type')
    return ''
  })
  const https = app.config.publicUrl.startsWith('https:')
  app.register(helmet, {
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'self'"],
        baseUri: ["'none'"],
        objectSrc: ["'none'"],
        frameAncestors: ["'none'"],
        formAction: ["'self'"],
        imgSrc: ["'self'", 'data:'],
        fontSrc: ["'self'", 'data:'],
        // The web's component library and Swagger UI set style attributes; scripts come from our own files alone.
        styleSrc: ["'self'", "'unsafe-inline'"],
        scriptSrc: ["'self'"],
        connectSrc: ["'self'"],
        ...(https && { upgradeInsecureRequests: [] }),
      },
    },
    strictTransportSecurity: https ? { maxAge: 31_536_000, includeSubDomains: false } : false,
    referrerPolicy: { policy: 'no-referrer' },
  })
  app.removeContentTypeParser(['text/plain', 'application/json'])
  const parseJson = app.getDefaultJsonParser('error', 'error')
  // Clients that name a content type on every call may send an action without a body.
  app.addContentTypeParser<Buffer>('application/json', { parseAs: 'buffer' }, (request, body, done) => {
    try {
      const text = bodyText(body, request.headers['content-type'])
      if (text === '') return done(null, undefined)
      void parseJson(request, text, (error, value) => {
        if (!error) refuseTwins(text)
        done(error, value)
      })
    } catch (error) {
      done(error as Error)
    }
  })
  app.addHook('onRequest', async (request, reply) => {
    request.language = languageOf(request.headers['accept-language'])
    reply.header('x-request-id', request.id)
    if (request.url.startsWith('/api/')) reply.header('cache-control', 'no-store')
    // The router takes the nothing behind a last slash for the id of a record.
    if (/^\/api\/v1\/[^?]*\/(\?|$)/.test(request.url)) throw new Refused(refusal('NOT_FOUND'))
  })
  app.addHook('preValidation', async (request) =>
    refuseBadCharacters([request.body, request.query, request.params]),
  )
  app.addHook('preSerialization', async (request, reply, payload) => {
    const version = (payload as { version?: unknown } | null)?.version
    if (Number.isInteger(version) && hasOneRecord(request)) reply.header('etag', etagOf(version as number))
    return payload
  })
}

function hasOneRecord(request: FastifyRequest): boolean {
  return request.routeOptions.schema?.hide !== true
}

/** Limits the routes that ask for it with `config.rateLimit`, per address and replica. */
export function limitRates(app: App) {
  app.register(rateLimit, {
    global: false,
    errorResponseBuilder: (_, { ttl }) => {
      const seconds = Math.max(1, Math.ceil(ttl / 1_000))
      return new Refused(refusal('RATE_LIMITED', { seconds }), { retryAfter: seconds })
    },
  })
}
