/** The cells of one row, asked for by field; what is wrong with them is gathered on the way. */
import { type Refusal, refusal } from '../../core/refusal.ts'
import type { ImportField } from './fields.ts'
import type { ColumnUse } from './mapping.ts'
import { type Read, cellText, charactersOf, formulaOf, parts } from './values.ts'

/** A row as it stands in the file: cells as text, and the line or spreadsheet row at which it begins. */
export type FileRow = {
  line: number
  cells: readonly string[]
  /** Columns whose value a formula computed, from 0. */
  computed?: readonly number[]
  /** What the reader of the file already found wrong with the row as a whole. */
  fault?: Refusal
}

const longTexts: readonly ImportField[] = [
  'address',
  'reasonWords',
  'strengths',
  'summary',
  'school',
  'orphansCourt',
  'representativeDocument',
]

/** Reads the cells of a row by its mapping. `faults` and `warnings` point at the field, or at none where it is the row. */
export function cellsOf(row: FileRow, mapping: readonly ColumnUse[]) {
  const faults: Refusal[] = row.fault ? [row.fault] : []
  const warnings: Refusal[] = []
  const extra = row.cells.slice(mapping.length).some((cell) => cellText(cell) !== '')
  if (!row.fault && (row.cells.length < mapping.length || extra)) {
    faults.push(refusal('IMPORT_ROW_RAGGED', { found: row.cells.length, columns: mapping.length }, ''))
  }
  const texts = new Map<ImportField, string>()
  const externalIds: { system: string; externalId: string }[] = []
  const blame = (list: Refusal[], field: ImportField, found: Refusal | null | undefined) => {
    if (found) list.push({ ...found, pointer: `/${field}` })
  }
  for (const [column, use] of mapping.entries()) {
    const cell = row.cells[column] ?? ''
    if (use === null || cell === '') continue
    blame(faults, use.field, charactersOf(cell) ?? formulaOf(cell, longTexts.includes(use.field)))
    if (row.computed?.includes(column))
      blame(warnings, use.field, refusal('IMPORT_FORMULA_CELL', undefined, ''))
    const text = cellText(cell)
    if (text === '') continue
    if (use.field === 'externalId') externalIds.push({ system: use.system!, externalId: text })
    else texts.set(use.field, text)
  }

  const text = (field: ImportField) => texts.get(field)
  const read = <T>(field: ImportField, reader: (text: string) => Read<T>): T | undefined => {
    const found = reader(texts.get(field) ?? '')
    blame(faults, field, found.refusal)
    blame(warnings, field, found.warning)
    return found.value
  }
  const list = <T>(field: ImportField, reader: (text: string) => Read<T>, commas = true): T[] | undefined => {
    const found = parts(texts.get(field) ?? '', commas).map(reader)
    blame(faults, field, found.find((one) => one.refusal)?.refusal)
    const values = found.flatMap(({ value }) => (value === undefined ? [] : [value]))
    return values.length > 0 ? [...new Set(values)] : undefined
  }
  return { text, read, list, externalIds, faults, warnings }
}

/** True for a row in which nothing is written: it is passed over, and its line still counts. */
export function isBlank(row: FileRow): boolean {
  return !row.fault && row.cells.every((cell) => cellText(cell) === '')
}
