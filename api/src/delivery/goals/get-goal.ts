import { auditRead } from '../../core/audit.ts'
import type { App } from '../../core/http/app-type.ts'
import { found } from '../../core/http/errors.ts'
import { IdParams } from '../../core/http/fields.ts'
import { problems } from '../../core/http/problems.ts'
import { selectGoal } from './queries.ts'
import { Goal } from './schemas.ts'

export function getGoal(app: App) {
  app.get(
    '/goals/:id',
    {
      config: { permission: 'goals:read', audit: 'goal.viewed' },
      schema: {
        operationId: 'getGoal',
        summary: 'One goal',
        tags: ['goals'],
        params: IdParams,
        response: { 200: Goal, ...problems(403, 404) },
      },
    },
    ({ actor, params }) =>
      app.db.read(actor, async (db) => {
        const goal = found(await selectGoal(db, actor, params.id))
        await auditRead(db, actor, {
          action: 'goal.viewed',
          objectType: 'goal',
          objectId: goal.id,
          subjectIds: [goal.participantId],
        })
        return goal
      }),
  )
}
