import { refusal } from '@lidzas/domain/core/refusal'

import { audit } from '../../core/audit.ts'
import type { App } from '../../core/http/app-type.ts'
import { change } from '../../core/http/changes/change.ts'
import { found, refuseIf } from '../../core/http/errors.ts'
import { IdParams } from '../../core/http/fields.ts'
import { IfMatch, matchVersion } from '../../core/http/if-match.ts'
import { problems } from '../../core/http/problems.ts'
import { attachDocument, lockConsent, selectConsent } from './queries.ts'
import { AttachDocument, Consent } from './schemas.ts'

export function attachConsentDocument(app: App) {
  app.post(
    '/consents/:id/attach-document',
    {
      config: { permission: 'consents:write', audit: 'consent.file-added' },
      schema: {
        operationId: 'attachConsentDocument',
        summary: 'Add the scan that a consent still lacks',
        tags: ['consents'],
        params: IdParams,
        headers: IfMatch,
        body: AttachDocument,
        response: { 200: Consent, ...problems(403, 404, 409, 412, 422, 428) },
      },
    },
    (request, reply) =>
      change(request, reply, async (tx) => {
        const { actor, params, headers, body } = request
        const consent = found(await lockConsent(tx, actor, params.id))
        matchVersion(headers, consent)
        refuseIf(consent.correctedAt !== null ? refusal('CONSENT_CORRECTED') : null)
        refuseIf(consent.documentId !== null ? refusal('CONSENT_HAS_FILE') : null)
        await attachDocument(tx, actor, consent.id, body.documentId)
        await audit(tx, actor, {
          action: 'consent.file-added',
          objectType: 'consent',
          objectId: consent.id,
          subjectIds: [consent.participantId],
          fields: ['documentId'],
        })
        return found(await selectConsent(tx, actor, consent.id))
      }),
  )
}
