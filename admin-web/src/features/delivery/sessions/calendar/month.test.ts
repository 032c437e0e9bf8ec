import { expect, test } from 'vitest'

import { lastDayOf, monthsAfter, weeksOf } from './month.ts'

test('weeks start on Monday and cover the month, whatever its shape', () => {
  expect(weeksOf('2026-11')[0]).toEqual([
    '2026-10-26',
    '2026-10-27',
    '2026-10-28',
    '2026-10-29',
    '2026-10-30',
    '2026-10-31',
    '2026-11-01',
  ])
  expect(weeksOf('2027-02')).toHaveLength(4)
  expect(weeksOf('2026-11').at(-1)!.at(-1)).toBe('2026-12-06')
})

test('months go on over the year and end on their own last day', () => {
  expect(monthsAfter('2026-12', 1)).toBe('2027-01')
  expect(monthsAfter('2026-01', -1)).toBe('2025-12')
  expect(lastDayOf('2028-02')).toBe('2028-02-29')
})
