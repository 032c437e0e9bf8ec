import { dropGoalRefusal } from '@lidzas/domain/delivery/goals'
import { enrolmentOpenRefusal } from '@lidzas/domain/intake/enrolments'

import { audit } from '../../core/audit.ts'
import type { App } from '../../core/http/app-type.ts'
import { change } from '../../core/http/changes/change.ts'
import { found, refuseIf } from '../../core/http/errors.ts'
import { IdParams } from '../../core/http/fields.ts'
import { IfMatch, matchVersion } from '../../core/http/if-match.ts'
import { problems } from '../../core/http/problems.ts'
import { changeGoal, lockGoal } from './queries.ts'
import { DropGoal, Goal } from './schemas.ts'

export function dropGoal(app: App) {
  app.post(
    '/goals/:id/drop',
    {
      config: { permission: 'goals:write', audit: 'goal.dropped' },
      schema: {
        operationId: 'dropGoal',
        summary: 'Give up a goal that was never agreed',
        tags: ['goals'],
        params: IdParams,
        headers: IfMatch,
        body: DropGoal,
        response: { 200: Goal, ...problems(403, 404, 409, 412, 422, 428) },
      },
    },
    (request, reply) =>
      change(request, reply, async (tx) => {
        const { actor, params, headers, body } = request
        const goal = found(await lockGoal(tx, actor, params.id))
        matchVersion(headers, goal)
        refuseIf(enrolmentOpenRefusal(goal.enrolment) ?? dropGoalRefusal(goal))
        const dropped = await changeGoal(tx, actor, goal.id, { state: 'dropped', changeReason: body.reason })
        await audit(tx, actor, {
          action: 'goal.dropped',
          objectType: 'goal',
          objectId: goal.id,
          subjectIds: [goal.enrolment.participantId],
          fields: ['state', 'changeReason'],
        })
        return dropped
      }),
  )
}
