import fc from 'fast-check'
import { describe, expect, test } from 'vitest'

import { gasTScore } from './gas.ts'

const goals = (...pairs: [weight: number, score: number | null][]) =>
  pairs.map(([weight, score]) => ({ weight, score }))
const times = (count: number, score: number) =>
  goals(...Array.from({ length: count }, () => [1, score] as [number, number]))

describe('#43 T to two decimals', () => {
  test.each([
    ['one as expected', goals([1, 0]), 50],
    ['one better', goals([1, 1]), 60],
    ['one much less', goals([1, -2]), 30],
    ['three as expected', times(3, 0), 50],
    ['one up, one level, one down', goals([1, 1], [1, 0], [1, -1]), 50],
    ['three at -2', times(3, -2), 22.61],
    ['three at +2', times(3, 2), 77.39],
    ['four at +2', times(4, 2), 79.02],
    ['five at +2', times(5, 2), 80.15],
    ['three at -1', times(3, -1), 36.31],
    ['weights 3, 2, 1', goals([3, 1], [2, 0], [1, -1]), 54.41],
    ['no goal', [], null],
    ['none rated', goals([1, null]), null],
    ['all weights 0', goals([0, 2], [0, 1]), null],
    ['the unrated left out', goals([1, 1], [5, null]), 60],
  ])('%s: %j gives %s', (_, given, expected) => {
    expect(gasTScore(given)).toBe(expected)
  })

  const rated = fc.array(
    fc.record({ weight: fc.integer({ min: 1, max: 9 }), score: fc.integer({ min: -2, max: 2 }) }),
    { minLength: 1, maxLength: 8 },
  )

  test('only the proportion of the weights matters', () => {
    fc.assert(
      fc.property(rated, fc.integer({ min: 2, max: 5 }), (given, factor) => {
        const scaled = given.map(({ weight, score }) => ({ weight: weight * factor, score }))
        expect(gasTScore(scaled)).toBeCloseTo(gasTScore(given)!, 1)
      }),
    )
  })

  test('turning every score round mirrors T at 50', () => {
    fc.assert(
      fc.property(rated, (given) => {
        const turned = given.map(({ weight, score }) => ({ weight, score: -score }))
        expect(gasTScore(turned)! + gasTScore(given)!).toBeCloseTo(100, 1)
      }),
    )
  })
})
