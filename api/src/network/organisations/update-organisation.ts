import { audit } from '../../core/audit.ts'
import type { App } from '../../core/http/app-type.ts'
import { change } from '../../core/http/changes/change.ts'
import { found } from '../../core/http/errors.ts'
import { IdParams } from '../../core/http/fields.ts'
import { IfMatch, matchVersion } from '../../core/http/if-match.ts'
import { problems } from '../../core/http/problems.ts'
import { changeOrganisation, lockOrganisation } from './queries.ts'
import { Organisation, UpdateOrganisation } from './schemas.ts'

export function updateOrganisation(app: App) {
  app.patch(
    '/organisations/:id',
    {
      config: { permission: 'organisations:write', audit: 'organisation.updated' },
      schema: {
        operationId: 'updateOrganisation',
        summary: 'Change an organisation',
        tags: ['organisations'],
        params: IdParams,
        headers: IfMatch,
        body: UpdateOrganisation,
        response: { 200: Organisation, ...problems(403, 404, 409, 412, 422, 428) },
      },
    },
    (request, reply) =>
      change(request, reply, async (tx) => {
        const { actor, params, headers, body } = request
        const organisation = found(await lockOrganisation(tx, actor, params.id))
        matchVersion(headers, organisation)
        const changed = await changeOrganisation(tx, actor, organisation.id, body)
        await audit(tx, actor, {
          action: 'organisation.updated',
          objectType: 'organisation',
          objectId: changed.id,
          fields: Object.keys(body),
        })
        return changed
      }),
  )
}
