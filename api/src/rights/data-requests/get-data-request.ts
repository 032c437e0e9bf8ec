import { auditRead } from '../../core/audit.ts'
import type { App } from '../../core/http/app-type.ts'
import { IdParams } from '../../core/http/fields.ts'
import { problems } from '../../core/http/problems.ts'
import { DataRequest } from './schemas.ts'
import { dataRequestView } from './views.ts'

export function getDataRequest(app: App) {
  app.get(
    '/data-requests/:id',
    {
      config: { permission: 'data-requests:read', audit: 'data-request.read' },
      schema: {
        operationId: 'getDataRequest',
        summary: 'One request about data',
        tags: ['data-rights'],
        params: IdParams,
        response: { 200: DataRequest, ...problems(403, 404) },
      },
    },
    ({ actor, params }) =>
      app.db.read(actor, async (db) => {
        const request = await dataRequestView(db, actor, app, params.id)
        await auditRead(db, actor, {
          action: 'data-request.read',
          objectType: 'data_request',
          objectId: request.id,
          subjectIds: [request.person.id],
        })
        return request
      }),
  )
}
