import { auditRead } from '../../../core/audit.ts'
import type { App } from '../../../core/http/app-type.ts'
import { found } from '../../../core/http/errors.ts'
import { IdParams } from '../../../core/http/fields.ts'
import { problems } from '../../../core/http/problems.ts'
import { Mentorship } from '../schemas.ts'
import { mentorshipView } from '../views.ts'

export function getMentorship(app: App) {
  app.get(
    '/mentorships/:id',
    {
      config: { permission: 'mentorships:read', audit: 'mentorship.viewed' },
      schema: {
        operationId: 'getMentorship',
        summary: 'One mentorship with the figures of its page',
        tags: ['mentorships'],
        params: IdParams,
        response: { 200: Mentorship, ...problems(403, 404) },
      },
    },
    ({ actor, params }) =>
      app.db.read(actor, async (db) => {
        const row = found(await mentorshipView(db, actor, app.today(), params.id))
        await auditRead(db, actor, {
          action: 'mentorship.viewed',
          objectType: 'mentorship',
          objectId: row.id,
          subjectIds: [row.participantId, row.mentorId],
        })
        return row
      }),
  )
}
