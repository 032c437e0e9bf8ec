import { auditRead } from '../../../core/audit.ts'
import type { App } from '../../../core/http/app-type.ts'
import { found } from '../../../core/http/errors.ts'
import { IdParams } from '../../../core/http/fields.ts'
import { problems } from '../../../core/http/problems.ts'
import { findMentorship } from '../queries/queries.ts'
import { selectStages } from './queries.ts'
import { PassedStagePage } from './schemas.ts'

export function listStages(app: App) {
  app.get(
    '/mentorships/:id/stages',
    {
      config: { permission: 'mentorships:read', audit: 'stage.listed' },
      schema: {
        operationId: 'listStages',
        summary: 'The stages passed so far, those with earlier mentors of the enrolment included',
        tags: ['mentorships'],
        params: IdParams,
        response: { 200: PassedStagePage, ...problems(403, 404) },
      },
    },
    ({ actor, params }) =>
      app.db.read(actor, async (db) => {
        const mentorship = found(await findMentorship(db, actor, params.id))
        const data = await selectStages(db, actor, mentorship.enrolmentId)
        await auditRead(db, actor, {
          action: 'stage.listed',
          objectType: 'mentorship',
          objectId: mentorship.id,
          subjectIds: [mentorship.participantId],
        })
        return { data, nextCursor: null, hasMore: false }
      }),
  )
}
