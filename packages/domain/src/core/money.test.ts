import fc from 'fast-check'
import { expect, test } from 'vitest'

import { decimalEuros, grantShare, isCents, namedEuros, sumCents } from './money.ts'

test.each([
  [16_140_670, 7500, 12_105_502],
  [8_998_885, 8500, 7_649_052],
  [1, 9999, 0],
  [0, 8500, 0],
])('#65 of %i cents at %i basis points the grant pays %i', (amount, basisPoints, share) => {
  expect(grantShare(amount, basisPoints)).toBe(share)
})

test('#65 #66 the partners add up to the project: 251,395.55 = 197,545.54 + 53,850.01', () => {
  const partners = [
    { amount: 8_998_885, rate: 8500 },
    { amount: 16_140_670, rate: 7500 },
  ]
  expect(sumCents(partners.map(({ amount }) => amount))).toBe(25_139_555)
  expect(sumCents(partners.map(({ amount, rate }) => grantShare(amount, rate)))).toBe(19_754_554)
  expect(sumCents(partners.map(({ amount, rate }) => amount - grantShare(amount, rate)))).toBe(5_385_001)
})

test('#64 #65 shares are whole cents, never above the exact share, and add up', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 1e13 }), fc.integer({ min: 0, max: 10_000 }), (amount, rate) => {
      const share = grantShare(amount, rate)
      expect(isCents(share)).toBe(true)
      const rest = BigInt(amount) * BigInt(rate) - BigInt(share) * 10_000n
      expect(rest >= 0n && rest < 10_000n).toBe(true)
    }),
  )
})

test.each([
  [4_500_000, '45 000,00 €', '€45,000.00'],
  [123_456_789, '1 234 567,89 €', '€1,234,567.89'],
  [99_999, '999,99 €', '€999.99'],
  [5, '0,05 €', '€0.05'],
])('%i cents read %s and %s', (amount, lv, en) => {
  const named = namedEuros(amount)
  expect([named.lv.replaceAll('\u00a0', ' '), named.en]).toEqual([lv, en])
})

test('#64 an amount written out has all its cents', () => {
  fc.assert(
    fc.property(fc.integer({ min: -1e12, max: 1e12 }), (amount) => {
      expect(decimalEuros(amount)).toMatch(/^-?\d+\.\d\d$/)
      expect(Number(decimalEuros(amount).replace('.', ''))).toBe(amount)
    }),
  )
})
