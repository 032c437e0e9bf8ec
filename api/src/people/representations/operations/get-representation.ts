import { auditRead } from '../../../core/audit.ts'
import { openTexts } from '../../../core/crypto/personal.ts'
import type { App } from '../../../core/http/app-type.ts'
import { found } from '../../../core/http/errors.ts'
import { IdParams } from '../../../core/http/fields.ts'
import { problems } from '../../../core/http/problems.ts'
import { liftNote, note } from '../conflict-notes.ts'
import { selectConflictNotes } from '../queries/conflict-queries.ts'
import { selectRepresentation } from '../queries/queries.ts'
import { RepresentationDetails } from '../schemas.ts'

export function getRepresentation(app: App) {
  app.get(
    '/representations/:id',
    {
      config: { permission: 'representations:read', audit: 'representation.viewed' },
      schema: {
        operationId: 'getRepresentation',
        summary: 'One right to represent, with the notes of its conflicts of interests',
        tags: ['representations'],
        params: IdParams,
        response: { 200: RepresentationDetails, ...problems(403, 404) },
      },
    },
    ({ actor, params }) =>
      app.db.read(actor, async (db) => {
        const representation = found(await selectRepresentation(db, actor, params.id))
        const { participantId } = representation
        const sealed = await selectConflictNotes(db, actor, representation.id)
        const texts = await openTexts(
          db,
          actor,
          app.vault,
          sealed.flatMap(({ id, noteSealed, liftNoteSealed }) => [
            { ...note(participantId, id), sealed: noteSealed },
            { ...liftNote(participantId, id), sealed: liftNoteSealed },
          ]),
        )
        const noted = new Map(sealed.map(({ id }, index) => [id, texts.slice(2 * index, 2 * index + 2)]))
        await auditRead(db, actor, {
          action: 'representation.viewed',
          objectType: 'representation',
          objectId: representation.id,
          subjectIds: [participantId, representation.representative.id],
          fields: sealed.length > 0 ? ['conflicts'] : [],
        })
        return {
          ...representation,
          conflicts: representation.conflicts.map((conflict) => {
            const [flagged = null, lifted = null] = noted.get(conflict.id) ?? []
            return { ...conflict, note: flagged, liftNote: lifted }
          }),
        }
      }),
  )
}
