import { withdrawConsentRefusal } from '@lidzas/domain/intake/consents/consents'

import { audit } from '../../core/audit.ts'
import type { App } from '../../core/http/app-type.ts'
import { change } from '../../core/http/changes/change.ts'
import { found, refuseIf } from '../../core/http/errors.ts'
import { IdParams } from '../../core/http/fields.ts'
import { IfMatch, matchVersion } from '../../core/http/if-match.ts'
import { problems } from '../../core/http/problems.ts'
import { endConsent, lockConsent, selectConsent } from '../consents/queries.ts'
import { WithdrawConsent, WithdrawnConsent } from '../consents/schemas.ts'
import { carryOut } from './withdrawal.ts'

export function withdrawConsent(app: App) {
  app.post(
    '/consents/:id/withdraw',
    {
      config: { permission: 'consents:write', audit: 'consent.withdrawn' },
      schema: {
        operationId: 'withdrawConsent',
        summary: 'Withdraw a consent',
        description:
          'When taking part ends with it, the planned sessions are cancelled and offered places taken back in the same transaction, the enrolment is to be closed, and those who work with the person get a letter; what was recorded stays.',
        tags: ['consents'],
        params: IdParams,
        headers: IfMatch,
        body: WithdrawConsent,
        response: { 200: WithdrawnConsent, ...problems(403, 404, 409, 412, 422, 428) },
      },
    },
    (request, reply) =>
      change(request, reply, async (tx) => {
        const { actor, params, headers, body } = request
        // Locked before the enrolment, as planning a session does: it comes before the withdrawal, or sees it.
        const consent = found(await lockConsent(tx, actor, params.id))
        matchVersion(headers, consent)
        const { withdrawnOn, reason = null } = body
        refuseIf(withdrawConsentRefusal(consent, withdrawnOn, app.today()))
        const effects = await carryOut(tx, actor, app, { ...consent, withdrawnOn })
        await endConsent(tx, actor, consent.id, { withdrawnOn, withdrawalReason: reason })
        await audit(tx, actor, {
          action: 'consent.withdrawn',
          objectType: 'consent',
          objectId: consent.id,
          subjectIds: [consent.participantId],
          fields: ['withdrawnOn', 'withdrawalReason'],
        })
        const withdrawn = found(await selectConsent(tx, actor, consent.id))
        return {
          ...withdrawn,
          effects: { consentId: consent.id, withdrawnOn, ...effects },
          sessionsCancelled: effects.sessions.length,
          enrolmentToClose: effects.enrolment?.id ?? null,
        }
      }),
  )
}
