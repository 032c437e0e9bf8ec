import { firstRefusal, refusal } from '@lidzas/domain/core/refusal'
import { scoreGoalRefusal } from '@lidzas/domain/delivery/goals'
import { enrolmentOpenRefusal } from '@lidzas/domain/intake/enrolments'

import { audit } from '../../core/audit.ts'
import type { App } from '../../core/http/app-type.ts'
import { change } from '../../core/http/changes/change.ts'
import { found, refuseIf } from '../../core/http/errors.ts'
import { IdParams } from '../../core/http/fields.ts'
import { IfMatch, matchVersion } from '../../core/http/if-match.ts'
import { problems } from '../../core/http/problems.ts'
import { changeGoal, lockGoal } from './queries.ts'
import { Goal, RateGoal } from './schemas.ts'

export function rateGoal(app: App) {
  app.post(
    '/goals/:id/rate',
    {
      config: { permission: 'goals:write', audit: 'goal.rated' },
      schema: {
        operationId: 'rateGoal',
        summary: 'Say which level was reached',
        description: 'Can be rated again while the enrolment is open; the last rating counts.',
        tags: ['goals'],
        params: IdParams,
        headers: IfMatch,
        body: RateGoal,
        response: { 200: Goal, ...problems(403, 404, 409, 412, 422, 428) },
      },
    },
    (request, reply) =>
      change(request, reply, async (tx) => {
        const { actor, params, headers, body } = request
        const goal = found(await lockGoal(tx, actor, params.id))
        matchVersion(headers, goal)
        const { score, ratedOn } = body
        const agreedOn = [goal.participantAgreedOn, goal.mentorAgreedOn]
          .flatMap((day) => day ?? [])
          .toSorted()
          .at(-1)
        refuseIf(
          firstRefusal(
            enrolmentOpenRefusal(goal.enrolment),
            scoreGoalRefusal(goal, score),
            ratedOn > app.today() ? refusal('DATE_IN_FUTURE', undefined, '/ratedOn') : null,
            agreedOn !== undefined && ratedOn < agreedOn
              ? refusal('DATES_ORDER', undefined, '/ratedOn')
              : null,
          ),
        )
        const outcomeNote = body.outcomeNote?.trim() || null
        const rated = await changeGoal(tx, actor, goal.id, { score, ratedOn, outcomeNote })
        await audit(tx, actor, {
          action: 'goal.rated',
          objectType: 'goal',
          objectId: goal.id,
          subjectIds: [goal.enrolment.participantId],
          fields: Object.keys(body),
        })
        return rated
      }),
  )
}
