import { refusal } from '@lidzas/domain/core/refusal'
import { holdsPersonalCode } from '@lidzas/domain/people/personal-code'

import { auditRead } from '../../../core/audit.ts'
import type { App } from '../../../core/http/app-type.ts'
import { found } from '../../../core/http/errors.ts'
import { IdParams } from '../../../core/http/fields.ts'
import { problems } from '../../../core/http/problems.ts'
import { Refused } from '../../../core/http/refusals/problem.ts'
import { suggestionFor } from '../pass/head.ts'
import { selectImport } from '../queries/queries.ts'
import { ImportPreview } from '../schemas.ts'
import { headOf } from '../views.ts'

export function getImportPreview(app: App) {
  app.get(
    '/imports/:id/preview',
    {
      config: { permission: 'imports:write', audit: 'import.previewed' },
      schema: {
        operationId: 'getImportPreview',
        summary: 'The header and the first rows of the file',
        tags: ['imports'],
        params: IdParams,
        response: { 200: ImportPreview, ...problems(403, 404, 410) },
      },
    },
    ({ actor, params }) =>
      app.db.read(actor, async (db) => {
        const row = found(await selectImport(db, actor, params.id))
        const head = headOf(app.vault, row)
        if (!head) throw new Refused(refusal('IMPORT_FILE_GONE'))
        await auditRead(db, actor, { action: 'import.previewed', objectType: 'import', objectId: row.id })
        const shown = (cells: readonly string[]) => cells.slice(0, head.headers.length).map(masked)
        return {
          headers: head.headers.map(masked),
          rows: head.sample.map(({ line, cells }) => ({ line, cells: shown(cells) })),
          suggestion: suggestionFor(head, row.kind),
        }
      }),
  )
}

/** A cell as a preview shows it: short, and no personal code in full, whatever its column is called. */
function masked(cell: string): string {
  return holdsPersonalCode(cell) || /^\d{10,11}$/.test(cell.trim()) ? '••••••-•••••' : cell.slice(0, 120)
}
