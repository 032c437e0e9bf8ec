import { refusal } from '@lidzas/domain/core/refusal'
import { acceptReferralRefusal } from '@lidzas/domain/intake/referrals/referrals'
import type { TargetGroup } from '@lidzas/domain/programmes/policy'

import { audit } from '../../../core/audit.ts'
import type { App } from '../../../core/http/app-type.ts'
import { change } from '../../../core/http/changes/change.ts'
import { found, refuseIf } from '../../../core/http/errors.ts'
import { IdParams } from '../../../core/http/fields.ts'
import { IfMatch, matchVersion } from '../../../core/http/if-match.ts'
import { problems } from '../../../core/http/problems.ts'
import { selectAdmissionFacts } from '../../admission/queries.ts'
import { recordDecision } from '../../decisions/record.ts'
import { insertEnrolment } from '../../enrolments/queries/queries.ts'
import { tellReferrer } from '../mails.ts'
import { recordMove } from '../moves.ts'
import { changeReferral, lockReferral } from '../queries/queries.ts'
import { Referral } from '../schemas.ts'
import { referralView } from '../views.ts'

export function acceptReferral(app: App) {
  app.post(
    '/referrals/:id/accept',
    {
      config: { permission: 'referrals:decide', audit: 'referral.accepted' },
      schema: {
        operationId: 'acceptReferral',
        summary: 'Accept a referral: the person goes on the waiting list',
        description:
          'The consents to take part come first (L-43). Age and places are judged when the person is admitted.',
        tags: ['referrals'],
        params: IdParams,
        headers: IfMatch,
        response: { 200: Referral, ...problems(403, 404, 409, 412, 422, 428) },
      },
    },
    (request, reply) =>
      change(request, reply, async (tx) => {
        const { actor, params, headers } = request
        const today = app.today()
        const referral = found(await lockReferral(tx, actor, params.id))
        matchVersion(headers, referral)
        refuseIf(referral.birthDate === null ? refusal('BIRTH_DATE_REQUIRED', undefined, '') : null)
        const who = { ...referral, enrolmentId: null, policyId: null, referralId: referral.id }
        const { programme, facts } = found(await selectAdmissionFacts(tx, actor, who, { on: today, today }))
        const consents = { ...facts, birthDate: referral.birthDate! }
        const asked = { state: referral.state, targetGroups: referral.targetGroups as TargetGroup[] }
        refuseIf(
          acceptReferralRefusal(asked, programme, programme.policy, consents, facts.openEnrolment, today),
        )
        await changeReferral(tx, actor, referral.id, {
          state: 'accepted',
          decidedAt: app.now(),
          decidedBy: actor.accountId,
        })
        await recordMove(tx, actor, app, referral, { state: 'accepted' })
        await tellReferrer(tx, actor, app, referral, 'accepted')
        const enrolmentId = await insertEnrolment(tx, actor, {
          programmeId: referral.programmeId,
          participantId: referral.participantId,
          referralId: referral.id,
          policyId: programme.policyId,
          targetGroups: referral.targetGroups,
          queuedAt: referral.sentAt ?? app.now(),
          baseMonths: programme.policy.baseMonths,
          maxMonths: programme.policy.maxMonths,
        })
        await recordDecision(tx, actor, app, {
          kind: 'REFERRAL_ACCEPTED',
          who: { ...who, enrolmentId },
          policyId: programme.policyId,
          facts,
        })
        await audit(tx, actor, {
          action: 'enrolment.created',
          objectType: 'enrolment',
          objectId: enrolmentId,
          subjectIds: [referral.participantId],
          fields: ['referralId', 'targetGroups'],
        })
        await audit(tx, actor, {
          action: 'referral.accepted',
          objectType: 'referral',
          objectId: referral.id,
          subjectIds: [referral.participantId],
          fields: ['state', 'enrolmentId'],
        })
        return referralView(tx, actor, app.vault, referral.id, today)
      }),
  )
}
