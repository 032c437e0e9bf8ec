import { audit } from '../../core/audit.ts'
import type { App } from '../../core/http/app-type.ts'
import { change } from '../../core/http/changes/change.ts'
import { found } from '../../core/http/errors.ts'
import { IdParams } from '../../core/http/fields.ts'
import { problems } from '../../core/http/problems.ts'
import { selectVisiblePerson } from '../person-record/queries.ts'
import { insertRestriction } from './rights-queries.ts'
import { PlaceRestriction, Restriction } from './schemas.ts'

export function placeRestriction(app: App) {
  app.post(
    '/persons/:id/restrictions',
    {
      config: { permission: 'data-requests:write', audit: 'restriction.placed' },
      schema: {
        operationId: 'placeRestriction',
        summary: 'Restrict the processing of a person’s data',
        description:
          'Their data is kept and nothing of it is added or changed; only officers, coordinators and auditors still see it.',
        tags: ['data-rights'],
        params: IdParams,
        body: PlaceRestriction,
        response: { 201: Restriction, ...problems(403, 404, 409, 422) },
      },
    },
    (request, reply) =>
      change(request, reply, async (tx) => {
        const { actor, params, body } = request
        const person = found(await selectVisiblePerson(tx, actor, params.id))
        const { ground, requestId = null } = body
        const startsOn = app.today()
        const restriction = await insertRestriction(tx, actor, {
          personId: person.id,
          ground,
          requestId,
          startsOn,
        })
        await audit(tx, actor, {
          action: 'restriction.placed',
          objectType: 'person',
          objectId: person.id,
          subjectIds: [person.id],
          fields: [ground],
        })
        return restriction
      }),
  )
}
