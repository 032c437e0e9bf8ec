import { endMentorshipRefusal } from '@lidzas/domain/delivery/mentorships'

import { audit } from '../../../core/audit.ts'
import type { App } from '../../../core/http/app-type.ts'
import { change } from '../../../core/http/changes/change.ts'
import { found, refuseIf } from '../../../core/http/errors.ts'
import { IdParams } from '../../../core/http/fields.ts'
import { IfMatch, matchVersion } from '../../../core/http/if-match.ts'
import { problems } from '../../../core/http/problems.ts'
import { changeMentorship, lockMentorship } from '../queries/queries.ts'
import { Mentorship, WithdrawMentorship } from '../schemas.ts'
import { mentorshipView } from '../views.ts'

export function withdrawMentorship(app: App) {
  app.post(
    '/mentorships/:id/withdraw',
    {
      config: { permission: 'mentorships:write', audit: 'mentorship.withdrawn' },
      schema: {
        operationId: 'withdrawMentorship',
        summary: 'Take back a proposal that did not start',
        tags: ['mentorships'],
        params: IdParams,
        headers: IfMatch,
        body: WithdrawMentorship,
        response: { 200: Mentorship, ...problems(403, 404, 409, 412, 422, 428) },
      },
    },
    (request, reply) =>
      change(request, reply, async (tx) => {
        const { actor, params, headers, body } = request
        const today = app.today()
        const mentorship = found(await lockMentorship(tx, actor, params.id))
        matchVersion(headers, mentorship)
        const ending = { outcome: 'NEVER_STARTED' as const, endedOn: today, reason: body.reason }
        refuseIf(endMentorshipRefusal(mentorship, ending, null, mentorship.policy, today))
        await changeMentorship(tx, actor, mentorship.id, {
          state: 'ended',
          outcome: 'NEVER_STARTED',
          endedOn: today,
          endReason: body.reason,
          endNote: body.note?.trim() || null,
        })
        await audit(tx, actor, {
          action: 'mentorship.withdrawn',
          objectType: 'mentorship',
          objectId: mentorship.id,
          subjectIds: [mentorship.participantId, mentorship.mentorId],
          fields: Object.keys(body),
        })
        return (await mentorshipView(tx, actor, today, mentorship.id))!
      }),
  )
}
