/** Code lists of representation. */
import type { Names } from '../../core/names.ts'

/** Who may represent a participant, and on what ground (#15). */
export const representationBases = [
  'PARENT',
  'GUARDIAN',
  'FOSTER_FAMILY',
  'CARE_INSTITUTION',
  'TRUSTEE',
] as const
export type RepresentationBasis = (typeof representationBases)[number]
export const representationBasisNames: Names<RepresentationBasis> = {
  PARENT: { lv: 'Vecāks', en: 'Parent' },
  GUARDIAN: { lv: 'Aizbildnis', en: 'Guardian' },
  FOSTER_FAMILY: { lv: 'Audžuģimene', en: 'Foster family' },
  CARE_INSTITUTION: { lv: 'Bērnu aprūpes iestāde', en: 'Child-care institution' },
  TRUSTEE: { lv: 'Aizgādnis', en: 'Trustee' },
}
