/** An import as answers show it: what was sealed is opened, reasons stand in words. */
import { type Refusal, refusalText } from '@lidzas/domain/core/refusal'
import type { FileRow } from '@lidzas/domain/integration/import/cells'
import { type ImportField, importFields } from '@lidzas/domain/integration/import/fields'
import type { ColumnUse } from '@lidzas/domain/integration/import/mapping'

import type { Vault } from '../../core/crypto/vault.ts'
import { fileNameSealContext, openFileKey } from './file-key.ts'
import type { FileForm } from './file/rows.ts'
import { mostRows } from './limits.ts'
import type { KeptMapping } from './queries/mapping-queries.ts'
import type { Import } from './queries/queries.ts'

/** What is known of a file without reading it again. */
export type Head = {
  form: FileForm
  sheets: readonly string[]
  headers: readonly string[]
  sample: readonly FileRow[]
}

export function headOf(vault: Vault, row: Import): Head | null {
  if (!row.wrappedKey || !row.headSealed) return null
  return openFileKey(vault, row, row.wrappedKey).openJson<Head>('head', row.headSealed)
}

export function importView(vault: Vault, row: Import, now: Date) {
  const head = headOf(vault, row)
  const { state, passBeganAt, endedAt, rowsDone } = row
  const until = ['checking', 'running'].includes(state) ? now : (endedAt ?? now)
  const seconds = passBeganAt === null ? 0 : (until.getTime() - passBeganAt.getTime()) / 1000
  return {
    ...row,
    fileName: vault.openBlob(row.fileNameSealed, fileNameSealContext(row)),
    form: head && formView(head),
    mapping: row.mapping,
    progress: {
      rowsTotal: row.rowsTotal,
      rowsDone,
      new: row.newRows,
      existing: row.existingRows,
      differing: row.differingRows,
      refused: row.refusedRows,
      warned: row.warnedRows,
      rowsPerSecond: rowsDone > 0 && seconds > 0 ? Math.round(rowsDone / seconds) : null,
    },
    failure:
      row.failure && reasonView({ code: row.failure, params: { rows: row.refusedRows, limit: mostRows } }),
    isErased: row.erasedAt !== null,
  }
}

function formView({ form, sheets }: Head) {
  const { format, headerLine } = form
  return {
    format,
    encoding: form.format === 'CSV' ? form.encoding : null,
    delimiter: form.format === 'CSV' ? (form.delimiter as ';' | ',' | '\t' | '|') : null,
    sheet: form.format === 'XLSX' ? form.sheet : null,
    sheets: [...sheets],
    headerLine,
  }
}

/** A refusal in both languages, and the field it is about. */
export function reasonView(reason: Refusal) {
  const name = reason.pointer?.slice(1)
  const field = importFields.find((known): known is ImportField => known === name) ?? null
  return { code: reason.code, field, lv: refusalText(reason, 'lv'), en: refusalText(reason, 'en') }
}

/** The name of a row as the result shows it. */
export function rowName(cells: readonly string[], mapping: readonly ColumnUse[]): string {
  return mapping
    .flatMap((use, column) =>
      use?.field === 'givenName' || use?.field === 'familyName' ? [cells[column]?.trim() ?? ''] : [],
    )
    .filter((part) => part !== '')
    .join(' ')
    .slice(0, 200)
}

/** A kept mapping with each column as one flat line. */
export function mappingView({ columns, ...row }: KeptMapping) {
  return { ...row, columns: columns.map(({ header, use }) => ({ header, ...use })) }
}
