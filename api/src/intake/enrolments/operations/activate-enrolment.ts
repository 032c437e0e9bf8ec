import { refusal } from '@lidzas/domain/core/refusal'
import { activateEnrolmentRefusal } from '@lidzas/domain/intake/enrolments'

import { audit } from '../../../core/audit.ts'
import type { App } from '../../../core/http/app-type.ts'
import { change } from '../../../core/http/changes/change.ts'
import { found, refuseIf } from '../../../core/http/errors.ts'
import { IdParams } from '../../../core/http/fields.ts'
import { IfMatch, matchVersion } from '../../../core/http/if-match.ts'
import { problems } from '../../../core/http/problems.ts'
import { selectAdmissionFacts } from '../../admission/queries.ts'
import { recordDecision } from '../../decisions/record.ts'
import { releaseExpired } from '../../places/places.ts'
import { lockLimits } from '../../places/queries.ts'
import { changeEnrolment, lockEnrolment } from '../queries/queries.ts'
import { ActivateEnrolment, Enrolment } from '../schemas.ts'
import { enrolmentView } from '../views.ts'

export function activateEnrolment(app: App) {
  app.post(
    '/enrolments/:id/activate',
    {
      config: { permission: 'enrolments:write', audit: 'enrolment.activated' },
      schema: {
        operationId: 'activateEnrolment',
        summary: 'Admit a waiting participant to a place',
        description:
          'Judges age, target group, period, consents, referral and duplicates on the day of admission, and takes one of the places. When none is free the enrolment stays on the waiting list.',
        tags: ['enrolments'],
        params: IdParams,
        headers: IfMatch,
        body: ActivateEnrolment,
        response: { 200: Enrolment, ...problems(403, 404, 409, 412, 422, 428) },
      },
    },
    (request, reply) =>
      change(request, reply, async (tx) => {
        const { actor, params, headers, body } = request
        const today = app.today()
        const { admittedOn } = body
        const enrolment = found(await lockEnrolment(tx, actor, params.id))
        matchVersion(headers, enrolment)
        refuseIf(
          body.plannedEndOn === undefined ? null : refusal('END_DATE_DERIVED', undefined, '/plannedEndOn'),
        )
        refuseIf(admittedOn > today ? refusal('DATE_IN_FUTURE', undefined, '/admittedOn') : null)
        await releaseExpired(tx, actor, enrolment.programmeId, today)
        const limits = await lockLimits(tx, enrolment.programmeId)
        const who = { ...enrolment, enrolmentId: enrolment.id }
        const { programme, facts } = found(
          await selectAdmissionFacts(tx, actor, who, { on: admittedOn, today }, limits),
        )
        refuseIf(activateEnrolmentRefusal(enrolment, facts))
        await changeEnrolment(tx, actor, enrolment.id, {
          state: 'active',
          admittedOn,
          admittedBy: actor.accountId,
          holdsPlace: true,
        })
        await recordDecision(tx, actor, app, { kind: 'ADMITTED', who, policyId: programme.policyId, facts })
        await audit(tx, actor, {
          action: 'enrolment.activated',
          objectType: 'enrolment',
          objectId: enrolment.id,
          subjectIds: [enrolment.participantId],
          fields: ['state', 'admittedOn'],
        })
        return enrolmentView(tx, actor, app.vault, enrolment.id, today)
      }),
  )
}
