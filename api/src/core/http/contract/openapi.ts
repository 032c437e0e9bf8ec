/** The OpenAPI 3.1 document at /api/openapi.json and the page at /api/docs on which people read it. */
import swagger from '@fastify/swagger'
import swaggerUi from '@fastify/swagger-ui'

import type { App } from '../app-type.ts'
import { withAccess } from './access.ts'
import { describeSuccesses } from './described-answers.ts'
import { giveExamples } from './examples.ts'
import { introduction } from './introduction.ts'
import { openAnswers } from './open-answers.ts'
import { describeRefusals } from './refused-answers.ts'
import { tagGroups, tags } from './tags.ts'

/** Call before any route is declared: the document is made of the routes that follow. */
export function describeApi(app: App) {
  app.register(swagger, {
    openapi: {
      openapi: '3.1.0',
      info: { title: 'Līdzās API', version: '1.0.0', description: introduction },
      servers: [{ url: '/', description: 'this server' }],
      components: {
        securitySchemes: { bearer: { type: 'http', scheme: 'bearer', bearerFormat: 'JWT' } },
      },
      security: [{ bearer: [] }],
      tags,
    },
    transform: ({ schema, url, route }) => ({
      schema: {
        ...withAccess(schema, route.config),
        ...(route.config?.rateLimit && { 'x-rate-limited': true }),
      },
      url,
    }),
    transformObject: (document) =>
      giveExamples({
        ...openAnswers(
          describeRefusals(describeSuccesses('openapiObject' in document ? document.openapiObject : {})),
        ),
        'x-tagGroups': tagGroups,
      }),
    hideUntagged: true,
    convertConstToEnum: false,
    refResolver: {
      buildLocalReference: (json, _baseUri, _fragment, index) =>
        typeof json.$id === 'string' ? json.$id : `def-${index}`,
    },
  })
  app.register(swaggerUi, {
    routePrefix: '/api/docs',
    staticCSP: false,
    uiConfig: { persistAuthorization: false, docExpansion: 'none', filter: true, tryItOutEnabled: true },
  })
  app.get('/api/openapi.json', { schema: { hide: true } }, () => app.swagger())
}
