import Type from 'typebox'

import { auditRead } from '../../core/audit.ts'
import type { App } from '../../core/http/app-type.ts'
import { Closed, Id } from '../../core/http/fields.ts'
import { problems } from '../../core/http/problems.ts'
import { nameSearchQuery } from '../persons/name-search.ts'
import { selectParticipants } from './queries.ts'
import { ParticipantPage } from './schemas.ts'

export function listParticipants(app: App) {
  app.get(
    '/participants',
    {
      config: { permission: 'participants:read', audit: 'participant.listed' },
      schema: {
        operationId: 'listParticipants',
        summary: 'Participants by name, or those nearest to the words asked for',
        description: 'A personal code in `q` is refused: `findPersons` looks it up.',
        tags: ['participants'],
        querystring: Closed({
          ...nameSearchQuery,
          programmeId: Type.Optional(Id),
        }),
        response: { 200: ParticipantPage, ...problems(403, 422) },
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
