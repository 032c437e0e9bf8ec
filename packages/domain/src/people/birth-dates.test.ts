import { expect, test } from 'vitest'

import { nearness, slipsOf } from './birth-dates.ts'

test('a slip is a day, a month or a year off, or day and month swapped', () => {
  const slips = slipsOf('2010-05-04')
  for (const date of [
    '2010-05-03',
    '2010-05-05',
    '2010-05-14',
    '2010-04-04',
    '2009-05-04',
    '2020-05-04',
    '2010-04-05',
  ]) {
    expect(slips).toContain(date)
  }
  expect(slips).not.toContain('2010-05-04')
  expect(slips).not.toContain('2010-08-19')
})

test('a date that cannot be swapped is left out, and no date stands twice', () => {
  const slips = slipsOf('2010-12-31')
  expect(new Set(slips).size).toBe(slips.length)
  expect(slips.every((date) => /^\d{4}-(0[1-9]|1[0-2])-\d{2}$/.test(date))).toBe(true)
  expect(slipsOf('2010-05-05')).not.toContain('2010-05-05')
})

test('the same name counts less with another birth date, and least with none', () => {
  expect(['same', 'slip', 'unknown'].map((dates) => nearness(1, dates as 'same'))).toEqual([100, 85, 75])
})
