/** The OpenAPI 3.1 document at /api/openapi.json and its reading room at /api/docs. */
import swagger from '@fastify/swagger'
import swaggerUi from '@fastify/swagger-ui'

import type { App } from '../app-type.ts'
import { withAccess } from './access.ts'
import { describeSuccesses } from './described-answers.ts'
import { giveExamples } from './examples.ts'
import { describeRefusals } from './refused-answers.ts'
import { tagGroups, tags } from './tags.ts'

const description = `Social mentoring programmes over REST.

Sign in with \`POST /api/v1/auth/sign-in\`, press **Authorize** and paste the \`accessToken\`.
Lists answer \`{ data, nextCursor, hasMore }\`; send \`nextCursor\` back as \`cursor\`.
A change of a record needs \`If-Match\` with the \`ETag\` it was read with; a create takes an \`Idempotency-Key\`.
Every failure is an \`application/problem+json\` document with a stable \`code\`.
Ignore fields you do not know: new ones may be added at any time.`

/** Call before any route is declared: the document is made of the routes that follow. */
export function describeApi(app: App) {
  app.register(swagger, {
    openapi: {
      openapi: '3.1.0',
      info: { title: 'Līdzās API', version: '1.0.0', description },
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
        ...describeRefusals(describeSuccesses('openapiObject' in document ? document.openapiObject : {})),
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
