import { withdrawDataRequestRefusal } from '@lidzas/domain/rights/data-requests'

import type { App } from '../../core/http/app-type.ts'
import { refuseIf } from '../../core/http/errors.ts'
import { IdParams } from '../../core/http/fields.ts'
import { IfMatch } from '../../core/http/if-match.ts'
import { problems } from '../../core/http/problems.ts'
import { changing } from './changing.ts'
import { changeDataRequest } from './queries.ts'
import { DataRequest } from './schemas.ts'

export function withdrawDataRequest(app: App) {
  app.post(
    '/data-requests/:id/withdraw',
    {
      config: { permission: 'data-requests:write', audit: 'data-request.withdrawn' },
      schema: {
        operationId: 'withdrawDataRequest',
        summary: 'The person takes the request back',
        tags: ['data-rights'],
        params: IdParams,
        headers: IfMatch,
        response: { 200: DataRequest, ...problems(403, 404, 409, 412, 422, 428) },
      },
    },
    (request, reply) =>
      changing(app, request, reply, 'data-request.withdrawn', async (tx, actor, row) => {
        refuseIf(withdrawDataRequestRefusal(row))
        await changeDataRequest(tx, actor, row.id, { state: 'withdrawn' })
      }),
  )
}
