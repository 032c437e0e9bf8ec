import { editGoalRefusal, goalRefusal } from '@lidzas/domain/delivery/goals'
import { enrolmentOpenRefusal } from '@lidzas/domain/intake/enrolments'

import { audit } from '../../core/audit.ts'
import type { App } from '../../core/http/app-type.ts'
import { change } from '../../core/http/changes/change.ts'
import { found, refuseIf } from '../../core/http/errors.ts'
import { IdParams } from '../../core/http/fields.ts'
import { IfMatch, matchVersion } from '../../core/http/if-match.ts'
import { problems } from '../../core/http/problems.ts'
import { changeGoal, lockGoal } from './queries.ts'
import { Goal, UpdateGoal } from './schemas.ts'

export function updateGoal(app: App) {
  app.patch(
    '/goals/:id',
    {
      config: { permission: 'goals:write', audit: 'goal.updated' },
      schema: {
        operationId: 'updateGoal',
        summary: 'Change a goal that is not agreed yet',
        tags: ['goals'],
        params: IdParams,
        headers: IfMatch,
        body: UpdateGoal,
        response: { 200: Goal, ...problems(403, 404, 409, 412, 422, 428) },
      },
    },
    (request, reply) =>
      change(request, reply, async (tx) => {
        const { actor, params, headers, body } = request
        const goal = found(await lockGoal(tx, actor, params.id))
        matchVersion(headers, goal)
        refuseIf(enrolmentOpenRefusal(goal.enrolment))
        refuseIf(editGoalRefusal(goal) ?? goalRefusal({ ...goal, ...body }, goal.policy))
        const changed = await changeGoal(tx, actor, goal.id, body)
        await audit(tx, actor, {
          action: 'goal.updated',
          objectType: 'goal',
          objectId: goal.id,
          subjectIds: [goal.enrolment.participantId],
          fields: Object.keys(body),
        })
        return changed
      }),
  )
}
