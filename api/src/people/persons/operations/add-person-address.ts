import type { App } from '../../../core/http/app-type.ts'
import { change } from '../../../core/http/changes/change.ts'
import { found } from '../../../core/http/errors.ts'
import { IdParams } from '../../../core/http/fields.ts'
import { problems } from '../../../core/http/problems.ts'
import { enterAddress } from '../enter.ts'
import { AddPersonAddress, PersonAddress } from '../schemas.ts'
import { addressViews } from '../views.ts'

export function addPersonAddress(app: App) {
  app.post(
    '/persons/:id/addresses',
    {
      config: { permission: 'participants:write', audit: 'person-address.added' },
      schema: {
        operationId: 'addPersonAddress',
        summary: 'Record where somebody is declared or lives, since when',
        description:
          'The addresses of its kind before it stay, replaced from that day. The municipality must be one on the last day the address holds. The declared one is what the rules of a programme ask for.',
        tags: ['persons'],
        params: IdParams,
        body: AddPersonAddress,
        response: { 201: PersonAddress, ...problems(403, 404, 409, 422) },
      },
    },
    (request, reply) =>
      change(request, reply, async (tx) => {
        const { actor, params, body } = request
        const id = await enterAddress(tx, actor, app, params.id, body)
        return found((await addressViews(tx, actor, app.vault, params.id)).find((row) => row.id === id))
      }),
  )
}
