import { refusal } from '@lidzas/domain/core/refusal'
import { replaceGoalRefusal } from '@lidzas/domain/delivery/goals'
import { enrolmentOpenRefusal } from '@lidzas/domain/intake/enrolments'

import { audit } from '../../core/audit.ts'
import type { App } from '../../core/http/app-type.ts'
import { change } from '../../core/http/changes/change.ts'
import { found, refuseIf } from '../../core/http/errors.ts'
import { IdParams } from '../../core/http/fields.ts'
import { IfMatch, matchVersion } from '../../core/http/if-match.ts'
import { problems } from '../../core/http/problems.ts'
import { changeGoal, insertGoal, lockGoal, selectOpenMentorship } from './queries.ts'
import { Goal, ReviseGoal } from './schemas.ts'

export function reviseGoal(app: App) {
  app.post(
    '/goals/:id/revise',
    {
      config: { permission: 'goals:write', audit: 'goal.revised' },
      schema: {
        operationId: 'reviseGoal',
        summary: 'Replace an agreed goal with a new version',
        description: 'Answers the new version, to be agreed again; the old one is kept as it was (#42).',
        tags: ['goals'],
        params: IdParams,
        headers: IfMatch,
        body: ReviseGoal,
        response: { 200: Goal, ...problems(403, 404, 409, 412, 422, 428) },
      },
    },
    (request, reply) =>
      change(request, reply, async (tx) => {
        const { actor, params, headers, body } = request
        const goal = found(await lockGoal(tx, actor, params.id))
        matchVersion(headers, goal)
        refuseIf(enrolmentOpenRefusal(goal.enrolment))
        const { reason, ...changes } = body
        const { title, levelTexts, domain, weight, baseline, enrolmentId } = { ...goal, ...changes }
        const version = { title, levelTexts, domain, weight, baseline, enrolmentId }
        refuseIf(replaceGoalRefusal(goal, { ...version, reason }, goal.policy))
        const mentorship = await selectOpenMentorship(tx, actor, enrolmentId)
        if (!mentorship) refuseIf(refusal('MENTORSHIP_NOT_ACTIVE'))
        await changeGoal(tx, actor, goal.id, { state: 'replaced', changeReason: reason })
        const revised = await insertGoal(tx, actor, {
          ...version,
          mentorshipId: mentorship!.id,
          supersedesId: goal.id,
          changeReason: reason,
        })
        await audit(tx, actor, {
          action: 'goal.revised',
          objectType: 'goal',
          objectId: goal.id,
          subjectIds: [goal.enrolment.participantId],
          fields: Object.keys(body),
        })
        return revised
      }),
  )
}
