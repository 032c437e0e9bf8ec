/** Recognises a file by its content, not its name: its format, how to read it, and the line of its header. */
import { type Named, refusal } from '@lidzas/domain/core/refusal'
import { type FileRow, isBlank } from '@lidzas/domain/integration/import/cells'
import { suggestMapping } from '@lidzas/domain/integration/import/mapping'

import { BrokenFile } from './broken-file.ts'
import type { FileBytes } from './bytes.ts'
import { csvReader } from './csv.ts'
import type { Encoding } from './encoding.ts'
import { type FileForm, firstRows } from './rows.ts'
import { openWorkbook } from './xlsx.ts'

export const delimiters = [';', ',', '\t', '|'] as const
const headBytes = 65_536
const headRows = 20

/** Formats that are not imported, recognised by their first bytes, read as Latin-1. */
const others: readonly [string[], Named][] = [
  [['%PDF'], { code: 'PDF', lv: 'PDF dokuments', en: 'a PDF document' }],
  [
    ['\u00d0\u00cf\u0011\u00e0'],
    {
      code: 'OLE',
      lv: 'vecā Excel (.xls) vai ar paroli aizsargāta datne',
      en: 'an old Excel file (.xls) or one behind a password',
    },
  ],
  [['\u0089PNG', '\u00ff\u00d8\u00ff', 'GIF8'], { code: 'IMAGE', lv: 'attēls', en: 'a picture' }],
  [['\u001f\u008b', '7z\u00bc\u00af', 'Rar!'], { code: 'ARCHIVE', lv: 'arhīvs', en: 'an archive' }],
  [['\u007fELF', 'MZ\u0090'], { code: 'PROGRAM', lv: 'programma', en: 'a program' }],
  [
    ['<!doctype', '<html', '<?xml', '<svg', '<table'],
    { code: 'MARKUP', lv: 'tīmekļa lapa vai XML', en: 'a web page or XML' },
  ],
]
const workbookNamed: Named = { code: 'XLSX', lv: 'Excel darbgrāmata', en: 'an Excel workbook' }
const textNamed: Named = { code: 'TEXT', lv: 'teksts', en: 'plain text' }

/**
 * Returns the format of the content; throws BrokenFile for a format that is not imported or that the file's name
 * contradicts.
 */
export async function formatOf(file: FileBytes, fileName: string): Promise<'CSV' | 'XLSX'> {
  if (file.size === 0) throw new BrokenFile(refusal('IMPORT_FILE_EMPTY', undefined, '/file'))
  const head = (await file.read(0, Math.min(file.size, 512))).toString('latin1')
  const isWorkbook = head.startsWith('PK\u0003\u0004')
  const begins = head.replace(/^\u00ef\u00bb\u00bf/, '').trimStart()
  const other = others.find(([starts]) =>
    starts.some((start) => begins.slice(0, start.length).toLowerCase() === start.toLowerCase()),
  )
  if (other) throw new BrokenFile(refusal('IMPORT_FILE_KIND', { found: other[1] }, '/file'))
  const promised = /\.(\w+)$/.exec(fileName)?.[1]?.toLowerCase()
  const isPromised = isWorkbook ? promised === 'xlsx' : ['csv', 'tsv', 'txt'].includes(promised ?? '')
  if (!isPromised)
    throw new BrokenFile(
      refusal('IMPORT_FILE_KIND', { found: isWorkbook ? workbookNamed : textNamed }, '/file'),
    )
  return isWorkbook ? 'XLSX' : 'CSV'
}

/** How to read the file, as far as it can be told; a person may correct it. */
export async function recognise(
  file: FileBytes,
  format: 'CSV' | 'XLSX',
  encoding: Encoding,
): Promise<{ form: FileForm; sheets: readonly string[] }> {
  if (format === 'XLSX') {
    const { sheets } = await openWorkbook(file)
    for (const sheet of sheets) {
      const form = await withHeader(file, { format, sheet, headerLine: 0 })
      if (form) return { form, sheets }
    }
    throw new BrokenFile(refusal('IMPORT_FILE_EMPTY', undefined, '/file'))
  }
  const text = new TextDecoder(encoding).decode(await file.read(0, Math.min(file.size, headBytes)))
  const form = await withHeader(file, { format, encoding, delimiter: delimiterOf(text), headerLine: 0 })
  if (!form) throw new BrokenFile(refusal('IMPORT_FILE_EMPTY', undefined, '/file'))
  return { form, sheets: [] }
}

/** The form with the line of its header; null when nothing is written in the file. */
async function withHeader<Form extends FileForm>(file: FileBytes, form: Form): Promise<Form | null> {
  const headerLine = headerLineOf(await firstRows(file, form, headRows))
  return headerLine === null ? null : { ...form, headerLine }
}

/**
 * Returns the line that names the columns, which may follow a title; if no line has a known word, the first line
 * with any text.
 */
export function headerLineOf(rows: readonly FileRow[]): number | null {
  const written = rows.filter((row) => !isBlank(row) && !/^sep=.$/i.test(row.cells.join('')))
  const known = written.find(
    ({ cells }) => suggestMapping(cells, 'REFERRALS').filter((use) => use !== null).length >= 2,
  )
  return (known ?? written[0])?.line ?? null
}

/** The delimiter that gives most lines the same number of cells, and more than one. */
function delimiterOf(text: string): string {
  const said = /^\ufeff?sep=(.)[\r\n]/i.exec(text)?.[1]
  if (said !== undefined) return said
  const scored = delimiters.map((delimiter) => {
    const rows = csvReader(delimiter).push(`${text}\n`).slice(0, headRows)
    const widths = rows.filter((row) => !isBlank(row)).map(({ cells }) => cells.length)
    const usual = widths.toSorted((a, b) => a - b)[Math.floor(widths.length / 2)] ?? 1
    const same = widths.filter((width) => width === usual).length / Math.max(1, widths.length)
    return { delimiter, score: usual > 1 ? same * Math.min(usual, 20) : 0 }
  })
  return scored.toSorted((a, b) => b.score - a.score)[0]!.delimiter
}
