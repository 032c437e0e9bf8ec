/** Decisions of every engine version, in files that are never rewritten: each is still answered as it was. */
import { readdirSync, readFileSync } from 'node:fs'

import { type KeptDecision, decisionKinds, replayed, replayRefusal } from '@lidzas/domain/decisions'
import { engineVersion } from '@lidzas/domain/eligibility'
import { engines } from '@lidzas/domain/eligibility/engines'
import type { ProgrammePolicy } from '@lidzas/domain/policy'
import { expect, test } from 'vitest'

type Golden = KeptDecision & { policy: ProgrammePolicy }

const folder = new URL('../../test/golden/', import.meta.url)
const files = readdirSync(folder)
const read = (file: string) =>
  readFileSync(new URL(file, folder), 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Golden)

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
