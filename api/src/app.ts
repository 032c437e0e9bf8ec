/** The whole API as one value: plugins, hooks and every feature's routes. Listens to nothing, reads no environment. */
import cookie from '@fastify/cookie'
import { localDate } from '@lidzas/domain/core/dates'
import fastify, { type FastifyServerOptions } from 'fastify'

import type { Config } from './core/config.ts'
import { openVault } from './core/crypto/vault.ts'
import type { Database } from './core/db/db.ts'
import type { App } from './core/http/app-type.ts'
import { guardChanges } from './core/http/changes/guard.ts'
import { describeApi } from './core/http/contract/openapi.ts'
import { problemPages } from './core/http/contract/problem-pages.ts'
import { models } from './core/http/model.ts'
import { handleError, missingRoute } from './core/http/refusals/error-handler.ts'
import { actorCache } from './core/http/serving/actor-cache.ts'
import { guardRoutes, registerTokens } from './core/http/serving/authenticate.ts'
import { harden, limitRates, requestIdOf } from './core/http/serving/hardening.ts'
import { healthRoutes } from './core/http/serving/health.ts'
import { knownPaths, pathOf } from './core/http/serving/paths.ts'
import { serializerCompiler } from './core/http/serving/serialization.ts'
import { validatorCompiler } from './core/http/serving/validation.ts'
import { serveWeb } from './core/http/serving/web.ts'
import { featureRoutes } from './features.ts'
import { jobs } from './jobs.ts'

export type AppParts = { db: Database; config: Config; now?: () => Date; isDraining?: () => boolean }

const bodyLimit = 256 * 1024

export function buildApp({ db, config, now = () => new Date(), isDraining = () => false }: AppParts): App {
  const app = fastify({
    logger: loggerOptions(config),
    bodyLimit,
    requestTimeout: 10_000,
    genReqId: requestIdOf,
    trustProxy: config.trustedProxies.length > 0 ? [...config.trustedProxies] : false,
    // Bodies with __proto__ or constructor.prototype are refused, not cleaned.
    onProtoPoisoning: 'error',
    onConstructorPoisoning: 'error',
    routerOptions: { maxParamLength: 200 },
    frameworkErrors: (error, request, reply) => void handleError(error, request, reply),
  }) as unknown as App
  const today = () => localDate(now())
  app.decorate('config', config)
  app.decorate('db', db)
  app.decorate('vault', openVault(config.encryptionKey))
  app.decorate('jobs', jobs)
  app.decorate('now', now)
  app.decorate('today', today)
  app.decorate('actors', actorCache(db, { now, today }))
  app.decorateRequest('language', 'lv')

  for (const schema of models()) app.addSchema(schema)
  app.setValidatorCompiler(validatorCompiler())
  app.setSerializerCompiler(serializerCompiler())
  const paths = knownPaths(app)
  app.setErrorHandler(handleError)
  app.setNotFoundHandler(missingRoute(paths, config.webDist !== null))
  harden(app)
  app.register(cookie)
  limitRates(app)
  registerTokens(app)
  describeApi(app)
  problemPages(app)
  healthRoutes(app, isDraining)
  app.register(
    async (v1) => {
      const scope = v1 as App
      guardRoutes(scope)
      guardChanges(scope)
      featureRoutes(scope)
    },
    { prefix: '/api/v1' },
  )
  if (config.webDist !== null) serveWeb(app, config.webDist)
  return app
}

function loggerOptions({ logLevel }: Config): FastifyServerOptions['logger'] {
  if (logLevel === 'silent') return false
  return {
    level: logLevel,
    // Query strings can hold names: only the path is logged, and no personal code that somebody put there.
    serializers: {
      req: ({ method, url, id }) => ({ method, path: pathOf(url), id }),
      res: ({ statusCode }) => ({ statusCode }),
    },
  }
}
