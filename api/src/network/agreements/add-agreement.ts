import { audit } from '../../core/audit.ts'
import type { App } from '../../core/http/app-type.ts'
import { change } from '../../core/http/changes/change.ts'
import { found } from '../../core/http/errors.ts'
import { IdParams } from '../../core/http/fields.ts'
import { problems } from '../../core/http/problems.ts'
import { lockProgramme } from '../../programmes/programmes/queries.ts'
import { insertAgreement, selectAgreement } from './queries.ts'
import { AddAgreement, Agreement } from './schemas.ts'

export function addAgreement(app: App) {
  app.post(
    '/programmes/:id/agreements',
    {
      config: { permission: 'agreements:write', audit: 'agreement.added' },
      schema: {
        operationId: 'addAgreement',
        summary: 'Record an organisation’s agreement on a programme',
        tags: ['programmes'],
        params: IdParams,
        body: AddAgreement,
        response: { 201: Agreement, ...problems(403, 404, 409, 422) },
      },
    },
    (request, reply) =>
      change(request, reply, async (tx) => {
        const { actor, params, body } = request
        const programme = found(await lockProgramme(tx, actor, params.id))
        const { id } = await insertAgreement(tx, actor, { ...body, programmeId: programme.id })
        await audit(tx, actor, {
          action: 'agreement.added',
          objectType: 'programme',
          objectId: programme.id,
          fields: Object.keys(body),
        })
        return found(await selectAgreement(tx, actor, id))
      }),
  )
}
