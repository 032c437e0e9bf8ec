/** What the rules of admission ask: everything about one person, one programme and one day. */
import type { IsoDate } from '../../core/dates.ts'
import type { CourtCaseFact } from '../../people/representations.ts'
import type { RepresentationFact } from '../../people/representing.ts'
import type { AgreementFact, Period } from '../../programmes/opening.ts'
import type { IntakeChannel, ProgrammePolicy, TargetGroup } from '../../programmes/policy.ts'
import type { ProgrammeState } from '../../programmes/states.ts'
import type { ConsentFact } from '../consents/consents.ts'
import type { ReferralState } from '../states.ts'

/** Every fact of an admission. `null` says that it is known to be missing, as a birth date nobody has. */
export type AdmissionFacts = {
  policy: ProgrammePolicy
  /** The number of the policy's version, for the source of a rule. */
  policyVersion: number
  programmeState: ProgrammeState
  agreements: readonly AgreementFact[]
  period: Period
  /** The day of admission, local. */
  on: IsoDate
  /** The day on which it is decided, later than `on` where the admission is dated back. */
  decidedOn?: IsoDate
  birthDate: IsoDate | null
  targetGroups: readonly TargetGroup[]
  consents: readonly ConsentFact[]
  representations: readonly RepresentationFact[]
  /** The latest question to an orphan's court about this person (L-48); decisions of before did not ask. */
  courtCase?: CourtCaseFact | null
  referral: { state: ReferralState; channel: IntakeChannel } | null
  /** The way in, and the day on which it was taken; for a referral the day it was sent. */
  channel: IntakeChannel
  appliedOn: IsoDate
  /** Another open enrolment of this person in the programme (#10). */
  openEnrolment: boolean
  people: { admitted: number; offered?: number; admittedBefore: boolean }
  /** `held`: this person has one of the places already. `next`: who is first in the queue, by name. */
  places: { taken: number; offered?: number; held?: boolean; next?: string }
  /** How many wait before this person (#11). */
  turn: { ahead: number }
  territoryCode: string | null
}

/** The same while a form fills up: what is not known yet is left out. */
export type EligibilityFacts = Pick<AdmissionFacts, 'policy' | 'period' | 'on'> & Partial<AdmissionFacts>
