import { withdrawReferralRefusal } from '@lidzas/domain/referrals'

import { audit } from '../audit.ts'
import type { App } from '../http/app-type.ts'
import { found, refuseIf } from '../http/errors.ts'
import { IdParams } from '../http/fields.ts'
import { IfMatch, matchVersion } from '../http/if-match.ts'
import { problems } from '../http/problems.ts'
import { changeReferral, lockReferral } from './queries.ts'
import { Referral } from './schemas.ts'
import { referralView } from './views.ts'

export function withdrawReferral(app: App) {
  app.post(
    '/referrals/:id/withdraw',
    {
      config: { permission: 'referrals:write', audit: 'referral.withdrawn' },
      schema: {
        operationId: 'withdrawReferral',
        summary: 'Take back a referral that was not decided',
        tags: ['referrals'],
        params: IdParams,
        headers: IfMatch,
        response: { 200: Referral, ...problems(403, 404, 409, 412, 428) },
      },
    },
    ({ actor, params, headers }) =>
      app.db.write(actor, async (tx) => {
        const referral = found(await lockReferral(tx, actor, params.id))
        matchVersion(headers, referral)
        refuseIf(withdrawReferralRefusal(referral))
        await changeReferral(tx, actor, referral.id, { state: 'withdrawn' })
        await audit(tx, actor, {
          action: 'referral.withdrawn',
          objectType: 'referral',
          objectId: referral.id,
          subjectIds: [referral.participantId],
          fields: ['state'],
        })
        return referralView(tx, actor, app.vault, referral.id)
      }),
  )
}
