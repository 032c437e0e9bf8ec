import { auditRead } from '../../../core/audit.ts'
import type { App } from '../../../core/http/app-type.ts'
import { IdParams } from '../../../core/http/fields.ts'
import { problems } from '../../../core/http/problems.ts'
import { Enrolment } from '../schemas.ts'
import { enrolmentView } from '../views.ts'

export function getEnrolment(app: App) {
  app.get(
    '/enrolments/:id',
    {
      config: { permission: 'enrolments:read', audit: 'enrolment.viewed' },
      schema: {
        operationId: 'getEnrolment',
        summary: 'One enrolment with its mentorships, hours of the month and days to the end',
        tags: ['enrolments'],
        params: IdParams,
        response: { 200: Enrolment, ...problems(403, 404) },
      },
    },
    ({ actor, params }) =>
      app.db.read(actor, async (db) => {
        const enrolment = await enrolmentView(db, actor, app.vault, params.id, app.today())
        await auditRead(db, actor, {
          action: 'enrolment.viewed',
          objectType: 'enrolment',
          objectId: enrolment.id,
          subjectIds: [enrolment.participantId],
        })
        return enrolment
      }),
  )
}
