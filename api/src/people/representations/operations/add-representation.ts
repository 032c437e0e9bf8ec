import type { App } from '../../../core/http/app-type.ts'
import { change } from '../../../core/http/changes/change.ts'
import { found } from '../../../core/http/errors.ts'
import { IdParams } from '../../../core/http/fields.ts'
import { problems } from '../../../core/http/problems.ts'
import { enterRepresentation } from '../enter.ts'
import { selectRepresentation } from '../queries/queries.ts'
import { AddRepresentation, Representation } from '../schemas.ts'

export function addRepresentation(app: App) {
  app.post(
    '/participants/:id/representations',
    {
      config: { permission: 'representations:write', audit: 'representation.added' },
      schema: {
        operationId: 'addRepresentation',
        summary: 'Record who represents a participant, on what basis and when',
        description:
          'The representative is a person already known (`representativeId`) or a new one (`representative`). Look first: `findPersons`. A personal code that is known, or the same name with the same birth date, phone or e-mail, is refused with the person it belongs to; all but the code unless `confirmedNew` says that it is somebody else.',
        tags: ['representations'],
        params: IdParams,
        body: AddRepresentation,
        response: { 201: Representation, ...problems(403, 404, 409, 422) },
      },
    },
    (request, reply) =>
      change(request, reply, async (tx) => {
        const { actor, params, body } = request
        const id = await enterRepresentation(tx, actor, app, params.id, body)
        return found(await selectRepresentation(tx, actor, id))
      }),
  )
}
