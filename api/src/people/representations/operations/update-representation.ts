import { recordRepresentationRefusal } from '@lidzas/domain/people/representations'

import { audit } from '../../../core/audit.ts'
import type { App } from '../../../core/http/app-type.ts'
import { change } from '../../../core/http/changes/change.ts'
import { found, refuseIf } from '../../../core/http/errors.ts'
import { IdParams } from '../../../core/http/fields.ts'
import { IfMatch, matchVersion } from '../../../core/http/if-match.ts'
import { problems } from '../../../core/http/problems.ts'
import { selectParticipant } from '../../participants/queries.ts'
import { changeRepresentation, lockRepresentation, selectRepresentation } from '../queries/queries.ts'
import { Representation, UpdateRepresentation } from '../schemas.ts'

export function updateRepresentation(app: App) {
  app.patch(
    '/representations/:id',
    {
      config: { permission: 'representations:write', audit: 'representation.updated' },
      schema: {
        operationId: 'updateRepresentation',
        summary: 'Correct the ground, the document or the days of a representation',
        description: 'Consents are judged by the days as they are corrected.',
        tags: ['representations'],
        params: IdParams,
        headers: IfMatch,
        body: UpdateRepresentation,
        response: { 200: Representation, ...problems(403, 404, 409, 412, 422, 428) },
      },
    },
    (request, reply) =>
      change(request, reply, async (tx) => {
        const { actor, params, headers, body } = request
        const representation = found(await lockRepresentation(tx, actor, params.id))
        matchVersion(headers, representation)
        const { participantId, representative } = representation
        const { birthDate } = found(await selectParticipant(tx, actor, participantId))
        const changed = { ...representation, ...body, representativeId: representative.id }
        refuseIf(recordRepresentationRefusal(changed, birthDate))
        const { endsOn, ...rest } = body
        // The same end said again is no new word on it: what the birthday ended stays so.
        const changes = endsOn === representation.endsOn ? rest : body
        await changeRepresentation(tx, actor, representation.id, changes)
        await audit(tx, actor, {
          action: 'representation.updated',
          objectType: 'representation',
          objectId: representation.id,
          subjectIds: [participantId, representative.id],
          fields: Object.keys(body),
        })
        return found(await selectRepresentation(tx, actor, representation.id))
      }),
  )
}
