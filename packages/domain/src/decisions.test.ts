/** A decision judged again gives the same answer: the kept ones of every engine version, in files that are never rewritten. */
import { readdirSync, readFileSync } from 'node:fs'

import fc from 'fast-check'
import { describe, expect, test } from 'vitest'

import { type KeptDecision, decisionKept, decisionKinds, replayed, replayRefusal } from './decisions.ts'
import { eligibilityExplained, engineVersion } from './eligibility.ts'
import { factsNearlyInOrder } from './eligibility/any-facts.ts'
import { engines } from './eligibility/engines.ts'
import type { ProgrammePolicy } from './policy.ts'

type Golden = KeptDecision & { policy: ProgrammePolicy }

const folder = new URL('../golden/', import.meta.url)
const files = readdirSync(folder).filter((name) => name.endsWith('.jsonl'))
const read = (file: string) =>
  readFileSync(new URL(file, folder), 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Golden)

describe('the kept decisions of every engine', () => {
  test('there is a file for each engine, and the newest is today’s', () => {
    const versions = files.map((name) => Number(/^engine-(\d+)\.jsonl$/.exec(name)![1])).toSorted()
    expect(versions).toEqual([...engines.keys()].toSorted())
    expect(Math.max(...versions)).toBe(engineVersion)
  })

  test.each(files)(
    '%s: each is answered as it was. Red? Then rules changed: see docs/decisions/0013',
    (file) => {
      const decisions = read(file)
      expect(decisions).toHaveLength(72)
      expect(new Set(decisions.map(({ kind }) => kind))).toEqual(new Set(decisionKinds))
      for (const decision of decisions) {
        expect(replayRefusal(decision)).toBeNull()
        expect(replayed(decision, decision.policy)).toMatchObject({ same: true, differences: [] })
      }
    },
  )

  test('answers of all kinds are among them', () => {
    const outcomes = read('engine-1.jsonl').flatMap(({ checks }) =>
      checks.map(({ rule, outcome }) => `${rule} ${outcome}`),
    )
    for (const found of [
      'AGE fail',
      'AGE pass',
      'AGE unknown',
      'REPRESENTATION warn',
      'PLACES fail',
      'TURN warn',
    ]) {
      expect(outcomes).toContain(found)
    }
  })
})

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
    expect(replayed(older, facts!.policy).differences).toEqual([{ rule: 'AGE', then: 'fail', now: 'fail' }])
  })

  test('an engine that is not here is named', () => {
    expect(replayRefusal({ engineVersion: 99 })).toMatchObject({
      code: 'ENGINE_UNKNOWN',
      params: { version: 99 },
    })
    expect(eligibilityExplained(facts!).engineVersion).toBe(engineVersion)
  })
})
