import { audit } from '../../core/audit.ts'
import type { App } from '../../core/http/app-type.ts'
import { change } from '../../core/http/changes/change.ts'
import { problems } from '../../core/http/problems.ts'
import { insertOrganisation } from './queries.ts'
import { CreateOrganisation, Organisation } from './schemas.ts'

export function createOrganisation(app: App) {
  app.post(
    '/organisations',
    {
      config: { permission: 'organisations:write', audit: 'organisation.created' },
      schema: {
        operationId: 'createOrganisation',
        summary: 'Add an organisation',
        tags: ['organisations'],
        body: CreateOrganisation,
        response: { 201: Organisation, ...problems(403, 404, 409, 422) },
      },
    },
    (request, reply) =>
      change(request, reply, async (tx) => {
        const { actor, body } = request
        const organisation = await insertOrganisation(tx, actor, body)
        await audit(tx, actor, {
          action: 'organisation.created',
          objectType: 'organisation',
          objectId: organisation.id,
          fields: Object.keys(body),
        })
        return organisation
      }),
  )
}
