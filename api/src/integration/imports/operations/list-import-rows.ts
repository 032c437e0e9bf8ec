import { refusal } from '@lidzas/domain/core/refusal'
import { rowOutcomes } from '@lidzas/domain/integration/import/states'
import Type from 'typebox'

import { auditRead } from '../../../core/audit.ts'
import type { App } from '../../../core/http/app-type.ts'
import { found } from '../../../core/http/errors.ts'
import { Closed, IdParams, OneOf } from '../../../core/http/fields.ts'
import { pageQuery } from '../../../core/http/page.ts'
import { problems } from '../../../core/http/problems.ts'
import { Refused } from '../../../core/http/refusals/problem.ts'
import { openFileKey } from '../file-key.ts'
import { selectImport } from '../queries/queries.ts'
import { selectImportRows } from '../queries/row-queries.ts'
import { ImportRowPage } from '../schemas.ts'
import { reasonView } from '../views.ts'

export function listImportRows(app: App) {
  app.get(
    '/imports/:id/rows',
    {
      config: { permission: 'imports:write', audit: 'import.rows-listed' },
      schema: {
        operationId: 'listImportRows',
        summary: 'What became, or would become, of each row',
        tags: ['imports'],
        params: IdParams,
        querystring: Closed({
          ...pageQuery(['line']),
          outcome: Type.Optional(OneOf(rowOutcomes)),
          warned: Type.Optional(Type.Boolean({ description: 'only rows with, or without, a warning' })),
        }),
        response: { 200: ImportRowPage, ...problems(403, 404, 410) },
      },
    },
    ({ actor, params, query }) =>
      app.db.read(actor, async (db) => {
        const row = found(await selectImport(db, actor, params.id))
        if (!row.wrappedKey) throw new Refused(refusal('IMPORT_FILE_GONE'))
        const key = openFileKey(app.vault, row, row.wrappedKey)
        const page = await selectImportRows(db, actor, row.id, query)
        await auditRead(db, actor, {
          action: 'import.rows-listed',
          objectType: 'import',
          objectId: row.id,
          subjectIds: page.data.flatMap(({ personId }) => (personId === null ? [] : [personId])),
        })
        return {
          ...page,
          data: page.data.map((one) => ({
            line: one.line,
            outcome: one.outcome,
            name: one.nameSealed && key.openJson<string>(`name ${one.line}`, one.nameSealed),
            personId: one.personId,
            faults: one.faults.map(reasonView),
            warnings: one.warnings.map(reasonView),
          })),
        }
      }),
  )
}
