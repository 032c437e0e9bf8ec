import { auditRead } from '../../core/audit.ts'
import type { App } from '../../core/http/app-type.ts'
import { found } from '../../core/http/errors.ts'
import { Closed, Id, OneOf } from '../../core/http/fields.ts'
import { problems } from '../../core/http/problems.ts'
import { selectTimeline } from './queries.ts'
import { Timeline } from './schemas.ts'
import { selectStory, timelineObjects } from './timeline-objects.ts'

export function getTimeline(app: App) {
  app.get(
    '/timeline',
    {
      config: { permission: 'profile:own', audit: 'timeline.read' },
      schema: {
        operationId: 'getTimeline',
        summary: 'What happened to a record the caller may see, newest first',
        tags: ['audit'],
        querystring: Closed({ objectType: OneOf(timelineObjects), objectId: Id }),
        response: { 200: Timeline, ...problems(403, 404) },
      },
    },
    ({ actor, query }) =>
      app.db.read(actor, async (db) => {
        const ids = found(await selectStory(db, actor, query.objectType, query.objectId))
        await auditRead(db, actor, {
          action: 'timeline.read',
          objectType: query.objectType,
          objectId: query.objectId,
        })
        return { data: await selectTimeline(db, actor, ids) }
      }),
  )
}
