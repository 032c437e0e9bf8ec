import { refusal } from '@lidzas/domain/core/refusal'
import { goalRefusal } from '@lidzas/domain/delivery/goals'
import { enrolmentOpenRefusal } from '@lidzas/domain/intake/enrolments'

import { audit } from '../../core/audit.ts'
import type { App } from '../../core/http/app-type.ts'
import { change } from '../../core/http/changes/change.ts'
import { found, refuseIf } from '../../core/http/errors.ts'
import { IdParams } from '../../core/http/fields.ts'
import { problems } from '../../core/http/problems.ts'
import { lockMentorship } from '../mentorships/queries/queries.ts'
import { insertGoal } from './queries.ts'
import { AddGoal, Goal } from './schemas.ts'

export function addGoal(app: App) {
  app.post(
    '/mentorships/:id/goals',
    {
      config: { permission: 'goals:write', audit: 'goal.added' },
      schema: {
        operationId: 'addGoal',
        summary: 'Write down a goal with its five levels',
        tags: ['goals'],
        params: IdParams,
        body: AddGoal,
        response: { 201: Goal, ...problems(403, 404, 409, 422) },
      },
    },
    (request, reply) =>
      change(request, reply, async (tx) => {
        const { actor, params, body } = request
        const mentorship = found(await lockMentorship(tx, actor, params.id))
        refuseIf(enrolmentOpenRefusal(mentorship.enrolment))
        refuseIf(mentorship.state === 'ended' ? refusal('MENTORSHIP_NOT_ACTIVE') : null)
        const goal = { domain: null, weight: 1, baseline: null, ...body }
        refuseIf(goalRefusal(goal, mentorship.policy))
        const added = await insertGoal(tx, actor, {
          ...goal,
          enrolmentId: mentorship.enrolmentId,
          mentorshipId: mentorship.id,
        })
        await audit(tx, actor, {
          action: 'goal.added',
          objectType: 'goal',
          objectId: added.id,
          subjectIds: [mentorship.participantId],
          fields: Object.keys(body),
        })
        return added
      }),
  )
}
