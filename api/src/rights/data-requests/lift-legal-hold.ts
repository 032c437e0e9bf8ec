import { refusal } from '@lidzas/domain/core/refusal'

import { audit } from '../../core/audit.ts'
import type { App } from '../../core/http/app-type.ts'
import { change } from '../../core/http/changes/change.ts'
import { found, refuseIf } from '../../core/http/errors.ts'
import { IdParams } from '../../core/http/fields.ts'
import { IfMatch, matchVersion } from '../../core/http/if-match.ts'
import { problems } from '../../core/http/problems.ts'
import { liftHoldRow, lockHold } from './rights-queries.ts'
import { LegalHold } from './schemas.ts'

export function liftLegalHold(app: App) {
  app.post(
    '/legal-holds/:id/lift',
    {
      config: { permission: 'data-requests:write', audit: 'legal-hold.lifted' },
      schema: {
        operationId: 'liftLegalHold',
        summary: 'End a legal hold',
        tags: ['data-rights'],
        params: IdParams,
        headers: IfMatch,
        response: { 200: LegalHold, ...problems(403, 404, 409, 412, 422, 428) },
      },
    },
    (request, reply) =>
      change(request, reply, async (tx) => {
        const { actor, params, headers } = request
        const hold = found(await lockHold(tx, actor, params.id))
        matchVersion(headers, hold)
        refuseIf(hold.liftedOn === null ? null : refusal('LEGAL_HOLD_ENDED'))
        const lifted = await liftHoldRow(tx, actor, hold.id, app.today())
        await audit(tx, actor, {
          action: 'legal-hold.lifted',
          objectType: 'person',
          objectId: hold.personId,
          subjectIds: [hold.personId],
        })
        return lifted
      }),
  )
}
