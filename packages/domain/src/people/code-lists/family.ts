/** What surrounds a referred young person: family, care, and who can be reached to sign (L-17, L-46, L-48). */
import type { Names } from '../../core/names.ts'

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

/** Why the orphan's court is asked instead of a representative (L-48). */
export const courtCaseReasons = ['UNREACHABLE', 'NOT_ACTING', 'CONFLICT', 'NOBODY'] as const
export type CourtCaseReason = (typeof courtCaseReasons)[number]
export const courtCaseReasonNames: Names<CourtCaseReason> = {
  UNREACHABLE: { lv: 'Vecāki nav sasniedzami', en: 'The parents cannot be reached' },
  NOT_ACTING: { lv: 'Vecāki bērna vietā nerīkojas', en: 'The parents do not act for the child' },
  CONFLICT: {
    lv: 'Pārstāvja un bērna intereses ir pretrunā',
    en: "The representative's and the child's interests conflict",
  },
  NOBODY: { lv: 'Bērnam nav pārstāvja', en: 'The child has no representative' },
}

export const courtCaseOutcomes = ['REPRESENTATIVE_APPOINTED', 'PARENT_ACTS', 'DECLINED', 'WITHDRAWN'] as const
export type CourtCaseOutcome = (typeof courtCaseOutcomes)[number]
export const courtCaseOutcomeNames: Names<CourtCaseOutcome> = {
  REPRESENTATIVE_APPOINTED: {
    lv: 'Iecelts aizbildnis vai cits pārstāvis',
    en: 'A guardian or other representative was appointed',
  },
  PARENT_ACTS: { lv: 'Vecāks atrasts un rīkosies pats', en: 'A parent was found and will act' },
  DECLINED: { lv: 'Bāriņtiesa pamatu rīkoties nesaskata', en: 'The court sees no ground to act' },
  WITHDRAWN: { lv: 'Jautājums atsaukts', en: 'The question was withdrawn' },
}
