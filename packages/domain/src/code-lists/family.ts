/** What surrounds a referred young person: family, care, and who can be reached to sign (L-17, L-46, L-48). */
import type { Names } from './names.ts'

export const parentInvolvements = ['ENGAGED', 'POWERLESS', 'NOT_ENGAGED', 'ABSENT'] as const
export type ParentInvolvement = (typeof parentInvolvements)[number]
export const parentInvolvementNames: Names<ParentInvolvement> = {
  ENGAGED: { lv: 'Vecāki iesaistās', en: 'The parents take part' },
  POWERLESS: { lv: 'Vecāki vēlas, bet netiek galā', en: 'The parents want to, but cannot cope' },
  NOT_ENGAGED: { lv: 'Vecāki neiesaistās', en: 'The parents do not take part' },
  ABSENT: { lv: 'Vecāku nav klāt', en: 'There are no parents around' },
}

/** Whether the legal representative can be asked at all; otherwise the orphan's court is the way, never skipping consent. */
export const representativeReaches = ['REACHED', 'HARD_TO_REACH', 'NOT_REACHED'] as const
export type RepresentativeReach = (typeof representativeReaches)[number]
export const representativeReachNames: Names<RepresentativeReach> = {
  REACHED: { lv: 'Ir sasniedzams', en: 'Can be reached' },
  HARD_TO_REACH: { lv: 'Grūti sasniedzams', en: 'Hard to reach' },
  NOT_REACHED: {
    lv: 'Nav sasniedzams – jāvēršas bāriņtiesā',
    en: "Cannot be reached: turn to the orphan's court",
  },
}

export const careForms = ['GUARDIAN', 'FOSTER_FAMILY', 'INSTITUTION'] as const
export type CareForm = (typeof careForms)[number]
export const careFormNames: Names<CareForm> = {
  GUARDIAN: { lv: 'Pie aizbildņa', en: 'With a guardian' },
  FOSTER_FAMILY: { lv: 'Audžuģimenē', en: 'In a foster family' },
  INSTITUTION: { lv: 'Bērnu aprūpes iestādē', en: 'In a child-care institution' },
}
