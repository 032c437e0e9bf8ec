import type { App } from '../../core/http/app-type.ts'
import { found } from '../../core/http/errors.ts'
import { IdParams } from '../../core/http/fields.ts'
import { problems } from '../../core/http/problems.ts'
import { selectText } from './queries.ts'
import { ConsentText } from './schemas.ts'

export function getConsentText(app: App) {
  app.get(
    '/consent-texts/:id',
    {
      config: { permission: 'consent-texts:read', audit: { none: 'texts name nobody' } },
      schema: {
        operationId: 'getConsentText',
        summary: 'One version of a consent text, in both languages, ordinary and easy to read',
        tags: ['consents'],
        params: IdParams,
        response: { 200: ConsentText, ...problems(403, 404) },
      },
    },
    ({ actor, params }) => app.db.read(actor, async (db) => found(await selectText(db, actor, params.id))),
  )
}
