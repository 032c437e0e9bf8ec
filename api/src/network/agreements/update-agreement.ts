import { audit } from '../../core/audit.ts'
import type { App } from '../../core/http/app-type.ts'
import { change } from '../../core/http/changes/change.ts'
import { found } from '../../core/http/errors.ts'
import { IdParams } from '../../core/http/fields.ts'
import { IfMatch, matchVersion } from '../../core/http/if-match.ts'
import { problems } from '../../core/http/problems.ts'
import { changeAgreement, lockAgreement, selectAgreement } from './queries.ts'
import { Agreement, UpdateAgreement } from './schemas.ts'

export function updateAgreement(app: App) {
  app.patch(
    '/agreements/:id',
    {
      config: { permission: 'agreements:write', audit: 'agreement.updated' },
      schema: {
        operationId: 'updateAgreement',
        summary: 'Sign, end or complete an agreement',
        tags: ['programmes'],
        params: IdParams,
        headers: IfMatch,
        body: UpdateAgreement,
        response: { 200: Agreement, ...problems(403, 404, 409, 412, 422, 428) },
      },
    },
    (request, reply) =>
      change(request, reply, async (tx) => {
        const { actor, params, headers, body } = request
        const agreement = found(await lockAgreement(tx, actor, params.id))
        matchVersion(headers, agreement)
        await changeAgreement(tx, actor, agreement.id, body)
        await audit(tx, actor, {
          action: 'agreement.updated',
          objectType: 'programme',
          objectId: agreement.programmeId,
          fields: Object.keys(body),
        })
        return found(await selectAgreement(tx, actor, agreement.id))
      }),
  )
}
