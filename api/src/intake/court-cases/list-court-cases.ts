import { auditRead } from '../../core/audit.ts'
import type { App } from '../../core/http/app-type.ts'
import { found } from '../../core/http/errors.ts'
import { Closed, IdParams } from '../../core/http/fields.ts'
import { pageQuery } from '../../core/http/page.ts'
import { problems } from '../../core/http/problems.ts'
import { selectParticipant } from '../../people/participants/queries.ts'
import { selectCourtCases } from './queries.ts'
import { CourtCasePage } from './schemas.ts'

export function listCourtCases(app: App) {
  app.get(
    '/participants/:id/court-cases',
    {
      config: { permission: 'representations:read', audit: 'court-case.listed' },
      schema: {
        operationId: 'listCourtCases',
        summary: 'What the orphan’s court was asked about a participant, the newest first',
        tags: ['representations'],
        params: IdParams,
        querystring: Closed(pageQuery(['-askedOn'])),
        response: { 200: CourtCasePage, ...problems(403, 404) },
      },
    },
    ({ actor, params, query }) =>
      app.db.read(actor, async (db) => {
        const participant = found(await selectParticipant(db, actor, params.id))
        const page = await selectCourtCases(db, actor, participant.id, query)
        await auditRead(db, actor, {
          action: 'court-case.listed',
          objectType: 'participant',
          objectId: participant.id,
          subjectIds: [participant.id],
        })
        return page
      }),
  )
}
