/** Sending a referral: asked by the operation for one, and for each row by an import. */
import { startClock } from '@lidzas/domain/intake/referrals/answer-clock'
import { detailFacts } from '@lidzas/domain/intake/referrals/referral-details'
import { sendReferralRefusal } from '@lidzas/domain/intake/referrals/referrals'
import type { TargetGroup } from '@lidzas/domain/programmes/policy'

import type { Actor } from '../../core/access/actor.ts'
import { audit } from '../../core/audit.ts'
import type { Tx } from '../../core/db/db.ts'
import type { App } from '../../core/http/app-type.ts'
import { found, refuseIf } from '../../core/http/errors.ts'
import { holdDaysOff } from '../../programmes/holidays/queries.ts'
import { selectProgrammeRules } from '../../programmes/programmes/rule-queries.ts'
import { openDetails } from './details.ts'
import { recordMove } from './moves.ts'
import { changeReferral, lockReferral } from './queries/queries.ts'

type LockedReferral = NonNullable<Awaited<ReturnType<typeof lockReferral>>>

/** Sends a referral that is locked: what the operation does for one, and an import for each of its rows. */
export async function sendToCoordinator(
  tx: Tx,
  actor: Actor,
  app: App,
  referral: LockedReferral,
): Promise<void> {
  const today = app.today()
  const programme = found(await selectProgrammeRules(tx, actor, referral.programmeId, null))
  const facts = {
    ...referral,
    targetGroups: referral.targetGroups as TargetGroup[],
    ...detailFacts(await openDetails(tx, actor, app.vault, referral)),
  }
  refuseIf(sendReferralRefusal(facts, programme.policy, programme, today))
  // Sent again, it has the days that were left when it was returned.
  const days = referral.clockDays ?? programme.policy.decisionWorkingDays
  const clock = startClock(today, days, await holdDaysOff(tx, actor))
  await changeReferral(tx, actor, referral.id, {
    state: 'sent',
    sentAt: app.now(),
    decisionReason: null,
    decisionNotePlain: null,
    decisionNoteSealed: null,
    clockStartsOn: clock.from,
    clockDays: clock.days,
    dueOn: clock.dueOn,
  })
  await recordMove(tx, actor, app, referral, { state: 'sent' })
  await audit(tx, actor, {
    action: 'referral.sent',
    objectType: 'referral',
    objectId: referral.id,
    subjectIds: [referral.participantId],
    fields: ['state'],
  })
}
