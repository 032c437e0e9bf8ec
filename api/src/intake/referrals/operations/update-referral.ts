import type { App } from '../../../core/http/app-type.ts'
import { change } from '../../../core/http/changes/change.ts'
import { found } from '../../../core/http/errors.ts'
import { IdParams } from '../../../core/http/fields.ts'
import { IfMatch, matchVersion } from '../../../core/http/if-match.ts'
import { problems } from '../../../core/http/problems.ts'
import { changeDetails } from '../change-details.ts'
import { lockReferral } from '../queries/queries.ts'
import { Referral, UpdateReferral } from '../schemas.ts'
import { referralView } from '../views.ts'

export function updateReferral(app: App) {
  app.patch(
    '/referrals/:id',
    {
      config: { permission: 'referrals:write', audit: 'referral.updated' },
      schema: {
        operationId: 'updateReferral',
        summary: 'Change a draft, or a referral that was returned',
        tags: ['referrals'],
        params: IdParams,
        headers: IfMatch,
        body: UpdateReferral,
        response: { 200: Referral, ...problems(403, 404, 409, 412, 422, 428) },
      },
    },
    (request, reply) =>
      change(request, reply, async (tx) => {
        const { actor, params, headers, body } = request
        const referral = found(await lockReferral(tx, actor, params.id))
        matchVersion(headers, referral)
        await changeDetails(tx, actor, app.vault, referral, body)
        return referralView(tx, actor, app.vault, referral.id, app.today())
      }),
  )
}
