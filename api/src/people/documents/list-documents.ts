import { documentKinds } from '@lidzas/domain/people/code-lists/documents'
import Type from 'typebox'

import { auditRead } from '../../core/audit.ts'
import type { App } from '../../core/http/app-type.ts'
import { found } from '../../core/http/errors.ts'
import { Closed, IdParams, OneOf } from '../../core/http/fields.ts'
import { pageQuery } from '../../core/http/page.ts'
import { problems } from '../../core/http/problems.ts'
import { selectParticipant } from '../participants/queries.ts'
import { selectDocuments } from './queries.ts'
import { DocumentPage } from './schemas.ts'
import { withNames } from './views.ts'

export function listDocuments(app: App) {
  app.get(
    '/participants/:id/documents',
    {
      config: { permission: 'documents:read', audit: 'document.listed' },
      schema: {
        operationId: 'listDocuments',
        summary:
          'Files about a participant, the newest first; `isLinked=false` gives those that no record points at',
        tags: ['documents'],
        params: IdParams,
        querystring: Closed({
          ...pageQuery(['-createdAt']),
          kind: Type.Optional(OneOf(documentKinds)),
          isLinked: Type.Optional(Type.Boolean()),
        }),
        response: { 200: DocumentPage, ...problems(403, 404) },
      },
    },
    ({ actor, params, query }) =>
      app.db.read(actor, async (db) => {
        const participant = found(await selectParticipant(db, actor, params.id))
        const page = await selectDocuments(db, actor, participant.id, query)
        await auditRead(db, actor, {
          action: 'document.listed',
          objectType: 'participant',
          objectId: participant.id,
          subjectIds: [participant.id],
        })
        return { ...page, data: await withNames(db, actor, app.vault, page.data) }
      }),
  )
}
