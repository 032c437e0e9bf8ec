import { auditRead } from '../../core/audit.ts'
import { openText } from '../../core/crypto/personal.ts'
import type { App } from '../../core/http/app-type.ts'
import { found } from '../../core/http/errors.ts'
import { IdParams } from '../../core/http/fields.ts'
import { problems } from '../../core/http/problems.ts'
import { selectConsent } from './queries.ts'
import { witnessColumn } from './record.ts'
import { ConsentDetails } from './schemas.ts'

export function getConsent(app: App) {
  app.get(
    '/consents/:id',
    {
      config: { permission: 'consents:read', audit: 'consent.viewed' },
      schema: {
        operationId: 'getConsent',
        summary: 'One consent, with its witness',
        tags: ['consents'],
        params: IdParams,
        response: { 200: ConsentDetails, ...problems(403, 404) },
      },
    },
    ({ actor, params }) =>
      app.db.read(actor, async (db) => {
        const consent = found(await selectConsent(db, actor, params.id))
        const sealContext = { personId: consent.participantId, column: witnessColumn, rowId: consent.id }
        const witnessName = await openText(db, actor, app.vault, sealContext, consent.witnessSealed)
        await auditRead(db, actor, {
          action: 'consent.viewed',
          objectType: 'consent',
          objectId: consent.id,
          subjectIds: [consent.participantId],
        })
        return { ...consent, witnessName }
      }),
  )
}
