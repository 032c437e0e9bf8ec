import { fieldsToTake, mergeConflicts } from '@lidzas/domain/merges'

import { auditRead } from '../audit.ts'
import type { App } from '../http/app-type.ts'
import { found } from '../http/errors.ts'
import { problems } from '../http/problems.ts'
import { selectConflicts, selectSides } from './queries.ts'
import { MergePreview, TwoRecords } from './schemas.ts'

export function previewMerge(app: App) {
  app.post(
    '/merges/preview',
    {
      config: { permission: 'persons:merge', audit: 'person.merge-previewed' },
      schema: {
        operationId: 'previewMerge',
        summary: 'Two records side by side, and what stands against joining them',
        description: 'Changes nothing.',
        tags: ['persons'],
        body: TwoRecords,
        response: { 200: MergePreview, ...problems(403, 404) },
      },
    },
    ({ actor, body }) =>
      app.db.read(actor, async (db) => {
        const { keep, drop } = found(await selectSides(db, actor, body))
        const conflicts = await selectConflicts(db, actor, body)
        await auditRead(db, actor, {
          action: 'person.merge-previewed',
          objectType: 'person',
          objectId: keep.id,
          subjectIds: [keep.id, drop.id],
        })
        return {
          keep,
          drop,
          take: fieldsToTake(keep, drop),
          conflicts: conflicts.map((code) => mergeConflicts[code]),
        }
      }),
  )
}
