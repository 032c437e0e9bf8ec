import { auditRead } from '../../core/audit.ts'
import type { App } from '../../core/http/app-type.ts'
import { IdParams } from '../../core/http/fields.ts'
import { problems } from '../../core/http/problems.ts'
import { Erasure } from './schemas.ts'
import { erasureView } from './views.ts'

export function getErasure(app: App) {
  app.get(
    '/erasures/:id',
    {
      config: { permission: 'data-requests:read', audit: 'erasure.read' },
      schema: {
        operationId: 'getErasure',
        summary: 'One erasure: what it does or did, and who proposed and decided it',
        tags: ['data-rights'],
        params: IdParams,
        response: { 200: Erasure, ...problems(403, 404) },
      },
    },
    ({ actor, params }) =>
      app.db.read(actor, async (db) => {
        const erasure = await erasureView(db, actor, app, params.id)
        await auditRead(db, actor, {
          action: 'erasure.read',
          objectType: 'erasure',
          objectId: erasure.id,
          subjectIds: [erasure.person.id],
        })
        return erasure
      }),
  )
}
