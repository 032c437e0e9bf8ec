import type { Language } from '@lidzas/domain/core/refusal'
import { csvLine, csvStart } from '@lidzas/domain/integration/import/csv-line'
import {
  fieldsOf,
  importFieldNames,
  importKinds,
  requiredFields,
} from '@lidzas/domain/integration/import/fields'
import { templateValues } from '@lidzas/domain/integration/import/template-values'
import type { Static } from 'typebox'
import writeXlsxFile from 'write-excel-file/node'

import type { App } from '../../../core/http/app-type.ts'
import { Closed, OneOf } from '../../../core/http/fields.ts'
import { fileAnswer } from '../../../core/http/file-answer.ts'
import { problems } from '../../../core/http/problems.ts'

const formats = ['csv', 'xlsx'] as const
const TemplateQuery = Closed({ kind: OneOf(importKinds), format: OneOf(formats) })
const xlsxType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

const words = {
  lv: {
    rows: 'Dati',
    help: 'Kā aizpildīt',
    column: 'Kolonna',
    needed: 'Obligāta',
    values: 'Ko rakstīt',
    yes: 'jā',
  },
  en: {
    rows: 'Data',
    help: 'How to fill in',
    column: 'Column',
    needed: 'Required',
    values: 'What to write',
    yes: 'yes',
  },
} as const

export function getImportTemplate(app: App) {
  app.get(
    '/import-template',
    {
      config: { permission: 'imports:write', audit: { none: 'an empty table for everybody who imports' } },
      schema: {
        operationId: 'getImportTemplate',
        summary: 'An empty table with all columns that can be brought in',
        tags: ['imports'],
        querystring: TemplateQuery,
        response: { ...fileAnswer('The file', 'text/csv', xlsxType), ...problems(403) },
      },
    },
    async ({ query, language }, reply) => {
      const name = query.kind === 'REFERRALS' ? 'nosutijumi' : 'dalibnieki'
      void reply
        .type(query.format === 'csv' ? 'text/csv; charset=utf-8' : xlsxType)
        .header('content-disposition', `attachment; filename="${name}.${query.format}"`)
        .header('x-content-type-options', 'nosniff')
      return query.format === 'csv' ? csvTemplate(query, language) : xlsxTemplate(query, language)
    },
  )
}

type Query = Static<typeof TemplateQuery>

function headersOf({ kind }: Query, language: Language): string[] {
  return fieldsOf(kind).map((field) => importFieldNames[field][language])
}

function csvTemplate(query: Query, language: Language): string {
  return csvStart + csvLine(headersOf(query, language))
}

/** The second sheet says what each column takes, so that the first one holds data alone. */
async function xlsxTemplate(query: Query, language: Language): Promise<Buffer> {
  const text = words[language]
  const bold = (value: string) => ({ value, fontWeight: 'bold' as const })
  const needed = requiredFields(query.kind)
  const help = fieldsOf(query.kind).map((field) => [
    importFieldNames[field][language],
    needed.includes(field) ? text.yes : '',
    templateValues(field, language),
  ])
  const headers = headersOf(query, language)
  return writeXlsxFile([
    { data: [headers.map(bold)], sheet: text.rows, columns: headers.map(() => ({ width: 20 })) },
    {
      data: [[text.column, text.needed, text.values].map(bold), ...help],
      sheet: text.help,
      columns: [{ width: 34 }, { width: 12 }, { width: 90 }],
    },
  ]).toBuffer()
}
