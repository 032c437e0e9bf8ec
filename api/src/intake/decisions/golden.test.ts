/** Decisions of every engine version, in files that are never rewritten: each is still answered as it was. */
import { readdirSync, readFileSync } from 'node:fs'

import {
  type KeptDecision,
  decisionKept,
  decisionKinds,
  replayed,
  replayRefusal,
} from '@lidzas/domain/intake/decisions'
import { eligibilityExplained, engineVersion } from '@lidzas/domain/intake/eligibility/eligibility'
import { engines } from '@lidzas/domain/intake/eligibility/engines'
import { readFacts } from '@lidzas/domain/intake/kept-facts'
import type { ProgrammePolicy } from '@lidzas/domain/programmes/policy'
import { describe, expect, test } from 'vitest'

import { edgeFacts } from '../../../test/random/edge-facts.ts'

type Golden = KeptDecision & { policy: ProgrammePolicy }

const folder = new URL('../../../test/golden/', import.meta.url)
const files = readdirSync(folder)
const read = (file: string) =>
  readFileSync(new URL(file, folder), 'utf8')
    .trim()
    .split('\n')
    .map((line) => {
      const { facts, ...rest } = JSON.parse(line) as Golden
      return { ...rest, facts: readFacts(JSON.stringify(facts)) }
    })

test('there is a file for each engine, and the newest is today’s', () => {
  const versions = files.map((name) => Number(/^engine-(\d+)\.jsonl$/.exec(name)![1])).toSorted()
  expect(versions).toEqual([...engines.keys()].toSorted())
  expect(Math.max(...versions)).toBe(engineVersion)
})

test.each(files)('%s: the same answers. Red? Then a rule changed: see docs/decisions/0013', (file) => {
  const decisions = read(file)
  expect(decisions.length).toBeGreaterThan(100)
  expect(new Set(decisions.map(({ kind }) => kind))).toEqual(new Set(decisionKinds))
  for (const decision of decisions) {
    expect(replayRefusal(decision)).toBeNull()
    expect(replayed(decision, decision.policy)).toMatchObject({ same: true, differences: [] })
  }
})

test('answers of all kinds are among them', () => {
  const outcomes = read('engine-1.jsonl').flatMap(({ checks }) =>
    checks.map(({ rule, outcome }) => `${rule} ${outcome}`),
  )
  const found = ['AGE fail', 'AGE pass', 'AGE unknown', 'REPRESENTATION warn', 'PLACES fail', 'TURN warn']
  expect(outcomes).toEqual(expect.arrayContaining(found))
})

describe('what is kept', () => {
  const facts = edgeFacts[0]!

  test('leaves out the name of somebody else and the rules, which stand in their own version', () => {
    const { facts: kept } = decisionKept('ADMITTED', {
      ...facts,
      places: { taken: 9, next: 'Ilze Paraudziņa' },
    })
    expect(JSON.stringify(kept)).not.toContain('Ilze')
    expect('policy' in kept).toBe(false)
    expect(kept.limits).toEqual({ places: facts.policy.places, people: facts.policy.people })
  })

  test('an answer with other words is the same; another param, rule or verdict is not', () => {
    const kept = {
      kind: 'ADMITTED' as const,
      ...decisionKept('ADMITTED', { ...facts, birthDate: '1960-01-01' }),
    }
    const judged = replayed(kept, facts.policy)
    expect(judged).toMatchObject({ same: true, verdict: 'refused' })
    const [first, ...rest] = kept.checks
    const reworded = { ...kept, checks: [{ ...first!, fact: { lv: 'citādi', en: 'otherwise' } }, ...rest] }
    expect(replayed(reworded, facts.policy).same).toBe(true)
    expect(replayed({ ...kept, verdict: 'eligible' }, facts.policy).same).toBe(false)
    const older = { ...kept, facts: { ...kept.facts, birthDate: '1961-01-01' } }
    expect(replayed(older, facts.policy).differences).toEqual([{ rule: 'AGE', kept: 'fail', again: 'fail' }])
  })

  test('an engine that is not here is named', () => {
    expect(replayRefusal({ engineVersion: 99 })).toMatchObject({
      code: 'ENGINE_UNKNOWN',
      params: { version: 99 },
    })
    expect(eligibilityExplained(facts).engineVersion).toBe(engineVersion)
  })
})
