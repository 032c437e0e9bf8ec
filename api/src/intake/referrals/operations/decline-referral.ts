import { declineReferralRefusal } from '@lidzas/domain/intake/referrals/referrals'

import { audit } from '../../../core/audit.ts'
import type { App } from '../../../core/http/app-type.ts'
import { change } from '../../../core/http/changes/change.ts'
import { found, refuseIf } from '../../../core/http/errors.ts'
import { IdParams } from '../../../core/http/fields.ts'
import { IfMatch, matchVersion } from '../../../core/http/if-match.ts'
import { problems } from '../../../core/http/problems.ts'
import { takeCodes } from '../../../programmes/code-lists/take-codes.ts'
import { recordReferralDecision } from '../../decisions/record-referral.ts'
import { tellReferrer } from '../mails.ts'
import { recordMove } from '../moves.ts'
import { changeReferral, lockReferral } from '../queries/queries.ts'
import { DeclineReferral, Referral } from '../schemas.ts'
import { referralView } from '../views.ts'

export function declineReferral(app: App) {
  app.post(
    '/referrals/:id/decline',
    {
      config: { permission: 'referrals:decide', audit: 'referral.declined' },
      schema: {
        operationId: 'declineReferral',
        summary: 'Decline a referral with its reason',
        tags: ['referrals'],
        params: IdParams,
        headers: IfMatch,
        body: DeclineReferral,
        response: { 200: Referral, ...problems(403, 404, 409, 412, 422, 428) },
      },
    },
    (request, reply) =>
      change(request, reply, async (tx) => {
        const { actor, params, headers, body } = request
        const referral = found(await lockReferral(tx, actor, params.id))
        matchVersion(headers, referral)
        const { reason, note = null } = body
        refuseIf(declineReferralRefusal(referral, reason, note))
        await takeCodes(tx, actor, [{ list: 'REFERRAL_DECLINE', code: reason, pointer: '/reason' }])
        await recordReferralDecision(tx, actor, app, 'REFERRAL_DECLINED', referral)
        await changeReferral(tx, actor, referral.id, {
          state: 'declined',
          decidedAt: app.now(),
          decidedBy: actor.accountId,
          decisionReason: reason,
        })
        await recordMove(tx, actor, app, referral, { state: 'declined', reason, note })
        await tellReferrer(tx, actor, app, referral, 'declined')
        await audit(tx, actor, {
          action: 'referral.declined',
          objectType: 'referral',
          objectId: referral.id,
          subjectIds: [referral.participantId],
          fields: ['state', 'decisionReason', 'note'],
        })
        return referralView(tx, actor, app.vault, referral.id, app.today())
      }),
  )
}
