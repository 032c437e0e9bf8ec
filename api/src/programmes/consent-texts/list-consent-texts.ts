import { consentPurposes } from '@lidzas/domain/programmes/code-lists/consents'
import Type from 'typebox'

import type { App } from '../../core/http/app-type.ts'
import { Closed, Id, IsoDay, OneOf } from '../../core/http/fields.ts'
import { pageQuery } from '../../core/http/page.ts'
import { problems } from '../../core/http/problems.ts'
import { selectTexts } from './queries.ts'
import { ConsentTextPage } from './schemas.ts'

export function listConsentTexts(app: App) {
  app.get(
    '/consent-texts',
    {
      config: { permission: 'consent-texts:read', audit: { none: 'texts name nobody' } },
      schema: {
        operationId: 'listConsentTexts',
        summary: 'Versions of a programme’s consent texts, the newest first',
        tags: ['consents'],
        querystring: Closed({
          ...pageQuery(['-startsOn']),
          programmeId: Id,
          purpose: Type.Optional(OneOf(consentPurposes)),
          inForceOn: Type.Optional(IsoDay),
        }),
        response: { 200: ConsentTextPage, ...problems(403) },
      },
    },
    ({ actor, query }) => app.db.read(actor, (db) => selectTexts(db, actor, query)),
  )
}
