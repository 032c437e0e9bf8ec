import { refusal } from '@lidzas/domain/core/refusal'

import { audit } from '../../core/audit.ts'
import type { App } from '../../core/http/app-type.ts'
import { change } from '../../core/http/changes/change.ts'
import { found, refuseIf } from '../../core/http/errors.ts'
import { IdParams } from '../../core/http/fields.ts'
import { IfMatch, matchVersion } from '../../core/http/if-match.ts'
import { problems } from '../../core/http/problems.ts'
import { liftRestrictionRow, lockRestriction } from './rights-queries.ts'
import { Restriction } from './schemas.ts'

export function liftRestriction(app: App) {
  app.post(
    '/restrictions/:id/lift',
    {
      config: { permission: 'data-requests:write', audit: 'restriction.lifted' },
      schema: {
        operationId: 'liftRestriction',
        summary: 'End a restriction of processing',
        tags: ['data-rights'],
        params: IdParams,
        headers: IfMatch,
        response: { 200: Restriction, ...problems(403, 404, 409, 412, 422, 428) },
      },
    },
    (request, reply) =>
      change(request, reply, async (tx) => {
        const { actor, params, headers } = request
        const restriction = found(await lockRestriction(tx, actor, params.id))
        matchVersion(headers, restriction)
        refuseIf(restriction.liftedOn === null ? null : refusal('RESTRICTION_ENDED'))
        const lifted = await liftRestrictionRow(tx, actor, restriction.id, app.today())
        await audit(tx, actor, {
          action: 'restriction.lifted',
          objectType: 'person',
          objectId: restriction.personId,
          subjectIds: [restriction.personId],
        })
        return lifted
      }),
  )
}
