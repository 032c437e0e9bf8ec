import { describe, expect, test } from 'vitest'

import type { DatabaseGuard } from './catalog.ts'
import type { Mutant } from './mutant.ts'
import { codesOf, nearness, relevance, sampled } from './nearest.ts'

const file = 'api/src/rights/erasures/operations/approve-erasure.ts'
const near = (path: string, text = '', group: Mutant['group'] = 'guard') =>
  nearness({ file, group }, { path, text })

test('tests of the folder come first, then those of the feature, then those that import it or go over every route', () => {
  expect(near('api/src/rights/erasures/operations/approve.test.ts')).toBe(5)
  expect(near('api/src/rights/erasures/erasures.test.ts')).toBe(3)
  expect(near('api/src/money/budgets.test.ts', `from '../approve-erasure.ts'`)).toBe(2)
  expect(near('api/test/house/tenants.test.ts', 'test.each(routesOf(api))')).toBe(1)
  expect(near('api/test/house/tenants.test.ts', 'test.each(routesOf(api))', 'visibility')).toBe(4)
  expect(near('api/src/money/budgets.test.ts')).toBe(0)
})

describe('tests of a guard of the database', () => {
  const mutant: Mutant = { id: 'x', group: 'trigger', file: 'place_offer', line: 0, sql: 'drop …' }
  const guard: DatabaseGuard = {
    mutant,
    name: 'keep_offer',
    text: `raise exception 'final' using constraint = 'place_offer_final'`,
  }
  const codes = codesOf(
    `  place_offer_final: 'OFFER_STATE',\n  other: { code: 'OTHER_CODE', pointer: '/x' },\n`,
  )
  const score = (text: string) => relevance(guard, { path: 'api/src/a/b/c.test.ts', text }, codes)

  test('are those that name it, then those that expect its refusal, then those of its table', () => {
    expect(codes.get('other')).toBe('OTHER_CODE')
    expect(score('place_offer_final')).toBe(8)
    expect(score(`refused(answer, 'OFFER_STATE')`)).toBe(4)
    expect(score('select from place_offer')).toBe(2)
    expect(score('OFFER_STATED place_offers')).toBe(0)
  })
})

describe('a sample', () => {
  const mutants = Array.from({ length: 40 }, (_, index): Mutant => ({
    id: `api/src/core/access/${index === 7 ? 'scope.ts › see' : 'a.ts'} › ${index}`,
    group: 'visibility',
    file: '',
    line: 0,
    sql: null,
  }))
  const ids = (count: number, seed: number) => sampled(mutants, count, seed).map(({ id }) => id)

  test('is the same for the same seed and another for another, and always has who sees what', () => {
    expect(ids(5, 1)).toEqual(ids(5, 1))
    expect(ids(5, 1)).not.toEqual(ids(5, 2))
    for (const seed of [1, 2, 3]) expect(ids(5, seed)).toContain(mutants[7]!.id)
    expect(ids(5, 1)).toHaveLength(6)
  })
})
