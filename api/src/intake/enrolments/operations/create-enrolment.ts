import { reasonRefusal, refusal } from '@lidzas/domain/core/refusal'
import { selfApplicationAgeRefusal, targetGroupRefusal } from '@lidzas/domain/intake/admission'
import { intakeChannelRefusal } from '@lidzas/domain/intake/referrals/intake-channels'
import { programmeOpenRefusal } from '@lidzas/domain/programmes/opening'

import { audit } from '../../../core/audit.ts'
import { newId } from '../../../core/db/new-id.ts'
import type { App } from '../../../core/http/app-type.ts'
import { change } from '../../../core/http/changes/change.ts'
import { found, refuseIf } from '../../../core/http/errors.ts'
import { problems } from '../../../core/http/problems.ts'
import { selectParticipantOfTenant } from '../../../people/participants/queries.ts'
import { selectProgrammeRules } from '../../../programmes/programmes/rule-queries.ts'
import { selectAdmissionFacts } from '../../admission/queries.ts'
import { recordDecision } from '../../decisions/record.ts'
import { sealNote } from '../notes.ts'
import { insertEnrolment } from '../queries/queries.ts'
import { CreateEnrolment, Enrolment } from '../schemas.ts'
import { enrolmentView } from '../views.ts'

export function createEnrolment(app: App) {
  app.post(
    '/enrolments',
    {
      config: { permission: 'enrolments:write', audit: 'enrolment.created' },
      schema: {
        operationId: 'createEnrolment',
        summary: 'Put somebody who applied themselves on the waiting list',
        description:
          'Only where the programme takes people without a case manager’s referral. Anybody found by `findPersons` may apply.',
        tags: ['enrolments'],
        body: CreateEnrolment,
        response: { 201: Enrolment, ...problems(403, 404, 409, 422) },
      },
    },
    (request, reply) =>
      change(request, reply, async (tx) => {
        const { actor, body } = request
        const { programmeId, targetGroups, priority = 0, priorityReason = null } = body
        const participant = found(await selectParticipantOfTenant(tx, actor, body.participantId))
        const programme = found(await selectProgrammeRules(tx, actor, programmeId, null))
        refuseIf(
          programme.policy.referralRequired ? refusal('REFERRAL_REQUIRED', undefined, '/programmeId') : null,
        )
        refuseIf(intakeChannelRefusal(programme.policy, 'SELF'))
        refuseIf(programmeOpenRefusal(programme))
        refuseIf(targetGroupRefusal(programme.policy, targetGroups))
        const who = { ...body, enrolmentId: null, referralId: null, policyId: programme.policyId }
        const { facts } = found(
          await selectAdmissionFacts(tx, actor, who, { on: app.today(), today: app.today() }),
        )
        const { birthDate, appliedOn } = facts
        refuseIf(birthDate ? selfApplicationAgeRefusal(programme.policy, 'SELF', birthDate, appliedOn) : null)
        refuseIf(priority === 0 ? null : reasonRefusal(priorityReason, '/priorityReason'))
        const enrolment = { id: newId(app.now()), participantId: participant.id }
        const id = await insertEnrolment(tx, actor, {
          id: enrolment.id,
          programmeId,
          participantId: participant.id,
          policyId: programme.policyId,
          targetGroups: [...targetGroups],
          priority,
          priorityReason: priority === 0 ? null : priorityReason,
          priorityNoteSealed: await sealNote(
            tx,
            actor,
            app.vault,
            enrolment,
            'priority',
            priority === 0 ? null : body.priorityNote,
          ),
          baseMonths: programme.policy.baseMonths,
          maxMonths: programme.policy.maxMonths,
        })
        await recordDecision(tx, actor, app, {
          kind: 'APPLICATION_TAKEN',
          who: { ...who, enrolmentId: id },
          policyId: programme.policyId,
          facts,
        })
        await audit(tx, actor, {
          action: 'enrolment.created',
          objectType: 'enrolment',
          objectId: id,
          subjectIds: [participant.id],
          fields: Object.keys(body),
        })
        return enrolmentView(tx, actor, app.vault, id, app.today())
      }),
  )
}
