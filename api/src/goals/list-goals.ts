import { auditRead } from '../audit.ts'
import type { App } from '../http/app-type.ts'
import { found } from '../http/errors.ts'
import { IdParams } from '../http/fields.ts'
import { problems } from '../http/problems.ts'
import { selectMentorship } from '../mentorships/queries.ts'
import { attainmentOf } from './attainment.ts'
import { selectGoals } from './queries.ts'
import { GoalPage } from './schemas.ts'

export function listGoals(app: App) {
  app.get(
    '/mentorships/:id/goals',
    {
      config: { permission: 'goals:read', audit: 'goal.listed' },
      schema: {
        operationId: 'listGoals',
        summary: 'Goals of the stay, replaced versions included, with their attainment',
        tags: ['goals'],
        params: IdParams,
        response: { 200: GoalPage, ...problems(403, 404) },
      },
    },
    ({ actor, params }) =>
      app.db.read(actor, async (db) => {
        const mentorship = found(await selectMentorship(db, actor, app.today(), params.id))
        const data = await selectGoals(db, actor, mentorship.enrolmentId)
        await auditRead(db, actor, {
          action: 'goal.listed',
          objectType: 'mentorship',
          objectId: mentorship.id,
          subjectIds: [mentorship.participantId],
        })
        return {
          data,
          nextCursor: null,
          hasMore: false,
          attainment: attainmentOf(data, mentorship.policy.outcomeDomains),
        }
      }),
  )
}
