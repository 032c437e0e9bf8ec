/**
 * The judgement of admission by version. Today's rules are the newest engine. Before a rule changes so that stored facts
 * would get another answer, the files of `eligibility/` with what they import are copied as they are into
 * `eligibility/engine-<n>/`, the copy takes the old number here, and `engineVersion` rises by one.
 */
import { type Explanation, eligibilityExplained, engineVersion } from './eligibility.ts'
import type { EligibilityFacts } from './facts.ts'
import type { EligibilityRule } from './rules.ts'

export type Engine = (facts: EligibilityFacts, asked: readonly EligibilityRule[]) => Explanation

/** Every version that a stored decision may name. None is ever removed. */
export const engines: ReadonlyMap<number, Engine> = new Map([[engineVersion, eligibilityExplained]])
