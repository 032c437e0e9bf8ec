/** Who may be recorded as representative, until when, and what opens the way where nobody can be asked (#15, #17, L-48). */
import { type IsoDate, addDays, reachesAge } from '../core/dates.ts'
import { type Refusal, firstRefusal, refusal } from '../core/refusal.ts'
import { majority } from './age.ts'
import type { CourtCaseOutcome } from './code-lists/family.ts'
import type { RepresentationBasis } from './code-lists/representations.ts'
import { type RepresentationFact } from './representing.ts'

/** Acts for an institution or a family: its name says for which. */
export const actingBases: readonly RepresentationBasis[] = ['GUARDIAN', 'FOSTER_FAMILY', 'CARE_INSTITUTION']

/** The day of the eighteenth birthday; born on 29 February that is 1 March (#1, #17). */
export function comesOfAgeOn(birthDate: IsoDate): IsoDate {
  return reachesAge(birthDate, majority)
}

/** The last day on which a minor's representative represents: the day before the birthday; null for a trustee. */
export function lastDayOf(basis: RepresentationBasis, birthDate: IsoDate): IsoDate | null {
  return basis === 'TRUSTEE' ? null : addDays(comesOfAgeOn(birthDate), -1)
}

/** When a right ends for all that is known: on the day it says, or on the eve of the birthday where that comes first. */
export function rightEndsOn(
  right: { basis: RepresentationBasis; endsOn: IsoDate | null },
  birthDate: IsoDate | null,
): IsoDate | null {
  const atBirthday = birthDate === null ? null : lastDayOf(right.basis, birthDate)
  return [right.endsOn, atBirthday].filter((day) => day !== null).toSorted()[0] ?? null
}

/** The day by which the young person's own new agreement is expected after the birthday (#17). */
export function ownAgreementDueOn(
  birthDate: IsoDate,
  { comingOfAgeDays }: { comingOfAgeDays: number },
): IsoDate {
  return addDays(comesOfAgeOn(birthDate), comingOfAgeDays)
}

export type NewRepresentation = {
  participantId: string
  representativeId: string
  basis: RepresentationBasis | null | undefined
  startsOn: IsoDate
  endsOn: IsoDate | null
  documentReference: string | null
  /** A file among the participant's documents. */
  documentId?: string | null
  actsFor?: string | null
}

/** Why a representation cannot be recorded or changed to this, or null: a parent's needs no paper, every other basis does (#15). */
export function recordRepresentationRefusal(
  representation: NewRepresentation,
  birthDate: IsoDate | null = null,
): Refusal | null {
  const { basis, startsOn, endsOn, documentReference, documentId, actsFor } = representation
  if (!basis) return refusal('REPRESENTATION_BASIS', undefined, '/basis')
  return firstRefusal(
    representation.participantId === representation.representativeId
      ? refusal('REPRESENTATIVE_SELF', undefined, '/representativeId')
      : null,
    endsOn !== null && endsOn < startsOn ? refusal('DATES_ORDER', undefined, '/endsOn') : null,
    basis !== 'PARENT' && !documentReference?.trim() && !documentId
      ? refusal('REPRESENTATION_DOCUMENT', undefined, '/documentReference')
      : null,
    actsFor && !actingBases.includes(basis)
      ? refusal('REPRESENTATION_ACTS_FOR', undefined, '/actsFor')
      : null,
    birthDate === null ? null : ageRefusal(basis, startsOn, birthDate),
  )
}

/** Nobody but a trustee represents an adult (#14). */
function ageRefusal(basis: RepresentationBasis, startsOn: IsoDate, birthDate: IsoDate): Refusal | null {
  const ofAgeOn = comesOfAgeOn(birthDate)
  if (basis === 'TRUSTEE' || startsOn < ofAgeOn) return null
  return refusal('REPRESENTATION_OF_ADULT', { ofAgeOn }, '/startsOn')
}

/** Why a conflict cannot be flagged from that day, or null. */
export function flagConflictRefusal(
  representation: Pick<RepresentationFact, 'startsOn' | 'conflicts'>,
  startsOn: IsoDate,
  today: IsoDate,
): Refusal | null {
  if (openConflict(representation)) return refusal('CONFLICT_OPEN')
  const last =
    (representation.conflicts ?? [])
      .map(({ liftedOn }) => liftedOn ?? '')
      .toSorted()
      .at(-1) ?? ''
  if (startsOn > today || startsOn < representation.startsOn || startsOn < last) {
    return refusal('CONFLICT_DATE_INVALID', undefined, '/startsOn')
  }
  return null
}

/** Why the flag cannot be lifted on that day, or null: the day is the first on which it no longer stands. */
export function liftConflictRefusal(
  representation: Pick<RepresentationFact, 'conflicts'>,
  liftedOn: IsoDate,
  today: IsoDate,
): Refusal | null {
  const open = openConflict(representation)
  if (!open) return refusal('CONFLICT_NONE')
  return liftedOn > today || liftedOn < open.startsOn
    ? refusal('CONFLICT_DATE_INVALID', undefined, '/liftedOn')
    : null
}

export function openConflict({ conflicts = [] }: Pick<RepresentationFact, 'conflicts'>) {
  return conflicts.find(({ liftedOn }) => liftedOn === null) ?? null
}

/** What has been asked of an orphan's court about a participant, and what it answered. */
export type CourtCaseFact = {
  court: string
  askedOn: IsoDate
  answeredOn: IsoDate | null
  outcome: CourtCaseOutcome | null
}

/** Why an orphan's court cannot be asked about this participant, or null: an adult decides alone. */
export function openCourtCaseRefusal(
  askedOn: IsoDate,
  birthDate: IsoDate | null,
  hasOpenCase: boolean,
  today: IsoDate,
): Refusal | null {
  if (hasOpenCase) return refusal('COURT_CASE_OPEN')
  if (askedOn > today) return refusal('COURT_CASE_DATE', undefined, '/askedOn')
  if (birthDate !== null && askedOn >= comesOfAgeOn(birthDate)) {
    return refusal('COURT_CASE_OF_ADULT', { ofAgeOn: comesOfAgeOn(birthDate) }, '/askedOn')
  }
  return null
}

/** Why this cannot be recorded as the court's answer, or null: an appointment has a decision behind it. */
export function answerCourtCaseRefusal(
  courtCase: Pick<CourtCaseFact, 'askedOn' | 'answeredOn'>,
  answer: { answeredOn: IsoDate; outcome: CourtCaseOutcome; decision: string | null },
  today: IsoDate,
): Refusal | null {
  if (courtCase.answeredOn !== null) return refusal('COURT_CASE_ANSWERED')
  if (answer.answeredOn < courtCase.askedOn || answer.answeredOn > today) {
    return refusal('COURT_CASE_DATE', undefined, '/answeredOn')
  }
  return answer.outcome === 'REPRESENTATIVE_APPOINTED' && !answer.decision?.trim()
    ? refusal('COURT_CASE_DECISION', undefined, '/decision')
    : null
}
