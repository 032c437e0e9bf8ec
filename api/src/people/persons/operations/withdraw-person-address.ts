import { audit } from '../../../core/audit.ts'
import type { App } from '../../../core/http/app-type.ts'
import { change } from '../../../core/http/changes/change.ts'
import { found } from '../../../core/http/errors.ts'
import { IdParams } from '../../../core/http/fields.ts'
import { IfMatch, matchVersion } from '../../../core/http/if-match.ts'
import { problems } from '../../../core/http/problems.ts'
import { followDeclaredAddress, lockAddress, withdrawAddress } from '../queries/record-queries.ts'
import { Person } from '../schemas.ts'
import { personView } from '../views.ts'

export function withdrawPersonAddress(app: App) {
  app.post(
    '/person-addresses/:id/withdraw',
    {
      config: { permission: 'participants:write', audit: 'person-address.withdrawn' },
      schema: {
        operationId: 'withdrawPersonAddress',
        summary: 'Take away an address entered by mistake',
        description: 'Somebody who moved keeps the old address: add the new one instead.',
        tags: ['persons'],
        params: IdParams,
        headers: IfMatch,
        response: { 200: Person, ...problems(403, 404, 409, 412, 422, 428) },
      },
    },
    (request, reply) =>
      change(request, reply, async (tx) => {
        const { actor, params, headers } = request
        const address = found(await lockAddress(tx, actor, params.id))
        matchVersion(headers, address)
        await withdrawAddress(tx, actor, address.id, app.now())
        if (address.kind === 'DECLARED') await followDeclaredAddress(tx, actor, address.personId)
        await audit(tx, actor, {
          action: 'person-address.withdrawn',
          objectType: 'person',
          objectId: address.personId,
          subjectIds: [address.personId],
          fields: ['address'],
        })
        return personView(tx, actor, app.vault, address.personId)
      }),
  )
}
