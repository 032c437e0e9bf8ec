import { placesRefusal } from '@lidzas/domain/intake/admission'
import { withdrawnConsentRefusal } from '@lidzas/domain/intake/consents/consents'
import { resumeEnrolmentRefusal } from '@lidzas/domain/intake/enrolments'

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
import { Enrolment } from '../schemas.ts'
import { enrolmentView } from '../views.ts'

export function resumeEnrolment(app: App) {
  app.post(
    '/enrolments/:id/resume',
    {
      config: { permission: 'enrolments:write', audit: 'enrolment.resumed' },
      schema: {
        operationId: 'resumeEnrolment',
        summary: 'Go on with a paused enrolment',
        description:
          'An enrolment that has lost its place meanwhile takes a free one, or is refused when there is none.',
        tags: ['enrolments'],
        params: IdParams,
        headers: IfMatch,
        response: { 200: Enrolment, ...problems(403, 404, 409, 412, 422, 428) },
      },
    },
    (request, reply) =>
      change(request, reply, async (tx) => {
        const { actor, params, headers } = request
        const today = app.today()
        const enrolment = found(await lockEnrolment(tx, actor, params.id))
        matchVersion(headers, enrolment)
        await releaseExpired(tx, actor, enrolment.programmeId, today)
        const limits = await lockLimits(tx, enrolment.programmeId)
        // The hold may have run out a moment ago, in this very transaction.
        const holdsPlace = enrolment.holdsPlace && (enrolment.placeHoldEndsOn ?? today) >= today
        const who = { ...enrolment, enrolmentId: enrolment.id, holdsPlace }
        const { programme, facts } = found(
          await selectAdmissionFacts(tx, actor, who, { on: today, today }, limits),
        )
        refuseIf(
          resumeEnrolmentRefusal({ ...enrolment, holdsPlace }, placesRefusal(facts.policy, facts.places)),
        )
        refuseIf(
          facts.birthDate === null
            ? null
            : withdrawnConsentRefusal({ ...facts, birthDate: facts.birthDate }, today),
        )
        await changeEnrolment(tx, actor, enrolment.id, {
          state: 'active',
          holdsPlace: true,
          suspendedOn: null,
          suspensionReason: null,
          suspensionNotePlain: null,
          suspensionNoteSealed: null,
          placeHoldEndsOn: null,
        })
        await recordDecision(tx, actor, app, { kind: 'RESUMED', who, policyId: programme.policyId, facts })
        await audit(tx, actor, {
          action: 'enrolment.resumed',
          objectType: 'enrolment',
          objectId: enrolment.id,
          subjectIds: [enrolment.participantId],
          fields: ['state', 'holdsPlace'],
        })
        return enrolmentView(tx, actor, app.vault, enrolment.id, today)
      }),
  )
}
