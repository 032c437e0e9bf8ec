/**
 * Writes `engine-<n>.jsonl` for today's engine: decisions with their facts and answers, which every later version of the
 * code has to give again. An existing file is never written anew: `node api/scripts/keep-decisions.ts`.
 */
import { writeFileSync } from 'node:fs'

import { decisionKept, decisionKinds } from '@lidzas/domain/intake/decisions'
import { engineVersion } from '@lidzas/domain/intake/eligibility/eligibility'
import fc from 'fast-check'

import { anyFacts, factsNearlyInOrder } from '../test/random/any-facts.ts'
import { edgeFacts } from '../test/random/edge-facts.ts'

const seed = 2_000 + engineVersion
const byChance = [
  ...fc.sample(anyFacts, { numRuns: 18, seed }),
  ...fc.sample(factsNearlyInOrder, { numRuns: 18, seed }),
]
const samples = [
  ...edgeFacts.map((facts) => ({ kind: 'ADMITTED' as const, facts })),
  ...byChance.map((facts, index) => ({ kind: decisionKinds[index % decisionKinds.length]!, facts })),
]
const decisions = samples.map(({ kind, facts }) => {
  const { stages: _stages, outcomeDomains: _domains, ...policy } = facts.policy
  const kept = decisionKept(kind, facts)
  // The wording of the day is no part of an answer.
  const checks = kept.checks.map(({ rule, outcome, refusal, missing }) => ({
    rule,
    outcome,
    refusal,
    missing,
  }))
  return { kind, policy, ...kept, checks }
})
const target = new URL(`../test/golden/engine-${engineVersion}.jsonl`, import.meta.url)
writeFileSync(target, `${decisions.map((decision) => JSON.stringify(decision)).join('\n')}\n`, { flag: 'wx' })
