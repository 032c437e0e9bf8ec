import { submitReportRefusal } from '@lidzas/domain/results/reports'

import { audit } from '../../core/audit.ts'
import type { App } from '../../core/http/app-type.ts'
import { change } from '../../core/http/changes/change.ts'
import { found, refuseIf } from '../../core/http/errors.ts'
import { IdParams } from '../../core/http/fields.ts'
import { IfMatch, matchVersion } from '../../core/http/if-match.ts'
import { problems } from '../../core/http/problems.ts'
import { changeReport, lockReport, selectReportedOn } from './queries.ts'
import { Report } from './schemas.ts'
import { subjectOf } from './subject.ts'
import { reportView } from './views.ts'

export function submitReport(app: App) {
  app.post(
    '/reports/:id/submit',
    {
      config: { permission: 'reports:write', audit: 'report.submitted' },
      schema: {
        operationId: 'submitReport',
        summary: 'Submit a report',
        description: 'Keeps the figures of this moment with it.',
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
        const subject = found(await selectReportedOn(tx, actor, report.programmeId, report.enrolmentId))
        const { narrative, figures } = await reportView(tx, actor, app, report.id)
        refuseIf(submitReportRefusal({ state: report.state, narrative }, subjectOf(subject), app.today()))
        await changeReport(tx, actor, report.id, {
          state: 'submitted',
          figures,
          submittedAt: app.now(),
          submittedBy: actor.accountId,
          returnReason: null,
        })
        await audit(tx, actor, {
          action: 'report.submitted',
          objectType: 'report',
          objectId: report.id,
          subjectIds: report.personId === null ? [] : [report.personId],
          fields: ['state', 'figures'],
        })
        return reportView(tx, actor, app, report.id)
      }),
  )
}
