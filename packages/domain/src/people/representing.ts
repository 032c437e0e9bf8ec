/** Who may sign for a participant who is not of age (#15, #16). */
import { type IsoDate, isWithin } from '../core/dates.ts'
import { isAdult } from './age.ts'
import type { RepresentationBasis } from './code-lists/representations.ts'

export type RepresentationFact = {
  id: string
  basis: RepresentationBasis
  startsOn: IsoDate
  endsOn: IsoDate | null
  /** When the interests of the two stand against each other: then this representative cannot sign. */
  conflicts?: readonly ConflictFact[]
}

/** `until` is the first day on which the conflict no longer stands. */
export type ConflictFact = { startsOn: IsoDate; liftedOn: IsoDate | null }

/** True when this person may sign for the participant on that day: a trustee for an adult, the others for a minor. */
export function mayRepresent(
  representation: Omit<RepresentationFact, 'id'>,
  birthDate: IsoDate,
  on: IsoDate,
): boolean {
  const fits = (representation.basis === 'TRUSTEE') === isAdult(birthDate, on)
  if (!fits || isInConflict(representation, on)) return false
  return isWithin(on, { startsOn: representation.startsOn, endsOn: representation.endsOn })
}

/** True on a day on which the interests of the representative and the participant stand against each other. */
export function isInConflict(
  { conflicts = [] }: Pick<RepresentationFact, 'conflicts'>,
  on: IsoDate,
): boolean {
  return conflicts.some(({ startsOn, liftedOn }) => startsOn <= on && (liftedOn === null || on < liftedOn))
}
