import { flagConflictRefusal } from '@lidzas/domain/people/representations'

import { audit } from '../../../core/audit.ts'
import { sealText } from '../../../core/crypto/personal.ts'
import { newId } from '../../../core/db/new-id.ts'
import type { App } from '../../../core/http/app-type.ts'
import { change } from '../../../core/http/changes/change.ts'
import { found, refuseIf } from '../../../core/http/errors.ts'
import { IdParams } from '../../../core/http/fields.ts'
import { IfMatch, matchVersion } from '../../../core/http/if-match.ts'
import { problems } from '../../../core/http/problems.ts'
import { note } from '../conflict-notes.ts'
import { insertConflict } from '../queries/conflict-queries.ts'
import { changeRepresentation, lockRepresentation, selectRepresentation } from '../queries/queries.ts'
import { FlagConflict, Representation } from '../schemas.ts'

export function flagConflict(app: App) {
  app.post(
    '/representations/:id/flag-conflict',
    {
      config: { permission: 'representations:write', audit: 'representation.conflict-flagged' },
      schema: {
        operationId: 'flagConflict',
        summary:
          'Say that a representative’s interests conflict with the child’s: from that day they cannot sign',
        description: 'What they signed on that day or later does not count as long as the flag covers it.',
        tags: ['representations'],
        params: IdParams,
        headers: IfMatch,
        body: FlagConflict,
        response: { 200: Representation, ...problems(403, 404, 409, 412, 422, 428) },
      },
    },
    (request, reply) =>
      change(request, reply, async (tx) => {
        const { actor, params, headers, body } = request
        const representation = found(await lockRepresentation(tx, actor, params.id))
        matchVersion(headers, representation)
        refuseIf(flagConflictRefusal(representation, body.startsOn, app.today()))
        const { participantId } = representation
        const id = newId(app.now())
        const text = body.note?.trim() || null
        await insertConflict(tx, actor, {
          id,
          representationId: representation.id,
          startsOn: body.startsOn,
          noteSealed: await sealText(tx, actor, app.vault, note(participantId, id), text),
        })
        await changeRepresentation(tx, actor, representation.id, {})
        await audit(tx, actor, {
          action: 'representation.conflict-flagged',
          objectType: 'representation',
          objectId: representation.id,
          subjectIds: [participantId, representation.representative.id],
          fields: Object.keys(body),
        })
        return found(await selectRepresentation(tx, actor, representation.id))
      }),
  )
}
