/** One row of a table read as what the API takes: a person, who represents them, consents, a referral. */
import {
  type Gender,
  type RepresentationBasis,
  consentFormNames,
  educationStatusNames,
  genderNames,
  referralReasonNames,
  representationBasisNames,
  targetGroupNames,
} from '../code-lists/admission.ts'
import { careFormNames, parentInvolvementNames, representativeReachNames } from '../code-lists/family.ts'
import { type Refusal, refusal } from '../refusal.ts'
import type { ImportField } from './fields.ts'
import { folded } from './fold.ts'
import type { ColumnUse } from './mapping.ts'
import { readTerritory } from './territory.ts'
import {
  type Read,
  cellText,
  charactersOf,
  formulaOf,
  parts,
  readCode,
  readDay,
  readWhole,
  readYes,
} from './values.ts'

/** A row as it stands in the file: cells as text, and the line or spreadsheet row at which it begins. */
export type FileRow = {
  line: number
  cells: readonly string[]
  /** Columns whose value a formula computed, from 0. */
  computed?: readonly number[]
  /** What the reader of the file already found wrong with the row as a whole. */
  fault?: Refusal
}

/** The bodies that the API's own operations would take for this row; absent values are left out. */
export type ImportRow = {
  person: Record<string, unknown>
  personalCode: string | null
  representation: Record<string, unknown> | null
  consents: Record<string, unknown>[]
  referral: Record<string, unknown> | null
}

/** Faults and warnings point at the field, `/birthDate`; those of the row as a whole have no pointer. */
export type RowReading = { row: ImportRow; faults: Refusal[]; warnings: Refusal[] }

const longTexts: readonly ImportField[] = [
  'strengths',
  'summary',
  'school',
  'orphansCourt',
  'representativeDocument',
]

/** Reads one row by its mapping. Lists and lengths are judged by the API's schemas afterwards. */
export function readRow(row: FileRow, mapping: readonly ColumnUse[]): RowReading {
  const faults: Refusal[] = row.fault ? [row.fault] : []
  const warnings: Refusal[] = []
  const extra = row.cells.slice(mapping.length).some((cell) => cellText(cell) !== '')
  if (!row.fault && (row.cells.length < mapping.length || extra)) {
    faults.push(refusal('IMPORT_ROW_RAGGED', { found: row.cells.length, columns: mapping.length }))
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
    if (row.computed?.includes(column)) blame(warnings, use.field, refusal('IMPORT_FORMULA_CELL'))
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
  const person = given({
    givenName: text('givenName'),
    familyName: text('familyName'),
    birthDate: read('birthDate', readDay),
    gender: read('gender', (cell) => readCode<Gender>(cell, genderNames, genderWords)),
    email: text('email'),
    phone: text('phone'),
    languages: list('languages', readLanguage),
    territoryCode: read('territoryCode', readTerritory),
    educationStatus: read('educationStatus', (cell) => readCode(cell, educationStatusNames)),
    school: text('school'),
    strengths: text('strengths'),
    externalIds: externalIds.length > 0 ? externalIds : undefined,
    confirmedNew: read('confirmedNew', readYes),
  })
  const representative = given({
    givenName: text('representativeGivenName'),
    familyName: text('representativeFamilyName'),
    phone: text('representativePhone'),
    email: text('representativeEmail'),
  })
  const basis = read('representativeBasis', (cell) =>
    readCode<RepresentationBasis>(cell, representationBasisNames, basisWords),
  )
  const representation = given({
    basis,
    // A parent's right begins with the child; every other one begins with its paper.
    validFrom: read('representativeFrom', readDay) ?? (basis === 'PARENT' ? person.birthDate : undefined),
    validTo: read('representativeTo', readDay),
    documentReference: text('representativeDocument'),
    ...(Object.keys(representative).length > 0 && { representative }),
  })
  const consent = {
    form: read('consentForm', (cell) => readCode(cell, consentFormNames)) ?? 'PAPER',
    textVersion: text('consentTextVersion'),
    language: list('consentLanguage', readLanguage)?.[0] ?? 'lv',
  }
  const consents = (
    [
      ['PARTICIPANT', read('consentOwnOn', readDay)],
      ['REPRESENTATIVE', read('consentRepresentativeOn', readDay)],
    ] as const
  ).flatMap(([givenBy, givenOn]) =>
    givenOn === undefined ? [] : [given({ purpose: 'PARTICIPATION', givenBy, givenOn, ...consent })],
  )
  const family = given({
    parentInvolvement: read('parentInvolvement', (cell) => readCode(cell, parentInvolvementNames)),
    representativeReach: read('representativeReach', (cell) => readCode(cell, representativeReachNames)),
    careForm: read('careForm', (cell) => readCode(cell, careFormNames)),
    orphansCourt: text('orphansCourt'),
    gradesRepeated: read('gradesRepeated', readWhole),
  })
  const referral = given({
    targetGroups: list('targetGroups', (cell) => readCode(cell, targetGroupNames), false),
    reasons: list('reasons', (cell) => readCode(cell, referralReasonNames)),
    summary: text('summary'),
    ...(Object.keys(family).length > 0 && { family }),
  })
  return {
    row: {
      person,
      personalCode: text('personalCode') ?? null,
      representation: Object.keys(representation).length > 0 ? representation : null,
      consents,
      referral: Object.keys(referral).length > 0 ? referral : null,
    },
    faults,
    warnings,
  }
}

/** True for a row in which nothing is written: it is passed over, and its line still counts. */
export function isBlank(row: FileRow): boolean {
  return !row.fault && row.cells.every((cell) => cellText(cell) === '')
}

function given(values: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined))
}

const genderWords: Record<string, Gender> = {
  s: 'FEMALE',
  siev: 'FEMALE',
  f: 'FEMALE',
  v: 'MALE',
  vir: 'MALE',
  m: 'MALE',
}
const basisWords: Record<string, RepresentationBasis> = {
  mate: 'PARENT',
  tevs: 'PARENT',
  vecaki: 'PARENT',
  mother: 'PARENT',
  father: 'PARENT',
  aizbildne: 'GUARDIAN',
  audzuvecaki: 'FOSTER_FAMILY',
  iestade: 'CARE_INSTITUTION',
  aizgadne: 'TRUSTEE',
}
const languageWords: Record<string, string> = {
  latviesu: 'lv',
  latvian: 'lv',
  krievu: 'ru',
  russian: 'ru',
  anglu: 'en',
  english: 'en',
  ukrainu: 'uk',
  ukrainian: 'uk',
  zviedru: 'sv',
  swedish: 'sv',
}

function readLanguage(cell: string): Read<string> {
  if (cell === '') return {}
  const word = folded(cell).replace(/ valoda$/, '')
  const value = languageWords[word] ?? (/^[a-z]{2,3}$/.test(word) ? word : undefined)
  return value === undefined ? { refusal: refusal('FIELD_NOT_IN_LIST') } : { value }
}
