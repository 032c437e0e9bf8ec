/** The texts people put their name to: which one was in force, and when its words may still change (#18). */
import { type IsoDate, addDays, isWithin } from '../core/dates.ts'
import { type Refusal, refusal } from '../core/refusal.ts'
import type { ConsentPurpose } from './code-lists/consents.ts'

export type ConsentTextFact = {
  id: string
  purpose: ConsentPurpose
  label: string
  validFrom: IsoDate
  validTo: IsoDate | null
}

/** The text of a purpose in force on a day, or null. */
export function textInForce<T extends ConsentTextFact>(
  texts: readonly T[],
  purpose: ConsentPurpose,
  on: IsoDate,
): T | null {
  return texts.find((text) => text.purpose === purpose && isInForce(text, on)) ?? null
}

export function isInForce({ validFrom, validTo }: ConsentTextFact, on: IsoDate): boolean {
  return isWithin(on, { startsOn: validFrom, endsOn: validTo })
}

type Signed = {
  purpose: ConsentPurpose
  givenOn: IsoDate
  language: string
  textId?: string | null
  /** As it was printed on a form from before the texts were kept here. */
  textVersion?: string | null
}

/**
 * Which of a programme's texts was signed: the one named, or the one in force whose label stands on the form. Null when
 * it is a form from before any text was kept; then its own words for the version count.
 */
export function signedText<T extends ConsentTextFact>(
  signed: Signed,
  texts: readonly T[],
): { text: T | null } | Refusal {
  const inForce = textInForce(texts, signed.purpose, signed.givenOn)
  const named = signed.textId
    ? texts.find(({ id }) => id === signed.textId)
    : inForce?.label === signed.textVersion?.trim()
      ? inForce
      : null
  if (signed.textId && (!named || named !== inForce)) {
    return refusal('CONSENT_TEXT_NOT_IN_FORCE', undefined, '/textId')
  }
  if (!named && (inForce || !signed.textVersion?.trim())) {
    return refusal('CONSENT_TEXT_REQUIRED', undefined, '/textId')
  }
  if (named && signed.language !== 'lv' && signed.language !== 'en') {
    return refusal('CONSENT_TEXT_LANGUAGE', undefined, '/language')
  }
  return { text: named ?? null }
}

/**
 * Why a new version cannot begin on that day, or null: after the one before it, and after the last signature under that
 * one. The version before then ends on the day before.
 */
export function newTextRefusal(
  text: { validFrom: IsoDate; validTo: IsoDate | null },
  before: (ConsentTextFact & { lastSignedOn: IsoDate | null }) | null,
): Refusal | null {
  if (text.validTo !== null && text.validTo < text.validFrom)
    return refusal('DATES_ORDER', undefined, '/validTo')
  if (before === null) return null
  if (text.validFrom <= before.validFrom) {
    return refusal('CONSENT_TEXT_DATES', { after: before.validFrom }, '/validFrom')
  }
  if (before.lastSignedOn !== null && before.lastSignedOn >= text.validFrom) {
    return refusal('CONSENT_TEXT_USED', { lastUsedOn: before.lastSignedOn }, '/validFrom')
  }
  return null
}

/** Last day of the version that a new one takes over from, or null when it ended before by itself. */
export function endOfFormer(before: ConsentTextFact, validFrom: IsoDate): IsoDate | null {
  return before.validTo === null || before.validTo >= validFrom ? addDays(validFrom, -1) : null
}

/** Why its words cannot be changed, or null: a text in force, or one that somebody has signed, stays as it is. */
export function changeTextRefusal(
  text: { validFrom: IsoDate; lastSignedOn: IsoDate | null },
  today: IsoDate,
): Refusal | null {
  return text.validFrom <= today || text.lastSignedOn !== null ? refusal('CONSENT_TEXT_LOCKED') : null
}
