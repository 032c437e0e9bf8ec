import { consentPurposes } from '@lidzas/domain/code-lists/admission'
import Type from 'typebox'

import type { App } from '../http/app-type.ts'
import { Closed, Id, IsoDay, OneOf } from '../http/fields.ts'
import { pageQuery } from '../http/page.ts'
import { problems } from '../http/problems.ts'
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
          ...pageQuery(['-validFrom']),
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
