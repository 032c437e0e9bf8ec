/** A programme's rules as data: one immutable version, pinned by each enrolment. Two programmes are two of these. */
import type { Named } from '../core/refusal.ts'

export const targetGroups = [
  'SOCIAL_RISK_FAMILY',
  'OUT_OF_FAMILY_CARE',
  'CARE_LEAVER_INDEPENDENT',
  'GRT',
] as const
export type TargetGroup = (typeof targetGroups)[number]

/** Ways into a programme: referral only, from an age on by oneself, or asked for by a parent (T-12). */
export const intakeChannels = ['CASE_MANAGER', 'SELF', 'PARENT'] as const
export type IntakeChannel = (typeof intakeChannels)[number]

/** Which consents admission asks for: the participant's own, and a representative's (#13, #14). */
export const consentPatterns = ['PARTICIPANT_AND_REPRESENTATIVE'] as const
export type ConsentPattern = (typeof consentPatterns)[number]

export type StageDefinition = Named & {
  /** What has to be confirmed before the next stage. */
  checklist: readonly ChecklistItem[]
  /** True for the stage that cannot be left without a goal agreed by both (#39). */
  needsAgreedGoal: boolean
}
export type ChecklistItem = Named
export type OutcomeDomain = Named

export type ProgrammePolicy = {
  /** Whole years at admission, both ends inclusive; null = no limit (#1, R-09). */
  minAge: number | null
  maxAge: number | null
  targetGroups: readonly TargetGroup[]
  intakeChannels: readonly IntakeChannel[]
  /** Whole years from which somebody may apply without a parent; null = no limit (T-12). */
  selfApplicationMinAge: number | null
  /** Working days from sending to an answer. */
  decisionWorkingDays: number
  /** True when every enrolment must come from a case manager's referral (#7). */
  referralRequired: boolean
  consentPattern: ConsentPattern
  /** Places at once (#8) and distinct people in all (#9); null = no limit. */
  places: number | null
  people: number | null
  /** Months of one person's enrolment: planned at start, least, most with all extensions (#30, #31, #33). */
  baseMonths: number
  minMonths: number | null
  maxMonths: number
  /** Minutes per participant and local calendar month: advised least, and the cap (#36, #52). */
  monthlyMinimumMinutes: number | null
  monthlyCapMinutes: number | null
  /** Longest single session, minutes (#50). */
  maxSessionMinutes: number
  /** Active mentorships per mentor in the programme (#29). */
  menteesPerMentor: number
  /** In the order they are passed (#34). */
  stages: readonly StageDefinition[]
  /** True when a completed ending needs all stages passed (#35). */
  allStagesRequired: boolean
  outcomeDomains: readonly OutcomeDomain[]
  goalDeadlineDays: number
  /** Days without a session after which a mentorship is flagged (#36). */
  silentDays: number
  /** Pre-match training, minutes (#23); clearance validity, months (#20). */
  requiredTrainingMinutes: number
  clearanceMonths: number
  mentorMinAge: number
  /** Days a suspended enrolment keeps its place (#8). */
  suspensionDays: number
  /** Working days for which an offered place waits for its answer. */
  offerWorkingDays: number
  /** Days after coming of age within which the own agreement is renewed (#17). */
  comingOfAgeDays: number
  /** Days after the end within which the provider report is due (#48). */
  reportDueDays: number
  /** Days after its end during which a mentor still sees a mentorship (#79). */
  mentorAccessDays: number
  /** ATVK codes of the municipalities served; outside them admission warns, never blocks. */
  residence: readonly string[]
  /** Grant share in basis points per funding source; money rules are in money.ts. */
  funding: { source: 'MUNICIPAL' | 'ERDF'; grantBasisPoints: number | null }
}
