/** What a row of a table means for people who are recorded already. */
import { type Refusal, refusal } from '../../core/refusal.ts'
import { type ImportField, importFieldNames } from './fields.ts'
import { folded } from './fold.ts'
import type { ImportRow } from './rows.ts'
import type { RowOutcome } from './states.ts'

/** What is compared of a recorded person. `codes` are keyed hashes, never codes. */
export type Recorded = {
  id: string
  isParticipant: boolean
  isVisible: boolean
  givenName: string
  familyName: string
  birthDate: string | null
  gender: string | null
  email: string | null
  phone: string | null
  languages: readonly string[]
  territoryCode: string | null
  educationStatus: string | null
  school: string | null
  codeHashes: readonly string[]
  externalIds: readonly string[]
  referrals: readonly string[]
  hasOpenEnrolment: boolean
}

export type Match =
  | { outcome: RowOutcome; personId: string; reason: Refusal | null }
  /** Nobody, or somebody whose referral is still to be written. */
  | { outcome: 'NEW'; personId: string | null; reason: Refusal | null }

/**
 * The outcome of a row that was found by its code or number (`sure`) or by name and birth date (`named`). A row changes
 * nobody's record: what differs is said.
 */
export function matchOf(
  row: ImportRow,
  found: { sure: readonly Recorded[]; named: readonly Recorded[] },
  codeHash: string | null,
  isReferral: boolean,
): Match {
  const isOther = row.person.confirmedNew === true
  const people = [
    ...new Map([...found.sure, ...(isOther ? [] : found.named)].map((one) => [one.id, one])).values(),
  ]
  const [person] = people
  if (!person) return { outcome: 'NEW', personId: null, reason: null }
  if (people.length > 1)
    return { outcome: 'REFUSED', personId: person.id, reason: refusal('IMPORT_MATCHES_SEVERAL') }
  const isSure = found.sure.length > 0
  const hasOtherCode =
    codeHash !== null && person.codeHashes.length > 0 && !person.codeHashes.includes(codeHash)
  // The same name with another code may be another human: a person has to say so.
  if (!person.isParticipant || (!isSure && hasOtherCode)) {
    const pointer = isSure ? '/personalCode' : '/familyName'
    return {
      outcome: 'REFUSED',
      personId: person.id,
      reason: refusal('DUPLICATE_PERSON', undefined, pointer),
    }
  }
  const differing = person.isVisible ? differences(row, person, codeHash) : []
  const differs =
    differing.length > 0
      ? refusal('IMPORT_ROW_DIFFERS', {
          fields: differing.map((field) => ({ code: field, ...importFieldNames[field] })),
        })
      : null
  const personId = person.id
  if (!isReferral) return { outcome: differs ? 'DIFFERS' : 'EXISTS', personId, reason: differs }
  const isUnderWay = person.hasOpenEnrolment || person.referrals.some((state) => underWay.includes(state))
  if (isUnderWay) return { outcome: differs ? 'DIFFERS' : 'EXISTS', personId, reason: differs }
  if (person.referrals.length > 0)
    return { outcome: 'REFUSED', personId, reason: refusal('IMPORT_REFERRED_BEFORE') }
  return { outcome: 'NEW', personId, reason: differs }
}

const underWay = ['draft', 'sent', 'returned', 'accepted']

const compared = {
  givenName: folded,
  familyName: folded,
  birthDate: String,
  gender: String,
  email: (text: string) => text.toLowerCase(),
  phone: (text: string) => text.replace(/[^\d+]/g, '').replace(/^\+371/, ''),
  territoryCode: String,
  educationStatus: String,
  school: folded,
} as const satisfies Partial<Record<ImportField, (text: string) => string>>

function differences(row: ImportRow, person: Recorded, codeHash: string | null): ImportField[] {
  const fields = Object.entries(compared).flatMap(([field, form]) => {
    const given = row.person[field] as string | undefined
    const known = person[field as keyof typeof compared]
    return given !== undefined && form(given) !== form(known ?? '') ? [field as ImportField] : []
  })
  const languages = row.person.languages as string[] | undefined
  const ids = (row.person.externalIds as { system: string; externalId: string }[] | undefined) ?? []
  return [
    ...fields,
    ...(languages?.some((language) => !person.languages.includes(language)) ? ['languages' as const] : []),
    ...(codeHash !== null && !person.codeHashes.includes(codeHash) ? ['personalCode' as const] : []),
    ...(ids.some(({ system, externalId }) => !person.externalIds.includes(`${system} ${externalId}`))
      ? ['externalId' as const]
      : []),
  ]
}
