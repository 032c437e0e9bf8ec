import { fieldsToTake, mergeConflicts } from '@lidzas/domain/rights/merges'

import { auditRead } from '../../core/audit.ts'
import type { App } from '../../core/http/app-type.ts'
import { found } from '../../core/http/errors.ts'
import { problems } from '../../core/http/problems.ts'
import { selectConflicts, selectSides } from './queries.ts'
import { MergePreview, TwoRecords } from './schemas.ts'

export function previewMerge(app: App) {
  app.get(
    '/merges/preview',
    {
      config: { permission: 'persons:merge', audit: 'person.merge-previewed' },
      schema: {
        operationId: 'previewMerge',
        summary: 'Two records side by side, and what stands against joining them',
        tags: ['persons'],
        querystring: TwoRecords,
        response: { 200: MergePreview, ...problems(403, 404) },
      },
    },
    ({ actor, query }) =>
      app.db.read(actor, async (db) => {
        const { keep, drop } = found(await selectSides(db, actor, query))
        const conflicts = await selectConflicts(db, actor, query)
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
