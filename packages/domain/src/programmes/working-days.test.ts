import { describe, expect, test } from 'vitest'

import { refusalText } from '../core/refusal.ts'
import { easterSunday, holidaysOf } from './holidays.ts'
import { addWorkingDays, dayOffRefusal, isWorkingDay, workingDaysBetween } from './working-days.ts'

const off = (year: number) => holidaysOf(year).map(({ on }) => on)

describe('holidays', () => {
  test('2026, whole', () => {
    expect(off(2026)).toEqual([
      '2026-01-01',
      '2026-04-03',
      '2026-04-05',
      '2026-04-06',
      '2026-05-01',
      '2026-05-04',
      '2026-06-23',
      '2026-06-24',
      '2026-11-18',
      '2026-12-24',
      '2026-12-25',
      '2026-12-26',
      '2026-12-31',
    ])
  })

  test.each([
    ['Good Friday 2027', 2027, '2027-03-26'],
    ['18 November 2028 is a Saturday', 2028, '2028-11-20'],
    ['4 May 2024 is a Saturday', 2024, '2024-05-06'],
    ['4 May 2025 is a Sunday', 2025, '2025-05-05'],
    ['18 November 2029 is a Sunday', 2029, '2029-11-19'],
  ])('%s', (_, year, day) => expect(off(year)).toContain(day))

  test('24 December on a Saturday is not given back', () => expect(off(2022)).not.toContain('2022-12-27'))

  test.each([
    [2000, '2000-04-23'],
    [2008, '2008-03-23'],
    [2011, '2011-04-24'],
    [2020, '2020-04-12'],
    [2024, '2024-03-31'],
    [2025, '2025-04-20'],
    [2038, '2038-04-25'],
    [2100, '2100-03-28'],
  ])('Easter of %i', (year, day) => expect(easterSunday(year)).toBe(day))

  test('each holiday has a name in both languages (#86)', () => {
    for (const { lv, en } of holidaysOf(2028)) expect([lv.trim(), en.trim()]).not.toContain('')
  })
})

describe('working days', () => {
  test.each([
    ['a Friday', '2026-03-06', true],
    ['a Saturday', '2026-03-07', false],
    ['Good Friday', '2026-04-03', false],
    ['a day off in lieu', '2028-11-20', false],
    ['29 May 2023 by itself', '2023-05-29', true],
  ])('%s', (_, day, expected) => expect(isWorkingDay(day)).toBe(expected))

  test('29 May 2023 was given off once', () => {
    expect(isWorkingDay('2023-05-29', ['2023-05-29'])).toBe(false)
    expect(addWorkingDays('2023-05-26', 1, ['2023-05-29'])).toBe('2023-05-30')
    expect(addWorkingDays('2023-05-26', 1)).toBe('2023-05-29')
  })

  test.each([
    ['ten from a Monday', '2026-03-02', 10, '2026-03-16'],
    ['ten over Easter', '2026-03-30', 10, '2026-04-15'],
    ['one from a Saturday', '2026-03-07', 1, '2026-03-09'],
    ['five over the turn of the year', '2026-12-22', 5, '2027-01-04'],
    ['none', '2026-03-07', 0, '2026-03-07'],
  ])('%s', (_, from, count, expected) => {
    expect(addWorkingDays(from, count)).toBe(expected)
    expect(workingDaysBetween(from, expected)).toBe(count)
  })

  test('days that are over count below nothing', () => {
    expect(workingDaysBetween('2026-03-16', '2026-03-12')).toBe(-2)
    expect(workingDaysBetween('2026-03-16', '2026-03-15')).toBe(-1)
  })
})

test('a one-off day off is a working day otherwise', () => {
  expect(dayOffRefusal('2023-05-29')).toBeNull()
  expect(dayOffRefusal('2026-03-07')?.code).toBe('DAY_ALREADY_OFF')
  expect(refusalText(dayOffRefusal('2026-04-06')!, 'lv')).toBe('Šī diena jau ir brīva: Otrās Lieldienas.')
})
