/** The texts people put their name to: which one was in force, and when its words may still change (#18). */
import { type IsoDate, addDays, isWithin } from '../core/dates.ts'
import { type Refusal, refusal } from '../core/refusal.ts'
import type { ConsentPurpose } from './code-lists/consents.ts'

export type ConsentTextFact = {
  id: string
  purpose: ConsentPurpose
  label: string
  startsOn: IsoDate
  endsOn: IsoDate | null
}

/** The text of a purpose in force on a day, or null. */
export function textInForce<T extends ConsentTextFact>(
  texts: readonly T[],
  purpose: ConsentPurpose,
  on: IsoDate,
): T | null {
  return texts.find((text) => text.purpose === purpose && isInForce(text, on)) ?? null
}

export function isInForce({ startsOn, endsOn }: ConsentTextFact, on: IsoDate): boolean {
  return isWithin(on, { startsOn, endsOn })
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
  text: { startsOn: IsoDate; endsOn: IsoDate | null },
  before: (ConsentTextFact & { lastSignedOn: IsoDate | null }) | null,
): Refusal | null {
  if (text.endsOn !== null && text.endsOn < text.startsOn) return refusal('DATES_ORDER', undefined, '/endsOn')
  if (before === null) return null
  if (text.startsOn <= before.startsOn) {
    return refusal('CONSENT_TEXT_DATES', { after: before.startsOn }, '/startsOn')
  }
  if (before.lastSignedOn !== null && before.lastSignedOn >= text.startsOn) {
    return refusal('CONSENT_TEXT_USED', { lastUsedOn: before.lastSignedOn }, '/startsOn')
  }
  return null
}

/** Last day of the version that a new one takes over from, or null when it ended before by itself. */
export function endOfFormer(before: ConsentTextFact, startsOn: IsoDate): IsoDate | null {
  return before.endsOn === null || before.endsOn >= startsOn ? addDays(startsOn, -1) : null
}

/** Why its words cannot be changed, or null: a text in force, or one that somebody has signed, stays as it is. */
export function changeTextRefusal(
  text: { startsOn: IsoDate; lastSignedOn: IsoDate | null },
  today: IsoDate,
): Refusal | null {
  return text.startsOn <= today || text.lastSignedOn !== null ? refusal('CONSENT_TEXT_LOCKED') : null
}
