import { reportStates } from '@lidzas/domain/results/states'
import Type from 'typebox'

import { auditRead } from '../../core/audit.ts'
import type { App } from '../../core/http/app-type.ts'
import { Closed, Id, ListOf, OneOf } from '../../core/http/fields.ts'
import { pageQuery } from '../../core/http/page.ts'
import { problems } from '../../core/http/problems.ts'
import { selectReports } from './queries.ts'
import { ReportPage } from './schemas.ts'

export function listReports(app: App) {
  app.get(
    '/reports',
    {
      config: { permission: 'reports:read', audit: 'reports.listed' },
      schema: {
        operationId: 'listReports',
        summary: 'Provider reports of a programme, newest first',
        tags: ['reports'],
        querystring: Closed({
          ...pageQuery(['-createdAt']),
          programmeId: Id,
          state: Type.Optional(ListOf(OneOf(reportStates), 4)),
        }),
        response: { 200: ReportPage, ...problems(403) },
      },
    },
    ({ actor, query }) =>
      app.db.read(actor, async (db) => {
        const page = await selectReports(db, actor, query)
        const subjectIds = page.data.flatMap(({ participant }) => (participant ? [participant.id] : []))
        await auditRead(db, actor, { action: 'reports.listed', objectType: 'report', subjectIds })
        return page
      }),
  )
}
