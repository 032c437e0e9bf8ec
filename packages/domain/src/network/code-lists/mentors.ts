/** Code lists of mentors: engagement, checks, trainings, contracts, conflicts (#20, #26, #27, R-18). */
import type { Names } from '../../core/names.ts'

export const engagementTypes = ['VOLUNTEER', 'EMPLOYEE', 'CONTRACTOR'] as const
export type EngagementType = (typeof engagementTypes)[number]
export const engagementTypeNames: Names<EngagementType> = {
  VOLUNTEER: { lv: 'Brīvprātīgā darba veicējs', en: 'Volunteer' },
  EMPLOYEE: { lv: 'Darbinieks', en: 'Employee' },
  CONTRACTOR: { lv: 'Uzņēmuma līguma izpildītājs', en: 'Contractor' },
}

export const contractKinds = [
  'VOLUNTEER_CONTRACT',
  'EMPLOYMENT_CONTRACT',
  'WORK_PERFORMANCE_CONTRACT',
] as const
export type ContractKind = (typeof contractKinds)[number]
export const contractKindNames: Names<ContractKind> = {
  VOLUNTEER_CONTRACT: { lv: 'Brīvprātīgā darba līgums', en: 'Volunteering contract' },
  EMPLOYMENT_CONTRACT: { lv: 'Darba līgums', en: 'Employment contract' },
  WORK_PERFORMANCE_CONTRACT: { lv: 'Uzņēmuma līgums', en: 'Work-performance contract' },
}

export const clearanceResults = ['CLEAR', 'BARRED', 'PERMITTED_BY_BAC', 'PERMITTED_WITH_LIMITS'] as const
export type ClearanceResult = (typeof clearanceResults)[number]
export const clearanceResultNames: Names<ClearanceResult> = {
  CLEAR: { lv: 'Nav šķēršļu', en: 'Clear' },
  BARRED: { lv: 'Darbs ar bērniem aizliegts', en: 'Barred from work with children' },
  PERMITTED_BY_BAC: {
    lv: 'Bērnu aizsardzības centra atļauja',
    en: 'Permitted by the Child Protection Centre',
  },
  PERMITTED_WITH_LIMITS: {
    lv: 'Bērnu aizsardzības centra atļauja ar ierobežojumiem',
    en: 'Permitted by the Child Protection Centre, with limits',
  },
}

export const clearanceSources = [
  'PUNISHMENT_REGISTER',
  'CERTIFICATE',
  'FOREIGN_REGISTER',
  'BAC_DECISION',
] as const
export type ClearanceSource = (typeof clearanceSources)[number]
export const clearanceSourceNames: Names<ClearanceSource> = {
  PUNISHMENT_REGISTER: { lv: 'Sodu reģistrs', en: 'Punishment Register' },
  CERTIFICATE: { lv: 'Izziņa no Latvija.lv', en: 'Certificate from Latvija.lv' },
  FOREIGN_REGISTER: { lv: 'Citas valsts reģistrs', en: 'Foreign register' },
  BAC_DECISION: { lv: 'Bērnu aizsardzības centra lēmums', en: 'Decision of the Child Protection Centre' },
}

export const trainingKinds = ['PRE_MATCH', 'PROGRAMME_COURSE', 'CHILD_RIGHTS', 'REFRESHER'] as const
export type TrainingKind = (typeof trainingKinds)[number]
export const trainingKindNames: Names<TrainingKind> = {
  PRE_MATCH: { lv: 'Ievadmācības pirms sadarbības', en: 'Training before the mentorship' },
  PROGRAMME_COURSE: { lv: 'Programmas mācību kurss', en: "Programme's course" },
  CHILD_RIGHTS: {
    lv: 'Speciālās zināšanas bērnu tiesību aizsardzībā',
    en: "Special knowledge in children's rights",
  },
  REFRESHER: { lv: 'Zināšanu atjaunošana', en: 'Refresher' },
}

/** Child groups that a permit with limits may exclude (#21). */
export const childGroups = ['UNDER_14', 'FROM_14_TO_17', 'OUT_OF_FAMILY_CARE', 'GRT'] as const
export type ChildGroup = (typeof childGroups)[number]
export const childGroupNames: Names<ChildGroup> = {
  UNDER_14: { lv: 'Bērni līdz 14 gadu vecumam', en: 'Children under 14' },
  FROM_14_TO_17: { lv: 'Pusaudži no 14 līdz 17 gadu vecumam', en: 'Teenagers from 14 to 17' },
  OUT_OF_FAMILY_CARE: { lv: 'Bērni ārpusģimenes aprūpē', en: 'Children in out-of-family care' },
  GRT: { lv: 'Bērni ar garīga rakstura traucējumiem', en: 'Children with a mental impairment' },
}

export const trainingModes = ['IN_PERSON', 'ONLINE', 'SELF_STUDY'] as const
export type TrainingMode = (typeof trainingModes)[number]
export const trainingModeNames: Names<TrainingMode> = {
  IN_PERSON: { lv: 'Klātienē', en: 'In person' },
  ONLINE: { lv: 'Tiešsaistē', en: 'Online' },
  SELF_STUDY: { lv: 'Pašmācībā', en: 'Self-study' },
}

/** What a mentor may not be to the participant (#27, T-08: the role toward this person, not the profession). */
export const conflictRelations = [
  'RELATIVE',
  'LEGAL_REPRESENTATIVE',
  'HOUSEHOLD_MEMBER',
  'TEACHER',
  'CASE_WORKER',
] as const
export type ConflictRelation = (typeof conflictRelations)[number]
export const conflictRelationNames: Names<ConflictRelation> = {
  RELATIVE: { lv: 'radinieks', en: 'relative' },
  LEGAL_REPRESENTATIVE: { lv: 'likumiskais pārstāvis', en: 'legal representative' },
  HOUSEHOLD_MEMBER: { lv: 'tās pašas mājsaimniecības loceklis', en: 'household member' },
  TEACHER: { lv: 'skolotājs dalībnieka skolā', en: "teacher at the participant's school" },
  CASE_WORKER: { lv: 'sociālais darbinieks, kas vada šo gadījumu', en: 'case worker' },
}

export const mentorRejectionReasons = ['CRITERIA', 'CLEARANCE', 'WITHDREW', 'TRAINING', 'OTHER'] as const
export type MentorRejectionReason = (typeof mentorRejectionReasons)[number]
export const mentorRejectionReasonNames: Names<MentorRejectionReason> = {
  CRITERIA: { lv: 'Neatbilst atlases kritērijiem', en: 'Does not meet the selection criteria' },
  CLEARANCE: { lv: 'Nedrīkst strādāt ar bērniem', en: 'May not work with children' },
  WITHDREW: { lv: 'Pats atteicās', en: 'Withdrew' },
  TRAINING: { lv: 'Nepabeidza mācības', en: 'Did not complete the training' },
  OTHER: { lv: 'Cits iemesls', en: 'Other reason' },
}

/** Why a mentor is on leave. */
export const mentorLeaveReasons = ['ILLNESS', 'TRAVEL', 'FAMILY', 'STUDIES', 'OTHER'] as const
export type MentorLeaveReason = (typeof mentorLeaveReasons)[number]
export const mentorLeaveReasonNames: Names<MentorLeaveReason> = {
  ILLNESS: { lv: 'Slimība', en: 'Illness' },
  TRAVEL: { lv: 'Prombūtne', en: 'Away' },
  FAMILY: { lv: 'Ģimenes apstākļi', en: 'Family circumstances' },
  STUDIES: { lv: 'Mācības', en: 'Studies' },
  OTHER: { lv: 'Cits iemesls', en: 'Other reason' },
}

/** Why a check no longer counts. Codes only: words could name the offence (#22). */
export const clearanceRevocationReasons = [
  'NEW_INFORMATION',
  'PERMIT_WITHDRAWN',
  'RECORDED_IN_ERROR',
] as const
export type ClearanceRevocationReason = (typeof clearanceRevocationReasons)[number]
export const clearanceRevocationReasonNames: Names<ClearanceRevocationReason> = {
  NEW_INFORMATION: {
    lv: 'Saņemta jauna informācija no reģistra',
    en: 'New information from the register',
  },
  PERMIT_WITHDRAWN: { lv: 'Atļauja atsaukta', en: 'The permit was withdrawn' },
  RECORDED_IN_ERROR: { lv: 'Ierakstīta kļūdas pēc', en: 'Recorded in error' },
}
