/** The rows of a sheet of an XLSX workbook, as a stream: values as text, days as days, formulas marked. */
import { addDays } from '@lidzas/domain/core/dates'
import { refusal } from '@lidzas/domain/core/refusal'
import type { FileRow } from '@lidzas/domain/integration/import/cells'

import { BrokenFile, broken } from './broken-file.ts'
import type { FileBytes } from './bytes.ts'
import { readXml, type XmlTag } from './xml.ts'
import { type ZipEntry, inflated, zipEntries } from './zip.ts'

export type Workbook = {
  sheets: readonly string[]
  /** The rows of one sheet, a handful at a time. */
  rows(sheet: string): AsyncGenerator<FileRow[]>
}

const mostColumns = 500
const mostSheets = 1_000
/** Most bytes of a workbook's small parts, the lists of sheets and styles. */
const largestList = 32 * 1_048_576
/** Most characters of one cell; Excel itself allows about a thirtieth of it. */
const longestCell = 1_000_000
const mostSharedStrings = 2_000_000
const largestSharedText = 128 * 1_048_576
/** Number formats of days that every workbook knows without naming them. */
const dayFormats = new Set([14, 15, 16, 17, 22, 27, 30, 36, 50, 57])

/** Opens a workbook; throws BrokenFile with the reason when the file is not a workbook. */
export async function openWorkbook(file: FileBytes): Promise<Workbook> {
  const entries = await zipEntries(file)
  const entry = (name: string) => entries.get(name) ?? entries.get(name.toLowerCase())
  const workbook = entry('xl/workbook.xml')
  if (!workbook) throw new BrokenFile(refusal('IMPORT_FILE_KIND', { found: archive }, '/file'))
  const targets = new Map<string, string>()
  await tags(entry('xl/_rels/workbook.xml.rels'), ({ name, attributes: { Id, Target } }) => {
    if (name === 'Relationship' && Id && Target) targets.set(Id, Target.replace(/^\/?(xl\/)?/, 'xl/'))
  })
  const sheets = new Map<string, string>()
  let epoch = '1899-12-30'
  await tags(workbook, ({ name, attributes }) => {
    if (name === 'workbookPr' && ['1', 'true'].includes(attributes.date1904 ?? '')) epoch = '1904-01-01'
    if (name === 'sheet')
      sheets.set(attributes.name ?? '', targets.get(attributes['r:id'] ?? attributes.id ?? '') ?? '')
  })
  if (sheets.size === 0 || sheets.size > mostSheets) throw broken()
  const dayStyles = await readDayStyles()
  let shared: string[] | null = null

  return {
    sheets: [...sheets.keys()],
    async *rows(sheet) {
      const found = entry(sheets.get(sheet) ?? '')
      if (!sheets.has(sheet)) throw new BrokenFile(refusal('IMPORT_SHEET_MISSING', undefined, '/file'))
      if (!found) throw broken()
      shared ??= await readSharedStrings()
      yield* sheetRows(inflated(file, found), { shared, dayStyles, epoch })
    },
  }

  async function tags(from: ZipEntry | undefined, onOpen: (tag: XmlTag) => void) {
    if (from) for await (const _ of readXml(inflated(file, from, largestList), { onOpen }));
  }

  /** Which cell styles show a day. */
  async function readDayStyles(): Promise<Set<number>> {
    const formats = new Set(dayFormats)
    const styles = new Set<number>()
    let isCellStyle = false
    let count = 0
    const from = entry('xl/styles.xml')
    await tags(from, ({ name, attributes }) => {
      const code = (attributes.formatCode ?? '').replace(/"[^"]*"|\[[^\]]*\]|\\./g, '')
      if (name === 'numFmt' && /[dy]/i.test(code)) formats.add(Number(attributes.numFmtId))
      if (name === 'cellXfs') isCellStyle = true
      if (name === 'cellStyles' || name === 'dxfs') isCellStyle = false
      if (name === 'xf' && isCellStyle) {
        if (formats.has(Number(attributes.numFmtId))) styles.add(count)
        count += 1
      }
    })
    return styles
  }

  async function readSharedStrings(): Promise<string[]> {
    const from = entry('xl/sharedStrings.xml')
    const strings: string[] = []
    if (!from) return strings
    let size = 0
    let text = ''
    let isText = false
    let isPhonetic = false
    const reading = readXml(inflated(file, from), {
      onOpen({ name }) {
        if (name === 'si') text = ''
        if (name === 't') isText = !isPhonetic
        if (name === 'rPh') isPhonetic = true
      },
      onText(more) {
        if (isText) text = longer(text, more)
      },
      onClose(name) {
        if (name === 't') isText = false
        if (name === 'rPh') isPhonetic = false
        if (name !== 'si') return
        strings.push(text)
        size += text.length
        if (size > largestSharedText || strings.length > mostSharedStrings) {
          throw new BrokenFile(refusal('IMPORT_FILE_INFLATES', undefined, '/file'))
        }
      },
    })
    for await (const _ of reading);
    return strings
  }
}

const archive = {
  code: 'ZIP',
  lv: 'arhīvs, bet ne Excel darbgrāmata',
  en: 'an archive, but no Excel workbook',
}

/** Joins the runs of one cell's text, and throws when the text becomes too long, since its runs may never end. */
function longer(text: string, more: string): string {
  if (text.length + more.length > longestCell)
    throw new BrokenFile(refusal('IMPORT_FILE_INFLATES', undefined, '/file'))
  return text + more
}

type Words = { shared: readonly string[]; dayStyles: ReadonlySet<number>; epoch: string }

async function* sheetRows(source: AsyncIterable<Buffer>, words: Words): AsyncGenerator<FileRow[]> {
  let done: FileRow[] = []
  let line = 0
  let cells: string[] = []
  let computed: number[] = []
  let column = -1
  let cell: { type: string; style: number; value: string; isFormula: boolean } | null = null
  let isValue = false
  const reading = readXml(source, {
    onOpen({ name, attributes }) {
      if (name === 'row') {
        line = attributes.r ? Number(attributes.r) : line + 1
        if (!Number.isInteger(line)) throw broken()
        cells = []
        computed = []
        column = -1
      } else if (name === 'c') {
        column = attributes.r ? columnOf(attributes.r) : column + 1
        if (column >= mostColumns)
          throw new BrokenFile(refusal('IMPORT_COLUMNS_TOO_MANY', { limit: mostColumns }, '/file'))
        cell = { type: attributes.t ?? 'n', style: Number(attributes.s ?? -1), value: '', isFormula: false }
      } else if (cell) {
        if (name === 'f') cell.isFormula = true
        if (name === 'v' || name === 't') isValue = true
      }
    },
    onText(text) {
      if (isValue && cell) cell.value = longer(cell.value, text)
    },
    onClose(name) {
      if (name === 'v' || name === 't') isValue = false
      if (name === 'c' && cell) {
        while (cells.length < column) cells.push('')
        cells[column] = textOf(cell, words)
        if (cell.isFormula) computed.push(column)
        cell = null
      }
      if (name === 'row') done.push({ line, cells, ...(computed.length > 0 && { computed }) })
    },
  })
  for await (const _ of reading) {
    if (done.length === 0) continue
    yield done
    done = []
  }
  if (done.length > 0) yield done
}

function textOf(
  { type, style, value }: { type: string; style: number; value: string },
  words: Words,
): string {
  if (type === 's') return words.shared[Number(value)] ?? ''
  if (type === 'b') return value === '1' ? 'jā' : 'nē'
  if (type === 'd') return value.replace(/T00:00:00(\.0+)?Z?$/, '')
  if (type !== 'n' || value === '') return value
  const number = Number(value)
  if (!Number.isFinite(number)) return value
  if (words.dayStyles.has(style) && number >= 1 && number < 2_958_466)
    return addDays(words.epoch, Math.floor(number))
  return Number.isSafeInteger(number) ? String(number) : value
}

/** The column of a cell's address from 0: `C7` is 2. */
function columnOf(address: string): number {
  let column = 0
  for (const letter of /^[A-Z]+/.exec(address)?.[0] ?? '') column = column * 26 + letter.charCodeAt(0) - 64
  if (column === 0) throw broken()
  return column - 1
}
