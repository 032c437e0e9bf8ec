import { auditRead } from '../../core/audit.ts'
import type { App } from '../../core/http/app-type.ts'
import { IdParams } from '../../core/http/fields.ts'
import { problems } from '../../core/http/problems.ts'
import { Report } from './schemas.ts'
import { reportView } from './views.ts'

export function getReport(app: App) {
  app.get(
    '/reports/:id',
    {
      config: { permission: 'reports:read', audit: 'report.read' },
      schema: {
        operationId: 'getReport',
        summary: 'One provider report with its figures',
        description:
          'A draft shows the figures of today; a submitted or accepted report those it was submitted with.',
        tags: ['reports'],
        params: IdParams,
        response: { 200: Report, ...problems(403, 404) },
      },
    },
    ({ actor, params }) =>
      app.db.read(actor, async (db) => {
        const report = await reportView(db, actor, app, params.id)
        const subjectIds = report.participant ? [report.participant.id] : []
        await auditRead(db, actor, {
          action: 'report.read',
          objectType: 'report',
          objectId: report.id,
          subjectIds,
        })
        return report
      }),
  )
}
