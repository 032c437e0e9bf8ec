import Type from 'typebox'

import { auditRead } from '../../core/audit.ts'
import type { App } from '../../core/http/app-type.ts'
import { found } from '../../core/http/errors.ts'
import { Closed, Id, IdParams } from '../../core/http/fields.ts'
import { pageQuery } from '../../core/http/page.ts'
import { problems } from '../../core/http/problems.ts'
import { selectParticipant } from '../../people/participants/queries.ts'
import { selectConsents } from './queries.ts'
import { ConsentPage } from './schemas.ts'

export function listConsents(app: App) {
  app.get(
    '/participants/:id/consents',
    {
      config: { permission: 'consents:read', audit: 'consent.listed' },
      schema: {
        operationId: 'listConsents',
        summary: 'Consents of a participant and of who represents them, the newest first',
        tags: ['consents'],
        params: IdParams,
        querystring: Closed({ ...pageQuery(['-givenOn']), programmeId: Type.Optional(Id) }),
        response: { 200: ConsentPage, ...problems(403, 404) },
      },
    },
    ({ actor, params, query }) =>
      app.db.read(actor, async (db) => {
        const participant = found(await selectParticipant(db, actor, params.id))
        const page = await selectConsents(db, actor, participant.id, query)
        await auditRead(db, actor, {
          action: 'consent.listed',
          objectType: 'participant',
          objectId: participant.id,
          subjectIds: [participant.id],
        })
        return page
      }),
  )
}
