import { targetGroupRefusal } from '@lidzas/domain/intake/admission'
import { startClock } from '@lidzas/domain/intake/referrals/answer-clock'
import { applicationRefusal } from '@lidzas/domain/intake/referrals/intake-channels'
import { ageNeverFitsRefusal } from '@lidzas/domain/intake/referrals/referrals'
import { programmeOpenRefusal } from '@lidzas/domain/programmes/opening'

import { audit } from '../../../core/audit.ts'
import { newId } from '../../../core/db/new-id.ts'
import type { App } from '../../../core/http/app-type.ts'
import { change } from '../../../core/http/changes/change.ts'
import { found, refuseIf } from '../../../core/http/errors.ts'
import { problems } from '../../../core/http/problems.ts'
import { selectParticipantOfTenant } from '../../../people/participants/queries.ts'
import { selectRepresentationFacts } from '../../../people/representations/queries/queries.ts'
import { holdDaysOff } from '../../../programmes/holidays/queries.ts'
import { selectProgrammeRules } from '../../../programmes/programmes/rule-queries.ts'
import { takeDetailCodes } from '../detail-codes.ts'
import { changedDetails, noDetails, sealDetails } from '../details.ts'
import { recordMove } from '../moves.ts'
import { insertReferral } from '../queries/queries.ts'
import { EnterApplication, Referral } from '../schemas.ts'
import { referralView } from '../views.ts'

export function enterApplication(app: App) {
  app.post(
    '/applications',
    {
      config: { permission: 'enrolments:write', audit: 'referral.applied' },
      schema: {
        operationId: 'enterApplication',
        summary:
          'Enter the application of somebody who comes without a case manager, or of who represents them',
        description:
          'Where the programme has that way in and requires no referral (T-12). It waits for its answer like a referral that was sent; the age for applying alone is judged today.',
        tags: ['referrals'],
        body: EnterApplication,
        response: { 201: Referral, ...problems(403, 404, 409, 422) },
      },
    },
    (request, reply) =>
      change(request, reply, async (tx) => {
        const { actor, body } = request
        const today = app.today()
        const {
          programmeId,
          channel,
          targetGroups = [],
          representationId = null,
          documentId = null,
          ...words
        } = body
        const programme = found(await selectProgrammeRules(tx, actor, programmeId, null))
        const participant = found(await selectParticipantOfTenant(tx, actor, body.participantId))
        const { policy } = programme
        const { birthDate, id: participantId } = participant
        const rights = await selectRepresentationFacts(tx, actor, participantId)
        const representation = rights.find(({ id }) => id === representationId) ?? null
        refuseIf(programmeOpenRefusal(programme))
        refuseIf(applicationRefusal({ channel, birthDate, representation }, policy, today))
        refuseIf(targetGroupRefusal(policy, targetGroups))
        refuseIf(birthDate === null ? null : ageNeverFitsRefusal(policy, birthDate, programme, today))
        const referral = { id: newId(app.now()), participantId }
        await takeDetailCodes(tx, actor, noDetails, words)
        const clock = startClock(today, policy.decisionWorkingDays, await holdDaysOff(tx, actor))
        await insertReferral(tx, actor, {
          ...referral,
          programmeId,
          channel,
          representationId: channel === 'PARENT' ? representationId : null,
          targetGroups: [...targetGroups],
          documentId,
          state: 'sent',
          sentAt: app.now(),
          clockStartsOn: clock.from,
          clockDays: clock.days,
          dueOn: clock.dueOn,
          ...(await sealDetails(tx, actor, app.vault, referral, changedDetails(noDetails, words))),
        })
        await recordMove(tx, actor, app, referral, { state: 'sent' })
        await audit(tx, actor, {
          action: 'referral.applied',
          objectType: 'referral',
          objectId: referral.id,
          subjectIds: [participantId],
          fields: Object.keys(body),
        })
        return referralView(tx, actor, app.vault, referral.id, today)
      }),
  )
}
