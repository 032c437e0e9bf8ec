import { enrolmentStates } from '@lidzas/domain/intake/states'
import Type from 'typebox'

import { auditRead } from '../../../core/audit.ts'
import type { App } from '../../../core/http/app-type.ts'
import { Closed, Id, OneOf, Str } from '../../../core/http/fields.ts'
import { pageQuery } from '../../../core/http/page.ts'
import { problems } from '../../../core/http/problems.ts'
import { selectEnrolments } from '../queries/queries.ts'
import { EnrolmentPage } from '../schemas.ts'

export function listEnrolments(app: App) {
  app.get(
    '/enrolments',
    {
      config: { permission: 'enrolments:read', audit: 'enrolment.listed' },
      schema: {
        operationId: 'listEnrolments',
        summary: 'Enrolments of a programme, the newest first',
        tags: ['enrolments'],
        querystring: Closed({
          ...pageQuery(['-createdAt', 'name', 'plannedEndOn']),
          programmeId: Id,
          state: Type.Optional(OneOf(enrolmentStates)),
          participantId: Type.Optional(Id),
          q: Type.Optional(Str(100, { description: 'words of the participant’s name' })),
        }),
        response: { 200: EnrolmentPage, ...problems(403, 422) },
      },
    },
    ({ actor, query }) =>
      app.db.read(actor, async (db) => {
        const page = await selectEnrolments(db, actor, query)
        await auditRead(db, actor, {
          action: 'enrolment.listed',
          objectType: 'programme',
          objectId: query.programmeId,
          subjectIds: page.data.map(({ participantId }) => participantId),
        })
        return page
      }),
  )
}
