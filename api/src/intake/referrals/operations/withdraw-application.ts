import type { App } from '../../../core/http/app-type.ts'
import { change } from '../../../core/http/changes/change.ts'
import { found } from '../../../core/http/errors.ts'
import { IdParams } from '../../../core/http/fields.ts'
import { IfMatch, matchVersion } from '../../../core/http/if-match.ts'
import { problems } from '../../../core/http/problems.ts'
import { lockApplication } from '../queries/queries.ts'
import { Referral, WithdrawReferral } from '../schemas.ts'
import { referralView } from '../views.ts'
import { withdraw } from '../withdraw.ts'

export function withdrawApplication(app: App) {
  app.post(
    '/applications/:id/withdraw',
    {
      config: { permission: 'enrolments:write', audit: 'referral.withdrawn' },
      schema: {
        operationId: 'withdrawApplication',
        summary: 'Take back an application that was not decided, with the reason',
        tags: ['referrals'],
        params: IdParams,
        headers: IfMatch,
        body: WithdrawReferral,
        response: { 200: Referral, ...problems(403, 404, 409, 412, 422, 428) },
      },
    },
    (request, reply) =>
      change(request, reply, async (tx) => {
        const { actor, params, headers, body } = request
        const application = found(await lockApplication(tx, actor, params.id))
        matchVersion(headers, application)
        await withdraw(tx, actor, app, application, body)
        return referralView(tx, actor, app.vault, application.id, app.today())
      }),
  )
}
