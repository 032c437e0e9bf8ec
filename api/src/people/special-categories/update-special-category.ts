import { refusal } from '@lidzas/domain/core/refusal'

import { audit } from '../../core/audit.ts'
import { sealText } from '../../core/crypto/personal.ts'
import type { App } from '../../core/http/app-type.ts'
import { change } from '../../core/http/changes/change.ts'
import { found, refuseIf } from '../../core/http/errors.ts'
import { IdParams } from '../../core/http/fields.ts'
import { IfMatch, matchVersion } from '../../core/http/if-match.ts'
import { problems } from '../../core/http/problems.ts'
import { noteSealContext, openedOne } from './notes.ts'
import { changeNote, lockNote, selectNote } from './queries.ts'
import { SpecialCategoryRecord, UpdateSpecialCategory } from './schemas.ts'

export function updateSpecialCategory(app: App) {
  app.patch(
    '/special-categories/:id',
    {
      config: { permission: 'special-categories:write', audit: 'special-category.updated' },
      schema: {
        operationId: 'updateSpecialCategory',
        summary: 'Change a note of the special-category record, or say from when it no longer holds',
        tags: ['special-categories'],
        params: IdParams,
        headers: IfMatch,
        body: UpdateSpecialCategory,
        response: { 200: SpecialCategoryRecord, ...problems(403, 404, 409, 412, 422, 428) },
      },
    },
    (request, reply) =>
      change(request, reply, async (tx) => {
        const { actor, params, headers, body } = request
        const record = found(await lockNote(tx, actor, params.id))
        matchVersion(headers, record)
        const { note, endedOn } = body
        refuseIf(endedOn && endedOn > app.today() ? refusal('DATE_IN_FUTURE', undefined, '/endedOn') : null)
        const sealContext = noteSealContext(record.participantId, record.id)
        await changeNote(tx, actor, record.id, {
          ...(note !== undefined && { noteSealed: await sealText(tx, actor, app.vault, sealContext, note) }),
          ...(endedOn !== undefined && { endedOn }),
        })
        await audit(tx, actor, {
          action: 'special-category.updated',
          objectType: 'special-category',
          objectId: record.id,
          subjectIds: [record.participantId],
          fields: Object.keys(body),
        })
        return openedOne(tx, actor, app.vault, found(await selectNote(tx, actor, record.id)))
      }),
  )
}
