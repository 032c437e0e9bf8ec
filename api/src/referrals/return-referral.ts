import { returnReferralRefusal } from '@lidzas/domain/referrals'

import { audit } from '../audit.ts'
import type { App } from '../http/app-type.ts'
import { found, refuseIf } from '../http/errors.ts'
import { IdParams } from '../http/fields.ts'
import { IfMatch, matchVersion } from '../http/if-match.ts'
import { problems } from '../http/problems.ts'
import { changeReferral, lockReferral } from './queries.ts'
import { ReturnReferral, Referral } from './schemas.ts'
import { referralView } from './views.ts'

export function returnReferral(app: App) {
  app.post(
    '/referrals/:id/return',
    {
      config: { permission: 'referrals:decide', audit: 'referral.returned' },
      schema: {
        operationId: 'returnReferral',
        summary: 'Give a referral back to its case manager, saying what is needed',
        tags: ['referrals'],
        params: IdParams,
        headers: IfMatch,
        body: ReturnReferral,
        response: { 200: Referral, ...problems(403, 404, 409, 412, 422, 428) },
      },
    },
    ({ actor, params, headers, body }) =>
      app.db.write(actor, async (tx) => {
        const referral = found(await lockReferral(tx, actor, params.id))
        matchVersion(headers, referral)
        refuseIf(returnReferralRefusal(referral, body.reason))
        await changeReferral(tx, actor, referral.id, {
          state: 'returned',
          decidedAt: app.now(),
          decidedBy: actor.accountId,
          decisionReason: body.reason,
          decisionNote: body.note ?? null,
        })
        await audit(tx, actor, {
          action: 'referral.returned',
          objectType: 'referral',
          objectId: referral.id,
          subjectIds: [referral.participantId],
          fields: ['state', 'decisionReason', 'decisionNote'],
        })
        return referralView(tx, actor, app.vault, referral.id)
      }),
  )
}
