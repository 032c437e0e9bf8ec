/** Decisions on somebody's way into a programme, kept so that they can be judged again with the same answer. */
import type { Names } from '../core/names.ts'
import { type Refusal, refusal } from '../core/refusal.ts'
import type { ProgrammePolicy } from '../programmes/policy.ts'
import {
  type AdmissionFacts,
  type EligibilityCheck,
  type EligibilityRule,
  type Explanation,
  eligibilityExplained,
  eligibilityRules,
} from './eligibility/eligibility.ts'
import { engines } from './eligibility/engines.ts'

export const decisionKinds = [
  'REFERRAL_ACCEPTED',
  'REFERRAL_DECLINED',
  'REFERRAL_RETURNED',
  'APPLICATION_TAKEN',
  'ADMITTED',
  'RESUMED',
] as const
export type DecisionKind = (typeof decisionKinds)[number]
export const decisionKindNames: Names<DecisionKind> = {
  REFERRAL_ACCEPTED: { lv: 'Nosūtījums pieņemts', en: 'Referral accepted' },
  REFERRAL_DECLINED: { lv: 'Nosūtījums noraidīts', en: 'Referral declined' },
  REFERRAL_RETURNED: { lv: 'Nosūtījums atgriezts', en: 'Referral returned' },
  APPLICATION_TAKEN: { lv: 'Pieteikums pieņemts rindā', en: 'Application put on the waiting list' },
  ADMITTED: { lv: 'Uzņemts programmā', en: 'Admitted to the programme' },
  RESUMED: { lv: 'Dalība atsākta', en: 'Enrolment resumed' },
}

const consentRules = ['CONSENT_PARTICIPANT', 'REPRESENTATION', 'CONSENT_REPRESENTATIVE'] as const

/** What is being decided is the referral itself. */
const allButReferral = eligibilityRules.filter((rule) => rule !== 'REFERRAL')

/** The rules that a decision of each kind rests on; people weigh the others, or a later decision asks them. */
const rulesAsked: Record<DecisionKind, readonly EligibilityRule[]> = {
  REFERRAL_ACCEPTED: ['PROGRAMME_OPEN', 'TARGET_GROUP', ...consentRules, 'NO_DUPLICATE'],
  REFERRAL_DECLINED: allButReferral,
  REFERRAL_RETURNED: allButReferral,
  APPLICATION_TAKEN: ['REFERRAL', 'INTAKE_CHANNEL', 'PROGRAMME_OPEN', 'TARGET_GROUP', 'NO_DUPLICATE'],
  ADMITTED: eligibilityRules,
  RESUMED: ['PLACES'],
}

/** The facts as they are kept: the rules stand in their own immutable version, and limits may have moved since. */
export type KeptFacts = Omit<AdmissionFacts, 'policy'> & {
  limits: Pick<ProgrammePolicy, 'places' | 'people'>
}

/** What is kept of a decision: nothing about anybody else, so the name of who is next stays out. */
export function decisionKept(kind: DecisionKind, facts: AdmissionFacts): { facts: KeptFacts } & Explanation {
  const { policy, places, ...rest } = facts
  const { next: _somebodyElse, ...ownPlaces } = places
  const kept = { ...rest, places: ownPlaces, limits: { places: policy.places, people: policy.people } }
  return { facts: kept, ...eligibilityExplained({ ...facts, places: ownPlaces }, rulesAsked[kind]) }
}

export type KeptDecision = {
  kind: DecisionKind
  engineVersion: number
  verdict: Explanation['verdict']
  facts: KeptFacts
  checks: readonly EligibilityCheck[]
}

/** Why a decision cannot be judged again, or null. */
export function replayRefusal({ engineVersion }: Pick<KeptDecision, 'engineVersion'>): Refusal | null {
  return engines.has(engineVersion) ? null : refusal('ENGINE_UNKNOWN', { version: engineVersion })
}

export type Difference = {
  rule: EligibilityRule
  kept: EligibilityCheck['outcome']
  again: EligibilityCheck['outcome']
}

/** The kept facts judged again by the engine of their time; `differences` is empty where the answer is the same. */
export function replayed(
  decision: KeptDecision,
  policy: ProgrammePolicy,
): Explanation & { same: boolean; differences: Difference[] } {
  const { limits, ...facts } = decision.facts
  const engine = engines.get(decision.engineVersion)!
  const again = engine({ ...facts, policy: { ...policy, ...limits } }, rulesAsked[decision.kind])
  const differences = again.checks.flatMap((check) => {
    const before = decision.checks.find(({ rule }) => rule === check.rule)
    return before && meaning(before) === meaning(check)
      ? []
      : [{ rule: check.rule, kept: before?.outcome ?? ('unknown' as const), again: check.outcome }]
  })
  const same = differences.length === 0 && again.verdict === decision.verdict
  return { ...again, same, differences }
}

/** What a rule answered, whatever the wording of the day. */
function meaning({ rule, outcome, refusal: reason, missing = [] }: EligibilityCheck): string {
  const values = Object.entries(reason?.params ?? {}).map(([name, value]) => [name, coded(value)])
  return JSON.stringify([rule, outcome, reason?.code, values.toSorted(), missing.map(({ code }) => code)])
}

function coded(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(coded)
  return typeof value === 'object' && value !== null && 'code' in value ? value.code : value
}
