import type { App } from '../../../core/http/app-type.ts'
import { change } from '../../../core/http/changes/change.ts'
import { found } from '../../../core/http/errors.ts'
import { IdParams } from '../../../core/http/fields.ts'
import { IfMatch, matchVersion } from '../../../core/http/if-match.ts'
import { problems } from '../../../core/http/problems.ts'
import { changeDetails } from '../change-details.ts'
import { lockApplication } from '../queries/queries.ts'
import { Referral, UpdateReferral } from '../schemas.ts'
import { referralView } from '../views.ts'

export function updateApplication(app: App) {
  app.patch(
    '/applications/:id',
    {
      config: { permission: 'enrolments:write', audit: 'referral.updated' },
      schema: {
        operationId: 'updateApplication',
        summary: 'Complete an application while it waits for its answer',
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
        const application = found(await lockApplication(tx, actor, params.id))
        matchVersion(headers, application)
        await changeDetails(tx, actor, app.vault, application, body)
        return referralView(tx, actor, app.vault, application.id, app.today())
      }),
  )
}
