import { refusal } from '@lidzas/domain/core/refusal'
import { changeTextRefusal } from '@lidzas/domain/programmes/consent-texts'

import { audit } from '../../core/audit.ts'
import type { App } from '../../core/http/app-type.ts'
import { change } from '../../core/http/changes/change.ts'
import { found, refuseIf } from '../../core/http/errors.ts'
import { IdParams } from '../../core/http/fields.ts'
import { IfMatch, matchVersion } from '../../core/http/if-match.ts'
import { problems } from '../../core/http/problems.ts'
import { changeText, lockText, selectText } from './queries.ts'
import { ConsentText, UpdateConsentText } from './schemas.ts'

export function updateConsentText(app: App) {
  app.patch(
    '/consent-texts/:id',
    {
      config: { permission: 'consent-texts:write', audit: 'consent-text.updated' },
      schema: {
        operationId: 'updateConsentText',
        summary: 'Change a text that is not in force yet, or say when one ends',
        tags: ['consents'],
        params: IdParams,
        headers: IfMatch,
        body: UpdateConsentText,
        response: { 200: ConsentText, ...problems(403, 404, 409, 412, 422, 428) },
      },
    },
    (request, reply) =>
      change(request, reply, async (tx) => {
        const { actor, params, headers, body } = request
        const text = found(await lockText(tx, actor, params.id))
        matchVersion(headers, text)
        const { endsOn, ...words } = body
        if (Object.keys(words).length > 0) refuseIf(changeTextRefusal(text, app.today()))
        if (endsOn) {
          const { lastSignedOn, startsOn } = text
          refuseIf(endsOn < startsOn ? refusal('DATES_ORDER', undefined, '/endsOn') : null)
          refuseIf(
            lastSignedOn !== null && endsOn < lastSignedOn
              ? refusal('CONSENT_TEXT_USED', { lastUsedOn: lastSignedOn }, '/endsOn')
              : null,
          )
        }
        if (Object.keys(body).length > 0) await changeText(tx, actor, text.id, body)
        await audit(tx, actor, {
          action: 'consent-text.updated',
          objectType: 'consent_text',
          objectId: text.id,
          fields: Object.keys(body),
        })
        return found(await selectText(tx, actor, text.id))
      }),
  )
}
