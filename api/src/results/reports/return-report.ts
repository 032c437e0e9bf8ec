import { returnReportRefusal } from '@lidzas/domain/results/reports'

import { audit } from '../../core/audit.ts'
import type { App } from '../../core/http/app-type.ts'
import { change } from '../../core/http/changes/change.ts'
import { found, refuseIf } from '../../core/http/errors.ts'
import { IdParams } from '../../core/http/fields.ts'
import { IfMatch, matchVersion } from '../../core/http/if-match.ts'
import { problems } from '../../core/http/problems.ts'
import { changeReport, lockReport } from './queries.ts'
import { Report, ReturnReport } from './schemas.ts'
import { reportView } from './views.ts'

export function returnReport(app: App) {
  app.post(
    '/reports/:id/return',
    {
      config: { permission: 'reports:accept', audit: 'report.returned' },
      schema: {
        operationId: 'returnReport',
        summary: 'Give a report back with the reason',
        tags: ['reports'],
        params: IdParams,
        headers: IfMatch,
        body: ReturnReport,
        response: { 200: Report, ...problems(403, 404, 409, 412, 422, 428) },
      },
    },
    (request, reply) =>
      change(request, reply, async (tx) => {
        const { actor, params, headers, body } = request
        const report = found(await lockReport(tx, actor, params.id))
        matchVersion(headers, report)
        refuseIf(returnReportRefusal(actor, report, body.reason))
        await changeReport(tx, actor, report.id, {
          state: 'returned',
          returnReason: body.reason,
          decidedAt: app.now(),
          decidedBy: actor.accountId,
        })
        await audit(tx, actor, {
          action: 'report.returned',
          objectType: 'report',
          objectId: report.id,
          subjectIds: report.personId === null ? [] : [report.personId],
          fields: ['state', 'returnReason'],
        })
        return reportView(tx, actor, app, report.id)
      }),
  )
}
