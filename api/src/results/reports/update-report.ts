import { editReportRefusal } from '@lidzas/domain/results/reports'

import { audit } from '../../core/audit.ts'
import type { App } from '../../core/http/app-type.ts'
import { change } from '../../core/http/changes/change.ts'
import { found, refuseIf } from '../../core/http/errors.ts'
import { IdParams } from '../../core/http/fields.ts'
import { IfMatch, matchVersion } from '../../core/http/if-match.ts'
import { problems } from '../../core/http/problems.ts'
import { narrativeColumns } from './narrative.ts'
import { changeReport, lockReport } from './queries.ts'
import { Report, UpdateReport } from './schemas.ts'
import { reportView } from './views.ts'

export function updateReport(app: App) {
  app.patch(
    '/reports/:id',
    {
      config: { permission: 'reports:write', audit: 'report.updated' },
      schema: {
        operationId: 'updateReport',
        summary: 'Write the account of what was achieved',
        description: 'While it is a draft or was returned.',
        tags: ['reports'],
        params: IdParams,
        headers: IfMatch,
        body: UpdateReport,
        response: { 200: Report, ...problems(403, 404, 409, 412, 422, 428) },
      },
    },
    (request, reply) =>
      change(request, reply, async (tx) => {
        const { actor, params, headers, body } = request
        const report = found(await lockReport(tx, actor, params.id))
        matchVersion(headers, report)
        refuseIf(editReportRefusal(report))
        await changeReport(
          tx,
          actor,
          report.id,
          await narrativeColumns(tx, actor, app, report, body.narrative),
        )
        await audit(tx, actor, {
          action: 'report.updated',
          objectType: 'report',
          objectId: report.id,
          subjectIds: report.personId === null ? [] : [report.personId],
          fields: ['narrative'],
        })
        return reportView(tx, actor, app, report.id)
      }),
  )
}
