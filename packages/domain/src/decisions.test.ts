/** A decision judged again gives the same answer; `api/src/decisions/golden.test.ts` asks that of the kept ones. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'

import { decisionKept, replayed, replayRefusal } from './decisions.ts'
import { eligibilityExplained, engineVersion } from './eligibility.ts'
import { factsNearlyInOrder } from './eligibility/any-facts.ts'

describe('what is kept', () => {
  const [facts] = fc.sample(factsNearlyInOrder, { numRuns: 1, seed: 1 })

  test('leaves out the name of somebody else and the rules, which stand in their own version', () => {
    const { facts: kept } = decisionKept('ADMITTED', {
      ...facts!,
      places: { taken: 9, next: 'Ilze Paraudziņa' },
    })
    expect(JSON.stringify(kept)).not.toContain('Ilze')
    expect('policy' in kept).toBe(false)
    expect(kept.limits).toEqual({ places: facts!.policy.places, people: facts!.policy.people })
  })

  test('an answer with other words is the same; another param, rule or verdict is not', () => {
    const kept = {
      kind: 'ADMITTED' as const,
      ...decisionKept('ADMITTED', { ...facts!, birthDate: '1960-01-01' }),
    }
    const judged = replayed(kept, facts!.policy)
    expect(judged).toMatchObject({ same: true, verdict: 'refused' })
    const [first, ...rest] = kept.checks
    const reworded = { ...kept, checks: [{ ...first!, fact: { lv: 'citādi', en: 'otherwise' } }, ...rest] }
    expect(replayed(reworded, facts!.policy).same).toBe(true)
    expect(replayed({ ...kept, verdict: 'eligible' }, facts!.policy).same).toBe(false)
    const older = { ...kept, facts: { ...kept.facts, birthDate: '1961-01-01' } }
    expect(replayed(older, facts!.policy).differences).toEqual([{ rule: 'AGE', kept: 'fail', again: 'fail' }])
  })

  test('an engine that is not here is named', () => {
    expect(replayRefusal({ engineVersion: 99 })).toMatchObject({
      code: 'ENGINE_UNKNOWN',
      params: { version: 99 },
    })
    expect(eligibilityExplained(facts!).engineVersion).toBe(engineVersion)
  })
})
