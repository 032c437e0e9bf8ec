import { auditRead } from '../../../core/audit.ts'
import type { App } from '../../../core/http/app-type.ts'
import { problems } from '../../../core/http/problems.ts'
import { selectUnmatched } from '../queries/match-queries.ts'
import { UnmatchedEnrolmentPage, UnmatchedQuery } from '../schemas.ts'

export function listUnmatchedEnrolments(app: App) {
  app.get(
    '/unmatched-enrolments',
    {
      config: { permission: 'mentorships:read', audit: 'enrolment.unmatched-listed' },
      schema: {
        operationId: 'listUnmatchedEnrolments',
        summary: 'Active enrolments without a mentor, those admitted first on top',
        description: 'At most 100 rows: a programme rarely has that many places.',
        tags: ['mentorships'],
        querystring: UnmatchedQuery,
        response: { 200: UnmatchedEnrolmentPage, ...problems(403) },
      },
    },
    ({ actor, query }) =>
      app.db.read(actor, async (db) => {
        const rows = await selectUnmatched(db, actor, query.programmeId)
        await auditRead(db, actor, {
          action: 'enrolment.unmatched-listed',
          objectType: 'enrolment',
          subjectIds: rows.map(({ participant }) => participant.id),
        })
        const data = rows.map(({ enrolment, participant }) => ({
          ...enrolment,
          participant,
          hadMentor: enrolment.clockStartedOn !== null,
        }))
        return { data, nextCursor: null, hasMore: false }
      }),
  )
}
