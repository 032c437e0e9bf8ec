import { auditRead } from '../../core/audit.ts'
import type { App } from '../../core/http/app-type.ts'
import { found } from '../../core/http/errors.ts'
import { IdParams } from '../../core/http/fields.ts'
import { problems } from '../../core/http/problems.ts'
import { selectMentorship } from '../mentorships/queries/queries.ts'
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
        summary: 'Goals of the enrolment, replaced versions included, with their attainment',
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
