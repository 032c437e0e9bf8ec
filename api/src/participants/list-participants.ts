import Type from 'typebox'

import { auditRead } from '../audit.ts'
import type { App } from '../http/app-type.ts'
import { Closed, Id, Str } from '../http/fields.ts'
import { pageQuery } from '../http/page.ts'
import { problems } from '../http/problems.ts'
import { selectParticipants } from './queries.ts'
import { ParticipantPage } from './schemas.ts'

export function listParticipants(app: App) {
  app.get(
    '/participants',
    {
      config: { permission: 'participants:read', audit: 'participant.listed' },
      schema: {
        operationId: 'listParticipants',
        summary: 'Participants by name',
        tags: ['participants'],
        querystring: Closed({
          ...pageQuery(['name', '-createdAt']),
          q: Type.Optional(Str(100, { description: 'words of the name, with or without diacritics' })),
          programmeId: Type.Optional(Id),
        }),
        response: { 200: ParticipantPage, ...problems(403) },
      },
    },
    ({ actor, query }) =>
      app.db.read(actor, async (db) => {
        const page = await selectParticipants(db, actor, query)
        await auditRead(db, actor, {
          action: 'participant.listed',
          objectType: 'participant',
          subjectIds: page.data.map(({ id }) => id),
        })
        return page
      }),
  )
}
