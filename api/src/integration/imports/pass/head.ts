/** Reads from the first rows of a file the names of its columns and samples of their values. */
import { refusal } from '@lidzas/domain/core/refusal'
import { isBlank } from '@lidzas/domain/integration/import/cells'
import type { ImportKind } from '@lidzas/domain/integration/import/fields'
import { suggestMapping } from '@lidzas/domain/integration/import/mapping'

import { BrokenFile } from '../file/broken-file.ts'
import type { FileBytes } from '../file/bytes.ts'
import { type FileForm, firstRows } from '../file/rows.ts'
import { mostColumns } from '../schemas.ts'
import type { Head } from '../views.ts'

const sampleRows = 8

/** Reads the head of a file in this form; throws BrokenFile when there is nothing to bring in. */
export async function readHead(file: FileBytes, form: FileForm, sheets: readonly string[]): Promise<Head> {
  const rows = await firstRows(file, form, form.headerLine + 200)
  const header = rows.find(({ line }) => line === form.headerLine)
  const data = rows.filter((row) => row.line > form.headerLine && !isBlank(row))
  if (data.length === 0)
    throw new BrokenFile(refusal(header ? 'IMPORT_ONLY_HEADER' : 'IMPORT_FILE_EMPTY', undefined, '/file'))
  const widths = data.slice(0, sampleRows).map(({ cells }) => cells.length)
  const headers = header
    ? withoutEmptyEnd(header.cells)
    : Array.from({ length: Math.max(...widths) }, () => '')
  if (headers.length > mostColumns) {
    throw new BrokenFile(refusal('IMPORT_COLUMNS_TOO_MANY', { limit: mostColumns }, '/file'))
  }
  if (headers.length < 2) throw new BrokenFile(refusal('IMPORT_DELIMITER', undefined, '/file'))
  return {
    form,
    sheets,
    headers: headers.map((name) => name.trim().slice(0, 200)),
    sample: data.slice(0, sampleRows),
  }
}

export function suggestionFor({ headers }: Pick<Head, 'headers'>, kind: ImportKind) {
  return suggestMapping(headers, kind)
}

function withoutEmptyEnd(cells: readonly string[]): string[] {
  return cells.slice(0, cells.findLastIndex((cell) => cell.trim() !== '') + 1)
}
