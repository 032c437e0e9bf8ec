/** One row of a table read as what the API takes: a person, who represents them, consents, a referral. */
import type { IsoDate } from '../../core/dates.ts'
import type { Names } from '../../core/names.ts'
import { type Refusal, refusal } from '../../core/refusal.ts'
import { educationStatusNames } from '../../intake/code-lists/enrolments.ts'
import {
  careFormNames,
  parentInvolvementNames,
  representativeReachNames,
} from '../../people/code-lists/family.ts'
import { genderNames } from '../../people/code-lists/genders.ts'
import { representationBasisNames } from '../../people/code-lists/representations.ts'
import { consentFormNames } from '../../programmes/code-lists/consents.ts'
import { targetGroupNames } from '../../programmes/code-lists/targets.ts'
import { type FileRow, cellsOf } from './cells.ts'
import type { ImportField } from './fields.ts'
import type { ColumnUse } from './mapping.ts'
import { readTerritory } from './territory.ts'
import { readCode, readDay, readWhole, readYes } from './values.ts'
import { basisWords, genderWords, readLanguage } from './words.ts'

/** The bodies that the API's own operations would take for this row; absent values are left out. */
export type ImportRow = {
  person: Record<string, unknown>
  personalCode: string | null
  /** The declared address in words, and since when; the municipality stands with the person. */
  address: { address: string; startsOn: IsoDate | null } | null
  representation: Record<string, unknown> | null
  /** Each with the column of its date as `field`. */
  consents: (Record<string, unknown> & { field: ImportField })[]
  referral: Record<string, unknown> | null
}

/** Faults and warnings point at the field, `/birthDate`; those of the row as a whole have no pointer. */
export type RowReading = { row: ImportRow; faults: Refusal[]; warnings: Refusal[] }

/** Lists that an authority edits: their items by code. */
export type OwnLists = { reasons: Names<string> }

/** Reads one row by its mapping. Lists and lengths are judged by the API's schemas afterwards. */
export function readRow(row: FileRow, mapping: readonly ColumnUse[], lists: OwnLists): RowReading {
  const { text, read, list, externalIds, faults, warnings } = cellsOf(row, mapping)
  const person = given({
    givenName: text('givenName'),
    familyName: text('familyName'),
    birthDate: read('birthDate', readDay),
    gender: read('gender', (cell) => readCode(cell, genderNames, genderWords)),
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
    personalCode: text('representativePersonalCode'),
    phone: text('representativePhone'),
    email: text('representativeEmail'),
  })
  const basis = read('representativeBasis', (cell) => readCode(cell, representationBasisNames, basisWords))
  // Where the birth date cannot be read, that is the fault, not what follows from it.
  const bornOn = person.birthDate ?? (text('birthDate') === undefined ? undefined : '1900-01-01')
  const representation = given({
    basis,
    // A parent's right begins with the child; every other one begins with its paper.
    startsOn: read('representativeFrom', readDay) ?? (basis === 'PARENT' ? bornOn : undefined),
    endsOn: read('representativeTo', readDay),
    documentReference: text('representativeDocument'),
    ...(Object.keys(representative).length > 0 && { representative }),
  })
  const consent = {
    form: read('consentForm', (cell) => readCode(cell, consentFormNames)) ?? 'PAPER',
    textVersion: text('consentTextVersion'),
    witnessName: text('consentWitness'),
    language: list('consentLanguage', readLanguage)?.[0] ?? 'lv',
  }
  const consents = consentColumns.flatMap(([field, purpose, givenBy]) => {
    const givenOn = read(field, readDay)
    return givenOn === undefined
      ? []
      : [given({ field, purpose, givenBy, givenOn, ...consent }) as ImportRow['consents'][number]]
  })
  const family = given({
    parentInvolvement: read('parentInvolvement', (cell) => readCode(cell, parentInvolvementNames)),
    representativeReach: read('representativeReach', (cell) => readCode(cell, representativeReachNames)),
    careForm: read('careForm', (cell) => readCode(cell, careFormNames)),
    orphansCourt: text('orphansCourt'),
  })
  const gradesRepeated = read('gradesRepeated', readWhole)
  const referral = given({
    targetGroups: list('targetGroups', (cell) => readCode(cell, targetGroupNames), false),
    reasons: list('reasons', (cell) => readCode(cell, lists.reasons)),
    reasonWords: text('reasonWords'),
    summary: text('summary'),
    education: gradesRepeated === undefined ? undefined : { gradesRepeated },
    ...(Object.keys(family).length > 0 && { family }),
  })
  const address = text('address')
  return {
    row: {
      person,
      personalCode: paddedCode(text('personalCode'), warnings),
      address: address === undefined ? null : { address, startsOn: read('addressFrom', readDay) ?? null },
      representation: Object.keys(representation).length > 0 ? representation : null,
      consents,
      referral: Object.keys(referral).length > 0 ? referral : null,
    },
    faults,
    warnings,
  }
}

const consentColumns = [
  ['consentOwnOn', 'PARTICIPATION', 'PARTICIPANT'],
  ['consentRepresentativeOn', 'PARTICIPATION', 'REPRESENTATIVE'],
  ['publicityOwnOn', 'PUBLICITY', 'PARTICIPANT'],
  ['publicityRepresentativeOn', 'PUBLICITY', 'REPRESENTATIVE'],
] as const

function given(values: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined))
}

/** A spreadsheet that took a code for a number has eaten its leading zero. */
function paddedCode(code: string | undefined, warnings: Refusal[]): string | null {
  if (code === undefined || !/^\d{10}$/.test(code)) return code ?? null
  warnings.push(refusal('PERSONAL_CODE_PADDED', undefined, '/personalCode'))
  return `0${code}`
}
