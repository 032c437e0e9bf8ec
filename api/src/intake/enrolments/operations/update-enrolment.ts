import { reasonRefusal } from '@lidzas/domain/core/refusal'
import { enrolmentOpenRefusal } from '@lidzas/domain/intake/enrolments'

import { audit } from '../../../core/audit.ts'
import type { App } from '../../../core/http/app-type.ts'
import { change } from '../../../core/http/changes/change.ts'
import { found, refuseIf } from '../../../core/http/errors.ts'
import { IdParams } from '../../../core/http/fields.ts'
import { IfMatch, matchVersion } from '../../../core/http/if-match.ts'
import { problems } from '../../../core/http/problems.ts'
import { sealNote } from '../notes.ts'
import { changeEnrolment, lockEnrolment } from '../queries/queries.ts'
import { Enrolment, UpdateEnrolment } from '../schemas.ts'
import { enrolmentView } from '../views.ts'

export function updateEnrolment(app: App) {
  app.patch(
    '/enrolments/:id',
    {
      config: { permission: 'enrolments:write', audit: 'enrolment.updated' },
      schema: {
        operationId: 'updateEnrolment',
        summary: 'Change the turn on the waiting list',
        description: 'A priority above 0 needs its reason (#11).',
        tags: ['enrolments'],
        params: IdParams,
        headers: IfMatch,
        body: UpdateEnrolment,
        response: { 200: Enrolment, ...problems(403, 404, 409, 412, 422, 428) },
      },
    },
    (request, reply) =>
      change(request, reply, async (tx) => {
        const { actor, params, headers, body } = request
        const enrolment = found(await lockEnrolment(tx, actor, params.id))
        matchVersion(headers, enrolment)
        refuseIf(enrolmentOpenRefusal(enrolment))
        const priorityReason = body.priority === 0 ? null : (body.priorityReason ?? enrolment.priorityReason)
        refuseIf(body.priority === 0 ? null : reasonRefusal(priorityReason, '/priorityReason'))
        const inTurn = body.priority === 0
        const keepsNote = !inTurn && body.priorityNote === undefined
        await changeEnrolment(tx, actor, enrolment.id, {
          priority: body.priority,
          priorityReason,
          ...(!keepsNote && {
            priorityNotePlain: null,
            priorityNoteSealed: inTurn
              ? null
              : await sealNote(tx, actor, app.vault, enrolment, 'priority', body.priorityNote),
          }),
        })
        await audit(tx, actor, {
          action: 'enrolment.updated',
          objectType: 'enrolment',
          objectId: enrolment.id,
          subjectIds: [enrolment.participantId],
          fields: Object.keys(body),
        })
        return enrolmentView(tx, actor, app.vault, enrolment.id, app.today())
      }),
  )
}
