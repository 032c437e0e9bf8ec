import { withdrawReferralRefusal } from '@lidzas/domain/intake/referrals/referrals'

import type { Actor } from '../../core/access/actor.ts'
import { audit } from '../../core/audit.ts'
import type { Tx } from '../../core/db/db.ts'
import type { App } from '../../core/http/app-type.ts'
import { refuseIf } from '../../core/http/errors.ts'
import { takeCodes } from '../../programmes/code-lists/take-codes.ts'
import { recordMove } from './moves.ts'
import { changeReferral, type Referral } from './queries/queries.ts'

/** Takes back a locked referral or application, or refuses. */
export async function withdraw(
  tx: Tx,
  actor: Actor,
  app: App,
  referral: Referral,
  { reason, note = null }: { reason: string; note?: string | null },
): Promise<void> {
  refuseIf(withdrawReferralRefusal(referral, reason, note))
  await takeCodes(tx, actor, [{ list: 'REFERRAL_WITHDRAW', code: reason, pointer: '/reason' }])
  await changeReferral(tx, actor, referral.id, { state: 'withdrawn', decisionReason: reason })
  await recordMove(tx, actor, app, referral, { state: 'withdrawn', reason, note })
  await audit(tx, actor, {
    action: 'referral.withdrawn',
    objectType: 'referral',
    objectId: referral.id,
    subjectIds: [referral.participantId],
    fields: ['state', 'decisionReason', 'note'],
  })
}
