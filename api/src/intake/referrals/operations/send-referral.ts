import type { App } from '../../../core/http/app-type.ts'
import { change } from '../../../core/http/changes/change.ts'
import { found } from '../../../core/http/errors.ts'
import { IdParams } from '../../../core/http/fields.ts'
import { IfMatch, matchVersion } from '../../../core/http/if-match.ts'
import { problems } from '../../../core/http/problems.ts'
import { lockReferral } from '../queries/queries.ts'
import { Referral } from '../schemas.ts'
import { sendToCoordinator } from '../send.ts'
import { referralView } from '../views.ts'

export function sendReferral(app: App) {
  app.post(
    '/referrals/:id/send',
    {
      config: { permission: 'referrals:write', audit: 'referral.sent' },
      schema: {
        operationId: 'sendReferral',
        summary: 'Send a referral to the programme’s coordinator',
        description:
          'The clock of the answer starts: working days without holidays. Nobody whose age fits on no day of the programme is sent.',
        tags: ['referrals'],
        params: IdParams,
        headers: IfMatch,
        response: { 200: Referral, ...problems(403, 404, 409, 412, 422, 428) },
      },
    },
    (request, reply) =>
      change(request, reply, async (tx) => {
        const { actor, params, headers } = request
        const referral = found(await lockReferral(tx, actor, params.id))
        matchVersion(headers, referral)
        await sendToCoordinator(tx, actor, app, referral)
        return referralView(tx, actor, app.vault, referral.id, app.today())
      }),
  )
}
