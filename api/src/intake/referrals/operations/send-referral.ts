import { startClock } from '@lidzas/domain/intake/referrals/answer-clock'
import { detailFacts } from '@lidzas/domain/intake/referrals/referral-details'
import { sendReferralRefusal } from '@lidzas/domain/intake/referrals/referrals'
import type { TargetGroup } from '@lidzas/domain/programmes/policy'

import type { Actor } from '../../../core/access/actor.ts'
import { audit } from '../../../core/audit.ts'
import type { Tx } from '../../../core/db/db.ts'
import type { App } from '../../../core/http/app-type.ts'
import { found, refuseIf } from '../../../core/http/errors.ts'
import { IdParams } from '../../../core/http/fields.ts'
import { IfMatch, matchVersion } from '../../../core/http/if-match.ts'
import { problems } from '../../../core/http/problems.ts'
import { holdDaysOff } from '../../../programmes/holidays/queries.ts'
import { selectProgrammeRules } from '../../enrolments/queries/admission-queries.ts'
import { openDetails } from '../details.ts'
import { changeReferral, lockReferral } from '../queries/queries.ts'
import { Referral } from '../schemas.ts'
import { takeStep } from '../steps.ts'
import { referralView } from '../views.ts'

type LockedReferral = NonNullable<Awaited<ReturnType<typeof lockReferral>>>

export function sendReferral(app: App) {
  app.post(
    '/referrals/:id/send',
    {
      config: { permission: 'referrals:write', audit: 'referral.sent' },
      schema: {
        operationId: 'sendReferral',
        summary: 'Send a referral to the programme’s coordinator',
        description:
          'The clock of the answer starts: working days without holidays. Nobody whose age fits on no day of the programme is sent.',
        tags: ['referrals'],
        params: IdParams,
        headers: IfMatch,
        response: { 200: Referral, ...problems(403, 404, 409, 412, 422, 428) },
      },
    },
    ({ actor, params, headers }) =>
      app.db.write(actor, async (tx) => {
        const referral = found(await lockReferral(tx, actor, params.id))
        matchVersion(headers, referral)
        await sendToCoordinator(tx, actor, app, referral)
        return referralView(tx, actor, app.vault, referral.id, app.today())
      }),
  )
}

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
    clockFrom: clock.from,
    clockDays: clock.days,
    dueOn: clock.dueOn,
  })
  await takeStep(tx, actor, app, referral, { step: 'sent' })
  await audit(tx, actor, {
    action: 'referral.sent',
    objectType: 'referral',
    objectId: referral.id,
    subjectIds: [referral.participantId],
    fields: ['state'],
  })
}
