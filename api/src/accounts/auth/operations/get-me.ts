import type { App } from '../../../core/http/app-type.ts'
import { problems } from '../../../core/http/problems.ts'
import { profileOf } from '../profile.ts'
import { Me } from '../schemas.ts'

export function getMe(app: App) {
  app.get(
    '/me',
    {
      config: { permission: 'profile:own', audit: { none: 'people may look at their own account' } },
      schema: {
        operationId: 'getMe',
        summary: 'Who am I, where, and what may I do',
        tags: ['me'],
        response: { 200: Me, ...problems(403, 404) },
      },
    },
    (request) => profileOf(app, request),
  )
}
