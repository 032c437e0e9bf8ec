/** The rows of a file in the form it was recognised in. */
import type { FileRow } from '@lidzas/domain/integration/import/cells'

import { type FileBytes, inPieces } from './bytes.ts'
import { csvReader } from './csv.ts'
import type { Encoding } from './encoding.ts'
import { openWorkbook } from './xlsx.ts'

/** How a file is to be read. Lines count from 1; rows up to and including `headerLine` are not data. */
export type FileForm =
  | { format: 'CSV'; encoding: Encoding; delimiter: string; headerLine: number }
  | { format: 'XLSX'; sheet: string; headerLine: number }

/** All rows from the first, header and blank ones too, a handful at a time. Throws BrokenFile. */
export async function* fileRows(file: FileBytes, form: FileForm): AsyncGenerator<FileRow[]> {
  if (form.format === 'XLSX') {
    const workbook = await openWorkbook(file)
    yield* workbook.rows(form.sheet)
    return
  }
  const reader = csvReader(form.delimiter)
  const decoder = new TextDecoder(form.encoding)
  for await (const piece of inPieces(file)) yield reader.push(decoder.decode(piece, { stream: true }))
  yield [...reader.push(decoder.decode()), ...reader.end()]
}

/** The first rows of a file, at most `most`. */
export async function firstRows(file: FileBytes, form: FileForm, most: number): Promise<FileRow[]> {
  const rows: FileRow[] = []
  for await (const more of fileRows(file, form)) {
    rows.push(...more)
    if (rows.length >= most) break
  }
  return rows.slice(0, most)
}
