/**
 * Latvian personal codes (#74, #75). The old form tells the birth date and ends in a check digit; codes given since
 * July 2017 start with 32 to 39 and tell nothing. No other text about a person is written into an address or a log.
 */
import { type IsoDate, isIsoDate } from '../core/dates.ts'
import { type Refusal, refusal } from '../core/refusal.ts'

export const personalCodeForms = ['OLD', 'NEW'] as const
export type PersonalCodeForm = (typeof personalCodeForms)[number]

/** What may look wrong about a code and still be right: somebody confirms it by name. */
export const personalCodeDoubts = ['CHECKSUM', 'BIRTH_DATE'] as const
export type PersonalCodeDoubt = (typeof personalCodeDoubts)[number]

export type PersonalCode = {
  /** Eleven digits, without a hyphen. */
  digits: string
  form: PersonalCodeForm
  /** The birth date that an old code tells. */
  birthDate: IsoDate | null
  /** `none`: codes of the new form have no dependable check digit. */
  checksum: 'ok' | 'mismatch' | 'none'
}

const hyphens = '-\u2010-\u2015\u2212'
const written = new RegExp(`^(\\d{6})[${hyphens}]?(\\d{5})$`)
const centuries: Record<string, string> = { 0: '18', 1: '19', 2: '20' }
const weights = [1, 6, 3, 7, 9, 10, 5, 8, 4, 2]

/** What a code says, as people write it: with hyphen or without, with spaces. `PERSONAL_CODE_INVALID` when it is none. */
export function readPersonalCode(text: string, pointer = '/personalCode'): PersonalCode | Refusal {
  const [, six, five] = written.exec(text.replace(/\s/g, '')) ?? []
  const digits = `${six ?? ''}${five ?? ''}`
  if (/^3[2-9]\d{9}$/.test(digits)) return { digits, form: 'NEW', birthDate: null, checksum: 'none' }
  const birthDate = birthDateOf(digits)
  if (!birthDate) return refusal('PERSONAL_CODE_INVALID', undefined, pointer)
  return { digits, form: 'OLD', birthDate, checksum: checkDigitFits(digits) ? 'ok' : 'mismatch' }
}

function birthDateOf(digits: string): IsoDate | null {
  const century = centuries[digits[6] ?? '']
  if (!century) return null
  const date = `${century}${digits.slice(4, 6)}-${digits.slice(2, 4)}-${digits.slice(0, 2)}`
  return isIsoDate(date) ? date : null
}

function checkDigitFits(digits: string): boolean {
  const sum = weights.reduce((total, weight, index) => total + weight * Number(digits[index]), 0)
  const check = (((1 - sum) % 11) + 11) % 11
  // Ten has no digit of its own; where it comes out, 0 is what one register writes.
  return (check === 10 ? 0 : check) === Number(digits[10])
}

/**
 * Why this code cannot be recorded for a person, or null. A birth date still to come and a text that is no code are refused;
 * a check digit that does not fit and a birth date other than the person's ask for confirmation (#75).
 */
export function personalCodeRefusal(
  facts: { code: string; birthDate: IsoDate | null; confirmed?: readonly PersonalCodeDoubt[] },
  today: IsoDate,
  pointer = '/personalCode',
): Refusal | null {
  const { code, birthDate, confirmed = [] } = facts
  const read = readPersonalCode(code, pointer)
  if ('code' in read) return read
  if (read.birthDate !== null && read.birthDate > today) {
    return refusal('PERSONAL_CODE_INVALID', undefined, pointer)
  }
  if (read.checksum === 'mismatch' && !confirmed.includes('CHECKSUM')) {
    return refusal('PERSONAL_CODE_CHECKSUM', undefined, pointer)
  }
  const differs = birthDate !== null && read.birthDate !== null && birthDate !== read.birthDate
  return differs && !confirmed.includes('BIRTH_DATE')
    ? refusal('BIRTH_DATE_MISMATCH', undefined, pointer)
    : null
}

/** Enough to recognise a code by, too little to be one: the last two digits. */
export function maskPersonalCode(digits: string): string {
  return `••••••-•••${digits.slice(-2)}`
}

/** A code as people read it, with its hyphen. */
export function formatPersonalCode(digits: string): string {
  return `${digits.slice(0, 6)}-${digits.slice(6)}`
}

const anywhere = new RegExp(`(?<!\\d)\\d{6}(\\s*[${hyphens}]\\s*\\d{1,5}|\\s*\\d{5})(?!\\d)`)

/** True for a text that holds something like a personal code, also one half typed: it may not stand in an address (#76). */
export function holdsPersonalCode(text: string): boolean {
  return anywhere.test(text)
}

/**
 * True for a text in which somebody wrote a personal code: no other field than its own may hold one. Eleven digits without a
 * hyphen count where they read as an old code whose check digit fits; others are phone and registration numbers.
 */
export function tellsPersonalCode(text: string): boolean {
  return (text.match(whole) ?? []).some((found) => {
    const read = readPersonalCode(found)
    return 'digits' in read && (found.length > 11 || read.checksum === 'ok')
  })
}

// Between letters, as in an id of hexadecimal digits, there is no code; an underscore is no letter.
const whole = new RegExp(`(?<![\\p{L}\\p{N}])\\d{6}[${hyphens}]?\\d{5}(?![\\p{L}\\p{N}])`, 'gu')

/** A text for a log, an address or an error, with whatever may be a personal code struck out (#76). */
export function withoutPersonalCodes(text: string): string {
  return text.replace(whole, '···')
}
