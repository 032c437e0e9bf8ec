/** Admission explained: every rule with its outcome over the facts known so far. The referral form shows it, activation obeys it. */
import {
  type Period,
  ageRefusal,
  careLeaverAgeRefusal,
  peopleRefusal,
  periodRefusal,
  placesRefusal,
  referralRequiredRefusal,
  targetGroupRefusal,
} from './admission.ts'
import type { Names } from './code-lists/names.ts'
import {
  type ConsentFact,
  type RepresentationFact,
  ownConsentRefusal,
  representativeConsentRefusal,
} from './consents.ts'
import type { IsoDate } from './dates.ts'
import type { IntakeChannel, ProgrammePolicy, TargetGroup } from './policy.ts'
import { type Refusal, refusal } from './refusal.ts'
import type { ReferralState } from './states.ts'

export const eligibilityRules = [
  'PERIOD',
  'AGE',
  'TARGET_GROUP',
  'CONSENT_PARTICIPANT',
  'CONSENT_REPRESENTATIVE',
  'REFERRAL',
  'NO_DUPLICATE',
  'PEOPLE',
  'PLACES',
  'RESIDENCE',
] as const
export type EligibilityRule = (typeof eligibilityRules)[number]
export const eligibilityRuleNames: Names<EligibilityRule> = {
  PERIOD: { lv: 'Programmas laiks', en: 'Programme period' },
  AGE: { lv: 'Vecums', en: 'Age' },
  TARGET_GROUP: { lv: 'Mērķgrupa', en: 'Target group' },
  CONSENT_PARTICIPANT: { lv: 'Paša piekrišana', en: 'Own consent' },
  CONSENT_REPRESENTATIVE: { lv: 'Likumiskā pārstāvja piekrišana', en: "Legal representative's consent" },
  REFERRAL: { lv: 'Nosūtījums', en: 'Referral' },
  NO_DUPLICATE: { lv: 'Nav iesaistīts divreiz', en: 'Not enrolled twice' },
  PEOPLE: { lv: 'Cilvēku skaits programmā', en: 'People in all' },
  PLACES: { lv: 'Brīva vieta', en: 'Free place' },
  RESIDENCE: { lv: 'Dzīvesvieta', en: 'Residence' },
}

/** Everything admission asks; a form leaves out what it does not know yet. */
export type AdmissionFacts = {
  policy: ProgrammePolicy
  period: Period
  /** The day of admission, local. */
  on: IsoDate
  birthDate: IsoDate | null
  targetGroups: readonly TargetGroup[]
  consents: readonly ConsentFact[]
  representations: readonly RepresentationFact[]
  referral: { state: ReferralState; channel: IntakeChannel } | null
  /** Another open enrolment of this person in the programme (#10). */
  openEnrolment: boolean
  people: { admitted: number; admittedBefore: boolean }
  places: { taken: number; next?: string }
  territoryCode: string | null
}
export type EligibilityFacts = Pick<AdmissionFacts, 'policy' | 'period' | 'on'> & Partial<AdmissionFacts>

/** `warn` never blocks: residence outside the municipalities served. */
export type EligibilityCheck = {
  rule: EligibilityRule
  outcome: 'pass' | 'fail' | 'unknown' | 'warn'
  refusal?: Refusal
}

/** Each rule of admission in turn, with `unknown` where a fact it needs is missing (#1-#10, #13-#15). */
export function eligibility(facts: EligibilityFacts): EligibilityCheck[] {
  const { policy, period, on, birthDate, consents, representations } = facts
  const consentFacts =
    birthDate && consents && representations ? { birthDate, consents, representations } : undefined
  return [
    check('PERIOD', periodRefusal(period, on)),
    check('AGE', birthDate ? ageRefusal(policy, birthDate, on) : undefined),
    check('TARGET_GROUP', targetGroupAnswer(facts)),
    check('CONSENT_PARTICIPANT', consentFacts && ownConsentRefusal(consentFacts, on)),
    check('CONSENT_REPRESENTATIVE', consentFacts && representativeConsentRefusal(consentFacts, on)),
    check(
      'REFERRAL',
      facts.referral === undefined ? undefined : referralRequiredRefusal(policy, facts.referral),
    ),
    check(
      'NO_DUPLICATE',
      facts.openEnrolment === undefined
        ? undefined
        : facts.openEnrolment
          ? refusal('DUPLICATE_ENROLMENT')
          : null,
    ),
    check('PEOPLE', policy.people === null ? null : facts.people && peopleRefusal(policy, facts.people)),
    check('PLACES', policy.places === null ? null : facts.places && placesRefusal(policy, facts.places)),
    residenceCheck(policy, facts.territoryCode),
  ]
}

/** Every rule that stands against admission, in the order people can mend them; empty when the person may come in. */
export function admissionRefusals(facts: AdmissionFacts): Refusal[] {
  if (facts.birthDate === null) return [refusal('BIRTH_DATE_REQUIRED', undefined, '/birthDate')]
  return eligibility(facts).flatMap((item) => item.refusal ?? [])
}

function targetGroupAnswer(facts: EligibilityFacts): Refusal | null | undefined {
  const { policy, on, birthDate, targetGroups } = facts
  if (!targetGroups) return undefined
  const answer = targetGroupRefusal(policy, targetGroups)
  if (answer || !targetGroups.includes('CARE_LEAVER_INDEPENDENT')) return answer
  return birthDate ? careLeaverAgeRefusal(targetGroups, birthDate, on) : undefined
}

function check(rule: EligibilityRule, answer: Refusal | null | undefined): EligibilityCheck {
  if (answer === undefined) return { rule, outcome: 'unknown' }
  return answer === null ? { rule, outcome: 'pass' } : { rule, outcome: 'fail', refusal: answer }
}

function residenceCheck(
  policy: Pick<ProgrammePolicy, 'residence'>,
  territoryCode: string | null | undefined,
): EligibilityCheck {
  if (policy.residence.length === 0) return { rule: 'RESIDENCE', outcome: 'pass' }
  if (!territoryCode) return { rule: 'RESIDENCE', outcome: 'unknown' }
  return { rule: 'RESIDENCE', outcome: policy.residence.includes(territoryCode) ? 'pass' : 'warn' }
}
