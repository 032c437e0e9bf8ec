import { firstRefusal, refusal } from '@lidzas/domain/core/refusal'
import { agreeGoalRefusal } from '@lidzas/domain/delivery/goals'
import { enrolmentOpenRefusal } from '@lidzas/domain/intake/enrolments'

import { audit } from '../../core/audit.ts'
import type { App } from '../../core/http/app-type.ts'
import { change } from '../../core/http/changes/change.ts'
import { found, refuseIf } from '../../core/http/errors.ts'
import { IdParams } from '../../core/http/fields.ts'
import { IfMatch, matchVersion } from '../../core/http/if-match.ts'
import { problems } from '../../core/http/problems.ts'
import { changeGoal, lockGoal } from './queries.ts'
import { AgreeGoal, Goal } from './schemas.ts'

export function agreeGoal(app: App) {
  app.post(
    '/goals/:id/agree',
    {
      config: { permission: 'goals:write', audit: 'goal.agreed' },
      schema: {
        operationId: 'agreeGoal',
        summary: 'Record that both have agreed on the goal',
        description: 'From then on its words are fixed; a change is a new version (#42).',
        tags: ['goals'],
        params: IdParams,
        headers: IfMatch,
        body: AgreeGoal,
        response: { 200: Goal, ...problems(403, 404, 409, 412, 422, 428) },
      },
    },
    (request, reply) =>
      change(request, reply, async (tx) => {
        const { actor, params, headers, body } = request
        const today = app.today()
        const goal = found(await lockGoal(tx, actor, params.id))
        matchVersion(headers, goal)
        const { participantAgreedOn, mentorAgreedOn, baseline = goal.baseline } = body
        refuseIf(
          firstRefusal(
            enrolmentOpenRefusal(goal.enrolment),
            agreeGoalRefusal(goal, goal.policy),
            participantAgreedOn > today ? refusal('DATE_IN_FUTURE', undefined, '/participantAgreedOn') : null,
            mentorAgreedOn > today ? refusal('DATE_IN_FUTURE', undefined, '/mentorAgreedOn') : null,
          ),
        )
        const agreed = await changeGoal(tx, actor, goal.id, {
          state: 'agreed',
          participantAgreedOn,
          mentorAgreedOn,
          baseline,
        })
        await audit(tx, actor, {
          action: 'goal.agreed',
          objectType: 'goal',
          objectId: goal.id,
          subjectIds: [goal.enrolment.participantId],
          fields: Object.keys(body),
        })
        return agreed
      }),
  )
}
