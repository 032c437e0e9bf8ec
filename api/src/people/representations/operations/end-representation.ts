import { refusal } from '@lidzas/domain/core/refusal'

import { audit } from '../../../core/audit.ts'
import type { App } from '../../../core/http/app-type.ts'
import { change } from '../../../core/http/changes/change.ts'
import { found, refuseIf } from '../../../core/http/errors.ts'
import { IdParams } from '../../../core/http/fields.ts'
import { IfMatch, matchVersion } from '../../../core/http/if-match.ts'
import { problems } from '../../../core/http/problems.ts'
import { changeRepresentation, lockRepresentation, selectRepresentation } from '../queries/queries.ts'
import { EndRepresentation, Representation } from '../schemas.ts'

export function endRepresentation(app: App) {
  app.post(
    '/representations/:id/end',
    {
      config: { permission: 'representations:write', audit: 'representation.ended' },
      schema: {
        operationId: 'endRepresentation',
        summary: 'Say until when somebody represents a participant',
        description: 'Consents signed while the right lasted stay valid.',
        tags: ['representations'],
        params: IdParams,
        headers: IfMatch,
        body: EndRepresentation,
        response: { 200: Representation, ...problems(403, 404, 409, 412, 422, 428) },
      },
    },
    (request, reply) =>
      change(request, reply, async (tx) => {
        const { actor, params, headers, body } = request
        const representation = found(await lockRepresentation(tx, actor, params.id))
        matchVersion(headers, representation)
        refuseIf(body.endsOn < representation.startsOn ? refusal('DATES_ORDER', undefined, '/endsOn') : null)
        await changeRepresentation(tx, actor, representation.id, { endsOn: body.endsOn })
        await audit(tx, actor, {
          action: 'representation.ended',
          objectType: 'representation',
          objectId: representation.id,
          subjectIds: [representation.participantId, representation.representativeId],
          fields: ['endsOn'],
        })
        return found(await selectRepresentation(tx, actor, representation.id))
      }),
  )
}
