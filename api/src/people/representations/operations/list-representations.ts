import { auditRead } from '../../../core/audit.ts'
import type { App } from '../../../core/http/app-type.ts'
import { found } from '../../../core/http/errors.ts'
import { Closed, IdParams } from '../../../core/http/fields.ts'
import { pageQuery } from '../../../core/http/page.ts'
import { problems } from '../../../core/http/problems.ts'
import { selectParticipant } from '../../participants/queries.ts'
import { selectRepresentations } from '../queries/queries.ts'
import { RepresentationPage } from '../schemas.ts'

export function listRepresentations(app: App) {
  app.get(
    '/participants/:id/representations',
    {
      config: { permission: 'representations:read', audit: 'representation.listed' },
      schema: {
        operationId: 'listRepresentations',
        summary: 'Who represents a participant, the newest first',
        tags: ['representations'],
        params: IdParams,
        querystring: Closed(pageQuery(['-startsOn'])),
        response: { 200: RepresentationPage, ...problems(403, 404) },
      },
    },
    ({ actor, params, query }) =>
      app.db.read(actor, async (db) => {
        const participant = found(await selectParticipant(db, actor, params.id))
        const page = await selectRepresentations(db, actor, participant.id, query)
        await auditRead(db, actor, {
          action: 'representation.listed',
          objectType: 'participant',
          objectId: participant.id,
          subjectIds: [participant.id, ...page.data.map(({ representativeId }) => representativeId)],
        })
        return page
      }),
  )
}
