import { closeEnrolmentRefusal } from '@lidzas/domain/delivery/closure'

import { audit } from '../../../core/audit.ts'
import type { App } from '../../../core/http/app-type.ts'
import { change } from '../../../core/http/changes/change.ts'
import { found, refuseIf } from '../../../core/http/errors.ts'
import { IdParams } from '../../../core/http/fields.ts'
import { IfMatch, matchVersion } from '../../../core/http/if-match.ts'
import { problems } from '../../../core/http/problems.ts'
import { pointAt } from '../../../core/http/refusals/point-at.ts'
import { selectProgrammeRules } from '../../../programmes/programmes/rule-queries.ts'
import { sealNote } from '../notes.ts'
import { selectClosingFacts } from '../queries/closing-queries.ts'
import { changeEnrolment, lockEnrolment } from '../queries/queries.ts'
import { cancelPlannedSessions } from '../queries/session-queries.ts'
import { CloseEnrolment, Enrolment } from '../schemas.ts'
import { enrolmentView } from '../views.ts'

/** The rule speaks of a reason and a note; here they are the closure's. */
const fields = { '/reason': '/closureReason', '/note': '/closureNote' }

export function closeEnrolment(app: App) {
  app.post(
    '/enrolments/:id/close',
    {
      config: { permission: 'enrolments:write', audit: 'enrolment.closed' },
      schema: {
        operationId: 'closeEnrolment',
        summary: 'End an enrolment for good and free its place',
        description:
          'Completed needs an outcome for every goal and both closing evaluations; other endings need a reason. Afterwards the enrolment is read-only.',
        tags: ['enrolments'],
        params: IdParams,
        headers: IfMatch,
        body: CloseEnrolment,
        response: { 200: Enrolment, ...problems(403, 404, 409, 412, 422, 428) },
      },
    },
    (request, reply) =>
      change(request, reply, async (tx) => {
        const { actor, params, headers, body } = request
        const enrolment = found(await lockEnrolment(tx, actor, params.id))
        matchVersion(headers, enrolment)
        const { outcome, closedOn, closureReason = null, closureNote = null, excused = [] } = body
        const { policy } = found(
          await selectProgrammeRules(tx, actor, enrolment.programmeId, enrolment.policyId),
        )
        const facts = { enrolment, ...(await selectClosingFacts(tx, actor, enrolment.id)) }
        const closing = { outcome, closedOn, excused, reason: closureReason, note: closureNote }
        refuseIf(pointAt(closeEnrolmentRefusal(facts, closing, policy, app.today()), fields))
        await cancelPlannedSessions(tx, actor, {
          enrolmentId: enrolment.id,
          participantId: enrolment.participantId,
          after: closedOn,
          now: app.now(),
          reason: 'ENROLMENT_CLOSED',
        })
        await changeEnrolment(tx, actor, enrolment.id, {
          state: 'closed',
          holdsPlace: false,
          placeHoldEndsOn: null,
          outcome,
          closedOn,
          closureReason,
          closureNoteSealed: await sealNote(tx, actor, app.vault, enrolment, 'closure', closureNote),
        })
        await audit(tx, actor, {
          action: 'enrolment.closed',
          objectType: 'enrolment',
          objectId: enrolment.id,
          subjectIds: [enrolment.participantId],
          fields: ['state', 'outcome', 'closedOn', 'closureReason', 'closureNote'],
        })
        return enrolmentView(tx, actor, app.vault, enrolment.id, app.today())
      }),
  )
}
