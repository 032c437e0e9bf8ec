import { withdrawConsentRefusal } from '@lidzas/domain/consents'

import { audit } from '../audit.ts'
import { lockOpenEnrolment } from '../enrolments/queries.ts'
import { cancelPlannedSessions } from '../enrolments/session-queries.ts'
import type { App } from '../http/app-type.ts'
import { found, refuseIf } from '../http/errors.ts'
import { IdParams } from '../http/fields.ts'
import { IfMatch, matchVersion } from '../http/if-match.ts'
import { problems } from '../http/problems.ts'
import { endConsent, lockConsent, selectConsent } from './queries.ts'
import { WithdrawConsent, WithdrawnConsent } from './schemas.ts'

export function withdrawConsent(app: App) {
  app.post(
    '/consents/:id/withdraw',
    {
      config: { permission: 'consents:write', audit: 'consent.withdrawn' },
      schema: {
        operationId: 'withdrawConsent',
        summary: 'Withdraw a consent',
        description:
          'When it is a consent to take part, the planned sessions are cancelled in the same transaction and the enrolment is to be closed; what was recorded stays.',
        tags: ['consents'],
        params: IdParams,
        headers: IfMatch,
        body: WithdrawConsent,
        response: { 200: WithdrawnConsent, ...problems(403, 404, 409, 412, 422, 428) },
      },
    },
    ({ actor, params, headers, body }) =>
      app.db.write(actor, async (tx) => {
        // Locked before the enrolment, as planning a session does: it comes before the withdrawal, or sees it.
        const consent = found(await lockConsent(tx, actor, params.id))
        matchVersion(headers, consent)
        refuseIf(withdrawConsentRefusal(consent, body.withdrawnOn, app.today()))
        await endConsent(tx, actor, consent.id, {
          withdrawnOn: body.withdrawnOn,
          withdrawalReason: body.reason ?? null,
        })
        const enrolment =
          consent.purpose === 'PARTICIPATION' ? await lockOpenEnrolment(tx, actor, consent) : undefined
        const cancelled = enrolment
          ? await cancelPlannedSessions(tx, actor, {
              enrolmentId: enrolment.id,
              participantId: consent.participantId,
              after: body.withdrawnOn,
              now: app.now(),
              reason: 'CONSENT_WITHDRAWN',
            })
          : []
        await audit(tx, actor, {
          action: 'consent.withdrawn',
          objectType: 'consent',
          objectId: consent.id,
          subjectIds: [consent.participantId],
          fields: ['withdrawnOn', 'withdrawalReason'],
        })
        const withdrawn = found(await selectConsent(tx, actor, consent.id))
        return { ...withdrawn, sessionsCancelled: cancelled.length, enrolmentToClose: enrolment?.id ?? null }
      }),
  )
}
