/** Which column of a table is which field: suggested from the header, corrected by a person. */
import { type Named, type Refusal, firstRefusal, refusal } from '../../core/refusal.ts'
import type { ExternalSystem } from '../../people/code-lists/persons.ts'
import {
  type ImportField,
  type ImportKind,
  columnWords,
  fieldsOf,
  importFieldNames,
  importFields,
  requiredFields,
} from './fields.ts'
import { folded } from './fold.ts'

/** What one column holds; null: it is left out. `system` says whose number an `externalId` is. */
export type ColumnUse = { field: ImportField; system?: ExternalSystem } | null

const fieldOfWords = new Map<string, ImportField>(
  importFields.flatMap((field) =>
    [field, importFieldNames[field].lv, importFieldNames[field].en, ...(columnWords[field] ?? [])].map(
      (words): [string, ImportField] => [folded(words), field],
    ),
  ),
)

export const defaultSystem: ExternalSystem = 'SOPA'

/** What each column seems to hold by its header; a field goes to the first column that names it. */
export function suggestMapping(headers: readonly string[], kind: ImportKind): ColumnUse[] {
  const offered = fieldsOf(kind)
  const given = new Set<string>()
  return headers.map((header) => {
    const field = fieldOfWords.get(folded(header))
    if (!field || !offered.includes(field)) return null
    const use = field === 'externalId' ? { field, system: defaultSystem } : { field }
    if (given.has(field)) return null
    given.add(field)
    return use
  })
}

/** Why a table cannot be read with this mapping, or null. */
export function mappingRefusal(
  mapping: readonly ColumnUse[],
  kind: ImportKind,
  columns: number,
): Refusal | null {
  const used = mapping.filter((use) => use !== null)
  const names = used.map(({ field, system }) => (field === 'externalId' ? `${field} ${system ?? ''}` : field))
  const twice = used.find((_, at) => names.indexOf(names[at]!) !== at)
  const foreign = used.find(({ field }) => !fieldsOf(kind).includes(field))
  const systemless = used.some(({ field, system }) => field === 'externalId' && !system?.trim())
  const missing = requiredFields(kind).filter((field) => !used.some((use) => use.field === field))
  return firstRefusal(
    mapping.length === columns ? null : refusal('IMPORT_COLUMNS_CHANGED', { columns }, '/mapping'),
    foreign ? refusal('IMPORT_FIELD_OF_OTHER_KIND', { field: fieldNamed(foreign.field) }, '/mapping') : null,
    systemless ? refusal('IMPORT_SYSTEM_MISSING', undefined, '/mapping') : null,
    twice ? refusal('IMPORT_FIELD_TWICE', { field: fieldNamed(twice.field) }, '/mapping') : null,
    missing.length > 0
      ? refusal('IMPORT_FIELDS_MISSING', { missing: missing.map(fieldNamed) }, '/mapping')
      : null,
  )
}

export function fieldNamed(field: ImportField): Named {
  return { code: field, ...importFieldNames[field] }
}

/** The kept mapping put onto a table: each column by the header it had then; null where no column is known. */
export function applyKept(
  kept: readonly { header: string; use: NonNullable<ColumnUse> }[],
  headers: readonly string[],
): ColumnUse[] {
  const uses = new Map(kept.map(({ header, use }) => [folded(header), use]))
  return headers.map((header) => uses.get(folded(header)) ?? null)
}

/** Why these headers cannot be kept, or null: the first row of a file without a header is a person. */
export function mappingNameRefusal(headers: readonly string[]): Refusal | null {
  const personal = headers.findIndex((header) => /\d{8,}/.test(header))
  return personal < 0 ? null : refusal('IMPORT_HEADER_PERSONAL', undefined, `/columns/${personal}/header`)
}
