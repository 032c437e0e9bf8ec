import { auditRead } from '../../core/audit.ts'
import type { App } from '../../core/http/app-type.ts'
import { found } from '../../core/http/errors.ts'
import { IdParams } from '../../core/http/fields.ts'
import { problems } from '../../core/http/problems.ts'
import { findMentorship } from '../mentorships/queries/queries.ts'
import { selectExtensions } from './queries.ts'
import { ExtensionPage } from './schemas.ts'

export function listExtensions(app: App) {
  app.get(
    '/mentorships/:id/extensions',
    {
      config: { permission: 'mentorships:read', audit: 'extension.listed' },
      schema: {
        operationId: 'listExtensions',
        summary: 'The extensions of the enrolment, the first one first',
        tags: ['mentorships'],
        params: IdParams,
        response: { 200: ExtensionPage, ...problems(403, 404) },
      },
    },
    ({ actor, params }) =>
      app.db.read(actor, async (db) => {
        const mentorship = found(await findMentorship(db, actor, params.id))
        const data = await selectExtensions(db, actor, mentorship.enrolmentId)
        await auditRead(db, actor, {
          action: 'extension.listed',
          objectType: 'mentorship',
          objectId: mentorship.id,
          subjectIds: [mentorship.participantId],
        })
        return { data, nextCursor: null, hasMore: false }
      }),
  )
}
