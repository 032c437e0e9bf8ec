import { expect, test } from 'vitest'

import type { Group, Mutant } from './mutant.ts'
import { figuresOf, guardShare, pageOf } from './page.ts'
import type { Verdict } from './verdict.ts'

const mutant = (group: Group, id: string): Mutant => ({ id, group, file: 'a.ts', line: 1, sql: null })
const verdict = (group: Group, id: string, outcome: Verdict['outcome']): Verdict => ({
  mutant: mutant(group, id),
  outcome,
  by: null,
})
const verdicts = [
  verdict('guard', 'one', 'killed'),
  verdict('guard', 'two', 'timeout'),
  verdict('policy', 'three', 'survived'),
  verdict('trigger', 'four', 'unreached'),
  verdict('rule', 'five', 'survived'),
]
const all = [...verdicts.map(({ mutant: one }) => one), mutant('rule', 'six')]

test('the share is that of the guards alone, and what came to no end was not killed', () => {
  const figures = figuresOf(all, verdicts)
  expect(guardShare(figures)).toBe(0.25)
  expect(figures.find(({ group }) => group === 'rule')).toMatchObject({ there: 2, tried: 1, killed: 0 })
})

test('the page names each survivor and nothing that was killed', () => {
  const page = pageOf(figuresOf(all, verdicts), verdicts, { day: '2026-03-01', seed: 1, commit: 'abc' })
  for (const id of ['two', 'three', 'four', 'five']) expect(page).toContain(`\`${id}\``)
  for (const id of ['one', 'six']) expect(page).not.toContain(`\`${id}\``)
  expect(page).toContain('25.0 %')
})
