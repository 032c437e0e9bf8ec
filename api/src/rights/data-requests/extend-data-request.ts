import { dataRequestDue, extendDataRequestRefusal } from '@lidzas/domain/rights/data-requests'

import type { App } from '../../core/http/app-type.ts'
import { refuseIf } from '../../core/http/errors.ts'
import { IdParams } from '../../core/http/fields.ts'
import { IfMatch } from '../../core/http/if-match.ts'
import { problems } from '../../core/http/problems.ts'
import { changing } from './changing.ts'
import { changeDataRequest } from './queries.ts'
import { DataRequest, ExtendDataRequest } from './schemas.ts'

export function extendDataRequest(app: App) {
  app.post(
    '/data-requests/:id/extend',
    {
      config: { permission: 'data-requests:write', audit: 'data-request.extended' },
      schema: {
        operationId: 'extendDataRequest',
        summary: 'Two more months for the answer, with the reason',
        description: 'Once, and before the first deadline has passed.',
        tags: ['data-rights'],
        params: IdParams,
        headers: IfMatch,
        body: ExtendDataRequest,
        response: { 200: DataRequest, ...problems(403, 404, 409, 412, 422, 428) },
      },
    },
    (request, reply) =>
      changing(app, request, reply, 'data-request.extended', async (tx, actor, row) => {
        refuseIf(extendDataRequestRefusal(row, app.today()))
        await changeDataRequest(tx, actor, row.id, {
          dueOn: dataRequestDue(row.receivedOn, true),
          extendedOn: app.today(),
          extensionReason: request.body.reason,
        })
      }),
  )
}
