/** Admission explained: every rule with what is asked, what is so, where it comes from and what would make it pass. Forms show it, the server obeys it. */
import type { Refusal } from '../../core/refusal.ts'
import type { EligibilityCheck } from './check.ts'
import { ownConsentCheck, representationCheck, representativeConsentCheck } from './consent-rules.ts'
import type { AdmissionFacts, EligibilityFacts } from './facts.ts'
import { duplicateCheck, intakeChannelCheck, referralCheck } from './intake-rules.ts'
import { ageCheck, residenceCheck, targetGroupAgeCheck, targetGroupCheck } from './person-rules.ts'
import { peopleCheck, placesCheck, turnCheck } from './place-rules.ts'
import { agreementCheck, periodCheck, programmeOpenCheck } from './programme-rules.ts'
import { type EligibilityRule, advisoryRules, eligibilityRules } from './rules.ts'

export type { EligibilityCheck } from './check.ts'
export type { AdmissionFacts, EligibilityFacts } from './facts.ts'
export { type EligibilityRule, eligibilityRuleNames, eligibilityRules } from './rules.ts'

/** Raised whenever the same facts may get another answer; older versions stay in `eligibility/engines.ts`. */
export const engineVersion = 1

export const verdicts = ['eligible', 'refused', 'unknown'] as const
/** `unknown`: nothing speaks against it yet, and a fact is missing. */
export type Verdict = (typeof verdicts)[number]

export type Explanation = { engineVersion: number; verdict: Verdict; checks: readonly EligibilityCheck[] }

const rules: Record<EligibilityRule, (facts: EligibilityFacts) => EligibilityCheck> = {
  PROGRAMME_OPEN: programmeOpenCheck,
  COORDINATOR_AGREEMENT: agreementCheck,
  PERIOD: periodCheck,
  AGE: ageCheck,
  TARGET_GROUP: targetGroupCheck,
  TARGET_GROUP_AGE: targetGroupAgeCheck,
  CONSENT_PARTICIPANT: ownConsentCheck,
  REPRESENTATION: representationCheck,
  CONSENT_REPRESENTATIVE: representativeConsentCheck,
  REFERRAL: referralCheck,
  INTAKE_CHANNEL: intakeChannelCheck,
  NO_DUPLICATE: duplicateCheck,
  PEOPLE: peopleCheck,
  PLACES: placesCheck,
  TURN: turnCheck,
  RESIDENCE: residenceCheck,
}

/** Each rule of admission in turn over the facts known so far (#1-#11, #13-#15); only those `asked`, where given. */
export function eligibility(
  facts: EligibilityFacts,
  asked: readonly EligibilityRule[] = eligibilityRules,
): EligibilityCheck[] {
  return asked.map((rule) => rules[rule](facts))
}

/** The same with its verdict: what an admission over these facts would come to. */
export function eligibilityExplained(
  facts: EligibilityFacts,
  asked: readonly EligibilityRule[] = eligibilityRules,
): Explanation {
  const checks = eligibility(facts, asked)
  return { engineVersion, verdict: verdictOf(checks), checks }
}

/** One failed rule refuses; one missing fact leaves it open; what only warns changes nothing. */
export function verdictOf(checks: readonly Pick<EligibilityCheck, 'rule' | 'outcome'>[]): Verdict {
  const blocking = checks.filter(({ rule }) => !advisoryRules.includes(rule))
  if (blocking.some(({ outcome }) => outcome === 'fail')) return 'refused'
  return blocking.some(({ outcome }) => outcome === 'unknown') ? 'unknown' : 'eligible'
}

/** Every rule that stands against admission, in the order people can mend them; empty when the person may come in. */
export function admissionRefusals(facts: AdmissionFacts): Refusal[] {
  const named = new Map<string, Refusal>()
  for (const { refusal } of eligibility(facts)) {
    // Two rules may name one reason: a missing birth date, a signature without the right to sign.
    if (refusal) named.set(JSON.stringify(refusal), refusal)
  }
  return [...named.values()]
}
