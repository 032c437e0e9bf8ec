import { acceptReportRefusal } from '@lidzas/domain/results/reports'

import { audit } from '../../core/audit.ts'
import type { App } from '../../core/http/app-type.ts'
import { change } from '../../core/http/changes/change.ts'
import { found, refuseIf } from '../../core/http/errors.ts'
import { IdParams } from '../../core/http/fields.ts'
import { IfMatch, matchVersion } from '../../core/http/if-match.ts'
import { problems } from '../../core/http/problems.ts'
import { changeReport, lockReport } from './queries.ts'
import { Report } from './schemas.ts'
import { reportView } from './views.ts'

export function acceptReport(app: App) {
  app.post(
    '/reports/:id/accept',
    {
      config: { permission: 'reports:accept', audit: 'report.accepted' },
      schema: {
        operationId: 'acceptReport',
        summary: 'Accept a report',
        description: 'Once accepted it never changes.',
        tags: ['reports'],
        params: IdParams,
        headers: IfMatch,
        response: { 200: Report, ...problems(403, 404, 409, 412, 422, 428) },
      },
    },
    (request, reply) =>
      change(request, reply, async (tx) => {
        const { actor, params, headers } = request
        const report = found(await lockReport(tx, actor, params.id))
        matchVersion(headers, report)
        refuseIf(acceptReportRefusal(actor, report))
        await changeReport(tx, actor, report.id, {
          state: 'accepted',
          decidedAt: app.now(),
          decidedBy: actor.accountId,
        })
        await audit(tx, actor, {
          action: 'report.accepted',
          objectType: 'report',
          objectId: report.id,
          subjectIds: report.personId === null ? [] : [report.personId],
          fields: ['state'],
        })
        return reportView(tx, actor, app, report.id)
      }),
  )
}
