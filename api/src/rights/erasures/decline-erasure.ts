import { declineErasureRefusal } from '@lidzas/domain/rights/erasure'

import { audit } from '../../core/audit.ts'
import type { App } from '../../core/http/app-type.ts'
import { change } from '../../core/http/changes/change.ts'
import { found, refuseIf } from '../../core/http/errors.ts'
import { IdParams } from '../../core/http/fields.ts'
import { IfMatch, matchVersion } from '../../core/http/if-match.ts'
import { problems } from '../../core/http/problems.ts'
import { lockErasure, markDeclined } from './queries.ts'
import { Erasure } from './schemas.ts'
import { erasureView } from './views.ts'

export function declineErasure(app: App) {
  app.post(
    '/erasures/:id/decline',
    {
      config: { permission: 'data-requests:write', audit: 'erasure.declined' },
      schema: {
        operationId: 'declineErasure',
        summary: 'Decline a proposed erasure, or take the own proposal back',
        tags: ['data-rights'],
        params: IdParams,
        headers: IfMatch,
        response: { 200: Erasure, ...problems(403, 404, 409, 412, 422, 428) },
      },
    },
    (request, reply) =>
      change(request, reply, async (tx) => {
        const { actor, params, headers } = request
        const row = found(await lockErasure(tx, actor, params.id))
        matchVersion(headers, row)
        refuseIf(declineErasureRefusal(row))
        await markDeclined(tx, actor, row.id, app.now())
        await audit(tx, actor, {
          action: 'erasure.declined',
          objectType: 'erasure',
          objectId: row.id,
          subjectIds: [row.personId],
        })
        return erasureView(tx, actor, app, row.id)
      }),
  )
}
