import { Readable } from 'node:stream'

import { type Language, type Refusal, refusal, refusalText } from '@lidzas/domain/core/refusal'
import { csvLine, csvStart } from '@lidzas/domain/integration/import/csv-line'
import { importFieldNames } from '@lidzas/domain/integration/import/fields'

import type { Actor } from '../../../core/access/actor.ts'
import { auditRead } from '../../../core/audit.ts'
import type { App } from '../../../core/http/app-type.ts'
import { found } from '../../../core/http/errors.ts'
import { IdParams } from '../../../core/http/fields.ts'
import { fileAnswer } from '../../../core/http/file-answer.ts'
import { problems } from '../../../core/http/problems.ts'
import { Refused } from '../../../core/http/refusals/problem.ts'
import { openFileKey } from '../file-key.ts'
import { type Import, selectImport } from '../queries/queries.ts'
import { selectRefusedRows } from '../queries/row-queries.ts'
import { headOf, reasonView } from '../views.ts'

const pageRows = 500
const added = {
  lv: ['Rinda datnē', 'Kāpēc nav ierakstīta'],
  en: ['Line in the file', 'Why it was not entered'],
} as const

export function downloadRefusedRows(app: App) {
  app.get(
    '/imports/:id/refused-rows',
    {
      config: { permission: 'imports:write', audit: 'import.refused-downloaded' },
      schema: {
        operationId: 'downloadRefusedRows',
        summary: 'The rows that could not be entered, with the reason, to be corrected and brought again',
        description:
          'As they stood in the file, whole codes too. Formulas are made harmless. Gone with the file.',
        tags: ['imports'],
        params: IdParams,
        response: { ...fileAnswer('The rows', 'text/csv'), ...problems(403, 404, 410) },
      },
    },
    async ({ actor, params, language }, reply) => {
      const row = await app.db.read(actor, async (db) => {
        const one = found(await selectImport(db, actor, params.id))
        if (!one.wrappedKey || !one.headSealed) throw new Refused(refusal('IMPORT_FILE_GONE'))
        await auditRead(db, actor, {
          action: 'import.refused-downloaded',
          objectType: 'import',
          objectId: one.id,
        })
        return one
      })
      void reply
        .type('text/csv; charset=utf-8')
        .header('content-disposition', 'attachment; filename="neierakstitas-rindas.csv"')
        .header('x-content-type-options', 'nosniff')
      return Readable.from(lines(app, actor, row, language))
    },
  )
}

async function* lines(app: App, actor: Actor, row: Import, language: Language): AsyncGenerator<string> {
  const key = openFileKey(app.vault, row, row.wrappedKey!)
  const headers = headOf(app.vault, row)!.headers
  yield csvStart + csvLine([...headers, ...added[language]])
  for (let after = 0; ;) {
    const rows = await app.db.read(actor, (db) => selectRefusedRows(db, actor, row.id, after, pageRows))
    for (const { line, cellsSealed, faults } of rows) {
      const cells = cellsSealed ? key.openJson<string[]>(`cells ${line}`, cellsSealed) : []
      const whole = headers.map((_, column) => cells[column] ?? '')
      const reasons = faults.map((fault) => inWords(fault, language)).join(' ')
      yield csvLine([...whole, String(line), reasons])
    }
    if (rows.length < pageRows) return
    after = rows.at(-1)!.line
  }
}

function inWords(fault: Refusal, language: Language): string {
  const { field } = reasonView(fault)
  const words = refusalText(fault, language)
  return field === null ? words : `${importFieldNames[field][language]}: ${words}`
}
