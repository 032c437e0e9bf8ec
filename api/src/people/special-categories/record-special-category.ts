import { audit } from '../../core/audit.ts'
import { sealText } from '../../core/crypto/personal.ts'
import { newId } from '../../core/db/new-id.ts'
import type { App } from '../../core/http/app-type.ts'
import { change } from '../../core/http/changes/change.ts'
import { found } from '../../core/http/errors.ts'
import { IdParams } from '../../core/http/fields.ts'
import { problems } from '../../core/http/problems.ts'
import { lockParticipant } from '../participants/queries.ts'
import { noteSealContext, openedOne } from './notes.ts'
import { insertNote, selectNote } from './queries.ts'
import { RecordSpecialCategory, SpecialCategoryRecord } from './schemas.ts'

export function recordSpecialCategory(app: App) {
  app.post(
    '/participants/:id/special-categories',
    {
      config: { permission: 'special-categories:write', audit: 'special-category.recorded' },
      schema: {
        operationId: 'recordSpecialCategory',
        summary: 'Add a kind to the special-category record',
        description: 'One entry a kind: one that is there already is changed instead.',
        tags: ['special-categories'],
        params: IdParams,
        body: RecordSpecialCategory,
        response: { 201: SpecialCategoryRecord, ...problems(403, 404, 409, 422) },
      },
    },
    (request, reply) =>
      change(request, reply, async (tx) => {
        const { actor, params, body } = request
        const participant = found(await lockParticipant(tx, actor, params.id))
        const id = newId(app.now())
        const sealContext = noteSealContext(participant.id, id)
        await insertNote(tx, actor, {
          id,
          participantId: participant.id,
          kind: body.kind,
          noteSealed: await sealText(tx, actor, app.vault, sealContext, body.note ?? null),
          recordedBy: actor.accountId,
        })
        await audit(tx, actor, {
          action: 'special-category.recorded',
          objectType: 'special-category',
          objectId: id,
          subjectIds: [participant.id],
          fields: Object.keys(body),
        })
        return openedOne(tx, actor, app.vault, found(await selectNote(tx, actor, id)))
      }),
  )
}
