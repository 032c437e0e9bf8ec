import { refusal } from '@lidzas/domain/core/refusal'
import { derivedEndRefusal, enrolmentEndsOn } from '@lidzas/domain/delivery/duration'
import { extendMentorshipRefusal } from '@lidzas/domain/delivery/mentorships'

import { audit } from '../../core/audit.ts'
import type { App } from '../../core/http/app-type.ts'
import { change } from '../../core/http/changes/change.ts'
import { found, refuseIf } from '../../core/http/errors.ts'
import { IdParams } from '../../core/http/fields.ts'
import { problems } from '../../core/http/problems.ts'
import { pointAt } from '../../core/http/refusals/point-at.ts'
import { clockOf } from '../mentorships/match.ts'
import { changeMentorship, lockMentorship, setClock } from '../mentorships/queries/queries.ts'
import { insertExtension } from './queries.ts'
import { ExtendMentorship, Extension } from './schemas.ts'

export function extendMentorship(app: App) {
  app.post(
    '/mentorships/:id/extensions',
    {
      config: { permission: 'extensions:decide', audit: 'extension.decided' },
      schema: {
        operationId: 'extendMentorship',
        summary: 'Extend the enrolment by whole months',
        description:
          'Decided by the current end at the latest, never past the policy’s maximum or the programme (#31, #32).',
        tags: ['mentorships'],
        params: IdParams,
        body: ExtendMentorship,
        response: { 201: Extension, ...problems(403, 404, 409, 422) },
      },
    },
    (request, reply) =>
      change(request, reply, async (tx) => {
        const { actor, params, body } = request
        const mentorship = found(await lockMentorship(tx, actor, params.id))
        const { enrolment, policy, enrolmentId } = mentorship
        const clock = clockOf(mentorship)
        if (clock === null) refuseIf(refusal('MENTORSHIP_NOT_ACTIVE'))
        refuseIf(extendMentorshipRefusal({ mentorship, enrolment, clock: clock! }, body, policy, app.today()))
        const extendedMonths = enrolment.extendedMonths + body.months
        const newEndOn = enrolmentEndsOn({ ...clock!, extendedMonths }, policy)
        refuseIf(pointAt(derivedEndRefusal(body.newEndOn, newEndOn), { '/plannedEndOn': '/newEndOn' }))
        const extension = await insertExtension(tx, actor, {
          enrolmentId,
          mentorshipId: mentorship.id,
          months: body.months,
          reason: body.reason,
          decidedOn: body.decidedOn,
          previousEndOn: enrolmentEndsOn(clock!, policy),
          newEndOn,
        })
        await setClock(tx, actor, enrolmentId, { extendedMonths, plannedEndOn: newEndOn })
        await changeMentorship(tx, actor, mentorship.id, { plannedEndOn: newEndOn })
        await audit(tx, actor, {
          action: 'extension.decided',
          objectType: 'mentorship',
          objectId: mentorship.id,
          subjectIds: [mentorship.participantId, mentorship.mentorId],
          fields: ['months', 'plannedEndOn'],
        })
        return extension
      }),
  )
}
