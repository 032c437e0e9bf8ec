/** Which days a mentorship may start, change hands and end on, seen from the enrolment it belongs to (#5, #30, #31, #37). */
import type { IsoDate } from '../core/dates.ts'
import { type Refusal, firstRefusal, refusal } from '../core/refusal.ts'
import { type DurationPolicy, type EnrolmentClock, enrolmentEndsOn } from './duration.ts'

const reasons = {
  BEFORE_ADMISSION: { lv: 'tas ir pirms uzņemšanas programmā', en: 'it lies before the admission' },
  BEFORE_PREVIOUS_END: {
    lv: 'tas ir pirms iepriekšējās sadarbības beigām',
    en: 'it lies before the end of the previous mentorship',
  },
  AFTER_ENROLMENT: {
    lv: 'tas ir pēc dalības plānotajām beigām',
    en: 'it lies after the planned end of the enrolment',
  },
} as const

function startRefusal(code: keyof typeof reasons): Refusal {
  return refusal('START_DATE_INVALID', { reason: { code, ...reasons[code] } }, '/startsOn')
}

export type StartDayFacts = {
  admittedOn: IsoDate | null
  /** End of the enrolment's previous mentorship; null for the first one. */
  previousEndedOn: IsoDate | null
  /** Null until the first mentorship starts the clock. */
  clock: EnrolmentClock | null
}

/** Why a mentorship cannot start on that day, or null. A new mentor begins no earlier than the last one stopped. */
export function startDayRefusal(
  { admittedOn, previousEndedOn, clock }: StartDayFacts,
  startsOn: IsoDate,
  policy: DurationPolicy,
  today: IsoDate,
): Refusal | null {
  return firstRefusal(
    startsOn > today ? refusal('DATE_IN_FUTURE', undefined, '/startsOn') : null,
    admittedOn !== null && startsOn < admittedOn ? startRefusal('BEFORE_ADMISSION') : null,
    previousEndedOn !== null && startsOn < previousEndedOn ? startRefusal('BEFORE_PREVIOUS_END') : null,
    clock !== null && startsOn > enrolmentEndsOn(clock, policy) ? startRefusal('AFTER_ENROLMENT') : null,
  )
}

/** Why a running mentorship cannot stop on that day, or null: what was held and the stages passed stay inside it. */
export function endDayRefusal(
  mentorship: { startsOn: IsoDate | null; lastSessionOn: IsoDate | null; stageEnteredOn: IsoDate | null },
  endedOn: IsoDate,
  today: IsoDate,
): Refusal | null {
  const { startsOn, lastSessionOn, stageEnteredOn } = mentorship
  return firstRefusal(
    endedOn > today ? refusal('DATE_IN_FUTURE', undefined, '/endedOn') : null,
    startsOn !== null && endedOn < startsOn ? refusal('DATES_ORDER', undefined, '/endedOn') : null,
    lastSessionOn !== null && endedOn < lastSessionOn
      ? refusal('SESSION_AFTER_END', { date: lastSessionOn }, '/endedOn')
      : null,
    stageEnteredOn !== null && endedOn < stageEnteredOn
      ? refusal('STAGE_AFTER_END', { date: stageEnteredOn }, '/endedOn')
      : null,
  )
}

/** Why a contact between case manager and mentor cannot be noted for that day, or null (L-39). */
export function caseContactRefusal(
  mentorship: { startsOn: IsoDate | null },
  contactedOn: IsoDate,
  today: IsoDate,
): Refusal | null {
  if (mentorship.startsOn === null) return refusal('MENTORSHIP_NOT_ACTIVE')
  if (contactedOn > today) return refusal('DATE_IN_FUTURE', undefined, '/contactedOn')
  return null
}
