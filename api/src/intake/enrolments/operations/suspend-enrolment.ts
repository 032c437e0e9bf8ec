import { placeHoldEndsOn, suspendEnrolmentRefusal } from '@lidzas/domain/intake/enrolments'

import { audit } from '../../../core/audit.ts'
import type { App } from '../../../core/http/app-type.ts'
import { change } from '../../../core/http/changes/change.ts'
import { found, refuseIf } from '../../../core/http/errors.ts'
import { IdParams } from '../../../core/http/fields.ts'
import { IfMatch, matchVersion } from '../../../core/http/if-match.ts'
import { problems } from '../../../core/http/problems.ts'
import { selectProgrammeRules } from '../../../programmes/programmes/rule-queries.ts'
import { sealNote } from '../notes.ts'
import { changeEnrolment, lockEnrolment } from '../queries/queries.ts'
import { Enrolment, SuspendEnrolment } from '../schemas.ts'
import { enrolmentView } from '../views.ts'

export function suspendEnrolment(app: App) {
  app.post(
    '/enrolments/:id/suspend',
    {
      config: { permission: 'enrolments:write', audit: 'enrolment.suspended' },
      schema: {
        operationId: 'suspendEnrolment',
        summary: 'Pause an enrolment',
        description:
          'The place is kept for the days of the policy; the clock of the enrolment does not stop.',
        tags: ['enrolments'],
        params: IdParams,
        headers: IfMatch,
        body: SuspendEnrolment,
        response: { 200: Enrolment, ...problems(403, 404, 409, 412, 422, 428) },
      },
    },
    (request, reply) =>
      change(request, reply, async (tx) => {
        const { actor, params, headers, body } = request
        const enrolment = found(await lockEnrolment(tx, actor, params.id))
        matchVersion(headers, enrolment)
        const programme = found(
          await selectProgrammeRules(tx, actor, enrolment.programmeId, enrolment.policyId),
        )
        refuseIf(suspendEnrolmentRefusal(enrolment, body, programme, app.today()))
        await changeEnrolment(tx, actor, enrolment.id, {
          state: 'suspended',
          suspendedOn: body.suspendedOn,
          suspensionReason: body.reason,
          suspensionNoteSealed: await sealNote(tx, actor, app.vault, enrolment, 'suspension', body.note),
          placeHoldEndsOn: placeHoldEndsOn(body.suspendedOn, programme.policy),
        })
        await audit(tx, actor, {
          action: 'enrolment.suspended',
          objectType: 'enrolment',
          objectId: enrolment.id,
          subjectIds: [enrolment.participantId],
          fields: ['state', 'suspendedOn', 'suspensionReason', ...(body.note ? ['suspensionNote'] : [])],
        })
        return enrolmentView(tx, actor, app.vault, enrolment.id, app.today())
      }),
  )
}
