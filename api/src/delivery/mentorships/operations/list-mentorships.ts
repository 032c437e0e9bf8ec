import { auditRead } from '../../../core/audit.ts'
import type { App } from '../../../core/http/app-type.ts'
import { problems } from '../../../core/http/problems.ts'
import { selectMentorships } from '../queries/queries.ts'
import { MentorshipPage, MentorshipQuery } from '../schemas.ts'

export function listMentorships(app: App) {
  app.get(
    '/mentorships',
    {
      config: { permission: 'mentorships:read', audit: 'mentorship.listed' },
      schema: {
        operationId: 'listMentorships',
        summary: 'Mentorships of a programme',
        tags: ['mentorships'],
        querystring: MentorshipQuery,
        response: { 200: MentorshipPage, ...problems(403, 422) },
      },
    },
    ({ actor, query }) =>
      app.db.read(actor, async (db) => {
        const page = await selectMentorships(db, actor, app.today(), query)
        await auditRead(db, actor, {
          action: 'mentorship.listed',
          objectType: 'mentorship',
          subjectIds: page.data.map(({ participantId }) => participantId),
        })
        return page
      }),
  )
}
