import { sessionKinds } from '@lidzas/domain/delivery/code-lists/sessions'
import { sessionStates } from '@lidzas/domain/delivery/states'
import Type from 'typebox'

import { auditRead } from '../../../core/audit.ts'
import type { App } from '../../../core/http/app-type.ts'
import { Closed, Id, IsoDay, OneOf } from '../../../core/http/fields.ts'
import { pageQuery } from '../../../core/http/page.ts'
import { problems } from '../../../core/http/problems.ts'
import { selectSessions } from '../queries/queries.ts'
import { SessionPage } from '../schemas.ts'
import { participantsOf } from '../views.ts'

export function listSessions(app: App) {
  app.get(
    '/sessions',
    {
      config: { permission: 'sessions:read', audit: 'session.listed' },
      schema: {
        operationId: 'listSessions',
        summary: 'Sessions of a programme, the latest first',
        tags: ['sessions'],
        querystring: Closed({
          ...pageQuery(['-startsAt', 'createdAt']),
          programmeId: Id,
          state: Type.Optional(OneOf(sessionStates)),
          kind: Type.Optional(OneOf(sessionKinds)),
          from: Type.Optional({ ...IsoDay, description: 'first local day' }),
          to: Type.Optional({ ...IsoDay, description: 'last local day' }),
          mentorId: Type.Optional(Id),
          participantId: Type.Optional(Id),
          mentorshipId: Type.Optional(Id),
        }),
        response: { 200: SessionPage, ...problems(403) },
      },
    },
    ({ actor, query }) =>
      app.db.read(actor, async (db) => {
        const page = await selectSessions(db, actor, query)
        await auditRead(db, actor, {
          action: 'session.listed',
          objectType: 'session',
          subjectIds: page.data.flatMap(({ people }) => participantsOf(people)),
        })
        return page
      }),
  )
}
