import { pauseClock } from '@lidzas/domain/intake/referrals/answer-clock'
import { returnReferralRefusal } from '@lidzas/domain/intake/referrals/referrals'

import { audit } from '../../../core/audit.ts'
import type { App } from '../../../core/http/app-type.ts'
import { change } from '../../../core/http/changes/change.ts'
import { found, refuseIf } from '../../../core/http/errors.ts'
import { IdParams } from '../../../core/http/fields.ts'
import { IfMatch, matchVersion } from '../../../core/http/if-match.ts'
import { problems } from '../../../core/http/problems.ts'
import { takeCodes } from '../../../programmes/code-lists/take-codes.ts'
import { holdDaysOff } from '../../../programmes/holidays/queries.ts'
import { recordReferralDecision } from '../../decisions/record-referral.ts'
import { tellReferrer } from '../mails.ts'
import { recordMove } from '../moves.ts'
import { changeReferral, lockReferral } from '../queries/queries.ts'
import { ReturnReferral, Referral } from '../schemas.ts'
import { referralView } from '../views.ts'

export function returnReferral(app: App) {
  app.post(
    '/referrals/:id/return',
    {
      config: { permission: 'referrals:decide', audit: 'referral.returned' },
      schema: {
        operationId: 'returnReferral',
        summary: 'Give a referral back to its case manager, saying what is needed',
        description: 'The clock of the answer stands until it is sent again.',
        tags: ['referrals'],
        params: IdParams,
        headers: IfMatch,
        body: ReturnReferral,
        response: { 200: Referral, ...problems(403, 404, 409, 412, 422, 428) },
      },
    },
    (request, reply) =>
      change(request, reply, async (tx) => {
        const { actor, params, headers, body } = request
        const referral = found(await lockReferral(tx, actor, params.id))
        matchVersion(headers, referral)
        const { reason, asks: given, note = null } = body
        const asks = given.map(({ field, words = null }) => ({ field, words }))
        refuseIf(returnReferralRefusal(referral, { reason, asks, note }))
        await takeCodes(tx, actor, [{ list: 'REFERRAL_RETURN', code: reason, pointer: '/reason' }])
        await recordReferralDecision(tx, actor, app, 'REFERRAL_RETURNED', referral)
        const clock = pauseClock(
          referral.dueOn,
          app.today(),
          referral.clockDays ?? 1,
          await holdDaysOff(tx, actor),
        )
        await changeReferral(tx, actor, referral.id, {
          state: 'returned',
          decidedAt: app.now(),
          decidedBy: actor.accountId,
          decisionReason: reason,
          clockStartsOn: clock.from,
          clockDays: clock.days,
          dueOn: clock.dueOn,
        })
        await recordMove(tx, actor, app, referral, { state: 'returned', reason, note, asks })
        await tellReferrer(tx, actor, app, referral, 'returned')
        await audit(tx, actor, {
          action: 'referral.returned',
          objectType: 'referral',
          objectId: referral.id,
          subjectIds: [referral.participantId],
          fields: ['state', 'decisionReason', 'asks', 'note'],
        })
        return referralView(tx, actor, app.vault, referral.id, app.today())
      }),
  )
}
