import { liftConflictRefusal } from '@lidzas/domain/people/representations'

import { audit } from '../../../core/audit.ts'
import { sealText } from '../../../core/crypto/personal.ts'
import type { App } from '../../../core/http/app-type.ts'
import { change } from '../../../core/http/changes/change.ts'
import { found, refuseIf } from '../../../core/http/errors.ts'
import { IdParams } from '../../../core/http/fields.ts'
import { IfMatch, matchVersion } from '../../../core/http/if-match.ts'
import { problems } from '../../../core/http/problems.ts'
import { liftNote } from '../conflict-notes.ts'
import { endConflict } from '../queries/conflict-queries.ts'
import { changeRepresentation, lockRepresentation, selectRepresentation } from '../queries/queries.ts'
import { LiftConflict, Representation } from '../schemas.ts'

export function liftConflict(app: App) {
  app.post(
    '/representations/:id/lift-conflict',
    {
      config: { permission: 'representations:write', audit: 'representation.conflict-lifted' },
      schema: {
        operationId: 'liftConflict',
        summary:
          'Say that the conflict of interests is over: from that day the representative may sign again',
        tags: ['representations'],
        params: IdParams,
        headers: IfMatch,
        body: LiftConflict,
        response: { 200: Representation, ...problems(403, 404, 409, 412, 422, 428) },
      },
    },
    (request, reply) =>
      change(request, reply, async (tx) => {
        const { actor, params, headers, body } = request
        const representation = found(await lockRepresentation(tx, actor, params.id))
        matchVersion(headers, representation)
        refuseIf(liftConflictRefusal(representation, body.liftedOn, app.today()))
        const { participantId } = representation
        const conflict = representation.conflicts.find(({ liftedOn }) => liftedOn === null)!
        const text = body.note?.trim() || null
        await endConflict(tx, actor, representation.id, {
          liftedOn: body.liftedOn,
          noteSealed: await sealText(tx, actor, app.vault, liftNote(participantId, conflict.id), text),
        })
        await changeRepresentation(tx, actor, representation.id, {})
        await audit(tx, actor, {
          action: 'representation.conflict-lifted',
          objectType: 'representation',
          objectId: representation.id,
          subjectIds: [participantId, representation.representative.id],
          fields: Object.keys(body),
        })
        return found(await selectRepresentation(tx, actor, representation.id))
      }),
  )
}
