/** The rules of the two real programmes, ready to be copied into a new programme. */
import type { ProgrammePolicy } from './policy.ts'
import { liepajaDomains, liepajaStages } from './presets/liepaja.ts'
import { rethinkDomains, rethinkStages, zemgale } from './presets/rethink.ts'

/** Pilot of the Liepāja Social Service: L-12 to L-18, L-30 to L-32. */
export const liepajaPolicy: ProgrammePolicy = {
  minAge: 13,
  maxAge: 25,
  targetGroups: ['SOCIAL_RISK_FAMILY', 'OUT_OF_FAMILY_CARE', 'CARE_LEAVER_INDEPENDENT'],
  intakeChannels: ['CASE_MANAGER'],
  selfApplicationMinAge: 15,
  decisionWorkingDays: 10,
  referralRequired: true,
  consentPattern: 'PARTICIPANT_AND_REPRESENTATIVE',
  places: 24,
  people: 100,
  baseMonths: 3,
  minMonths: null,
  maxMonths: 5,
  monthlyMinimumMinutes: null,
  monthlyCapMinutes: 1200,
  maxSessionMinutes: 720,
  menteesPerMentor: 3,
  stages: liepajaStages,
  allStagesRequired: false,
  outcomeDomains: liepajaDomains,
  goalDeadlineDays: 14,
  silentDays: 14,
  requiredTrainingMinutes: 120,
  clearanceMonths: 12,
  mentorMinAge: 18,
  suspensionDays: 30,
  offerWorkingDays: 5,
  comingOfAgeDays: 30,
  reportDueDays: 30,
  mentorAccessDays: 30,
  residence: ['0005000'],
  funding: { source: 'MUNICIPAL', grantBasisPoints: null },
}

/** RETHINK in Zemgale. */
export const rethinkPolicy: ProgrammePolicy = {
  ...liepajaPolicy,
  minAge: 18,
  maxAge: 30,
  targetGroups: ['GRT'],
  intakeChannels: ['CASE_MANAGER', 'SELF'],
  referralRequired: false,
  places: 20,
  people: 20,
  baseMonths: 6,
  minMonths: 6,
  maxMonths: 9,
  monthlyMinimumMinutes: 240,
  monthlyCapMinutes: null,
  stages: rethinkStages,
  allStagesRequired: true,
  outcomeDomains: rethinkDomains,
  goalDeadlineDays: 60,
  residence: zemgale,
  funding: { source: 'ERDF', grantBasisPoints: 8500 },
}

/** The same programme for people with GRT of any age. */
export const rethinkOpenPolicy: ProgrammePolicy = { ...rethinkPolicy, maxAge: null }

export const presets = {
  liepaja: { lv: 'Liepājas mentora pakalpojums', en: 'Liepāja mentor service', policy: liepajaPolicy },
  rethink: { lv: 'PĀRDOMĀT', en: 'RETHINK', policy: rethinkPolicy },
  rethinkOpen: { lv: 'PĀRDOMĀT jebkurā vecumā', en: 'RETHINK for any age', policy: rethinkOpenPolicy },
}
