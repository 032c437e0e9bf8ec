import { withdrawConsentRefusal } from '@lidzas/domain/intake/consents/consents'
import Type from 'typebox'

import { auditRead } from '../../core/audit.ts'
import type { App } from '../../core/http/app-type.ts'
import { found, refuseIf } from '../../core/http/errors.ts'
import { Closed, IdParams, IsoDay } from '../../core/http/fields.ts'
import { problems } from '../../core/http/problems.ts'
import { selectConsent } from '../consents/queries.ts'
import { WithdrawalEffects } from '../consents/schemas.ts'
import { effectsOf } from './withdrawal.ts'

export function previewWithdrawal(app: App) {
  app.get(
    '/consents/:id/withdrawal-preview',
    {
      config: { permission: 'consents:write', audit: 'consent.withdrawal-previewed' },
      schema: {
        operationId: 'previewWithdrawal',
        summary: 'What withdrawing this consent would set in motion',
        description: 'Found by the same function that the withdrawal carries out; nothing is changed.',
        tags: ['consents'],
        params: IdParams,
        querystring: Closed({ withdrawnOn: Type.Optional(IsoDay) }),
        response: { 200: WithdrawalEffects, ...problems(403, 404, 409, 422) },
      },
    },
    ({ actor, params, query }) =>
      app.db.read(actor, async (db) => {
        const consent = found(await selectConsent(db, actor, params.id))
        const withdrawnOn = query.withdrawnOn ?? app.today()
        refuseIf(withdrawConsentRefusal(consent, withdrawnOn, app.today()))
        const effects = await effectsOf(db, actor, app, { ...consent, withdrawnOn })
        await auditRead(db, actor, {
          action: 'consent.withdrawal-previewed',
          objectType: 'consent',
          objectId: consent.id,
          subjectIds: [consent.participantId],
        })
        return { consentId: consent.id, withdrawnOn, ...effects }
      }),
  )
}
