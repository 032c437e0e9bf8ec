import { minutesLeft } from '@lidzas/domain/delivery/sessions'
import Type from 'typebox'

import { auditRead } from '../../core/audit.ts'
import type { App } from '../../core/http/app-type.ts'
import { found } from '../../core/http/errors.ts'
import { Closed, IdParams, IsoMonth } from '../../core/http/fields.ts'
import { problems } from '../../core/http/problems.ts'
import { selectEnrolmentHours } from './queries.ts'
import { EnrolmentHours } from './schemas.ts'

export function getEnrolmentHours(app: App) {
  app.get(
    '/enrolments/:id/hours',
    {
      config: { permission: 'sessions:read', audit: 'hours.read' },
      schema: {
        operationId: 'getEnrolmentHours',
        summary: 'Minutes counted and left for one participant in a month',
        tags: ['sessions'],
        params: IdParams,
        querystring: Closed({ month: Type.Optional(IsoMonth) }),
        response: { 200: EnrolmentHours, ...problems(403, 404) },
      },
    },
    ({ actor, params, query }) =>
      app.db.read(actor, async (db) => {
        const month = query.month ?? app.today().slice(0, 7)
        const hours = found(await selectEnrolmentHours(db, actor, params.id, month))
        await auditRead(db, actor, {
          action: 'hours.read',
          objectType: 'enrolment',
          objectId: hours.enrolmentId,
          subjectIds: [hours.participantId],
        })
        return { ...hours, month, left: minutesLeft(hours) }
      }),
  )
}
