import { auditRead } from '../../core/audit.ts'
import type { App } from '../../core/http/app-type.ts'
import { found } from '../../core/http/errors.ts'
import { IdParams } from '../../core/http/fields.ts'
import { problems } from '../../core/http/problems.ts'
import { selectParticipant } from '../participants/queries.ts'
import { opened } from './notes.ts'
import { selectNotes } from './queries.ts'
import { SpecialCategoryRecords } from './schemas.ts'

export function listSpecialCategories(app: App) {
  app.get(
    '/participants/:id/special-categories',
    {
      config: { permission: 'special-categories:read', audit: 'special-category.listed' },
      schema: {
        operationId: 'listSpecialCategories',
        summary: 'The special-category record of a participant, one entry a kind',
        tags: ['special-categories'],
        params: IdParams,
        response: { 200: SpecialCategoryRecords, ...problems(403, 404) },
      },
    },
    ({ actor, params }) =>
      app.db.read(actor, async (db) => {
        const participant = found(await selectParticipant(db, actor, params.id))
        const data = await opened(db, actor, app.vault, await selectNotes(db, actor, participant.id))
        await auditRead(db, actor, {
          action: 'special-category.listed',
          objectType: 'participant',
          objectId: participant.id,
          subjectIds: [participant.id],
        })
        return { data }
      }),
  )
}
