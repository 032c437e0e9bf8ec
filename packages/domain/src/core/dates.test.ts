import fc from 'fast-check'
import { describe, expect, test } from 'vitest'

import {
  addDays,
  addMonths,
  daysBetween,
  isIsoDate,
  isWithin,
  localDate,
  localMonth,
  minutesBetween,
  plannedEnd,
  startOfLocalDay,
  reachesAge,
  wholeYears,
} from './dates.ts'

const days = fc
  .date({ min: new Date('1990-01-01'), max: new Date('2060-12-31'), noInvalidDate: true })
  .map((instant) => instant.toISOString().slice(0, 10))

describe('#30 end = start + months - 1 day, clamped at month end', () => {
  test.each([
    ['2020-09-14', 3, '2020-12-13'],
    ['2020-11-30', 3, '2021-02-27'],
    ['2020-09-14', 5, '2021-02-13'],
    ['2023-11-30', 3, '2024-02-28'],
    ['2020-12-01', 1, '2020-12-31'],
  ])('%s and %i months end on %s', (start, months, end) => {
    expect(plannedEnd(start, months)).toBe(end)
  })

  test('a month later is in the next month, on the same day or its last', () => {
    fc.assert(
      fc.property(days, fc.integer({ min: -60, max: 60 }), (date, months) => {
        const later = addMonths(date, months)
        const index = (text: string) => Number(text.slice(0, 4)) * 12 + Number(text.slice(5, 7))
        expect(isIsoDate(later)).toBe(true)
        expect(index(later) - index(date)).toBe(months)
        if (later.slice(8) !== date.slice(8)) {
          expect(later.slice(8) < date.slice(8)).toBe(true)
          expect(addDays(later, 1).slice(8)).toBe('01')
        }
      }),
    )
  })
})

describe('#1 whole years', () => {
  test.each([
    ['2007-09-14', '2020-09-14', 13],
    ['2007-09-15', '2020-09-14', 12],
    ['1994-09-15', '2020-09-14', 25],
    ['1994-09-14', '2020-09-14', 26],
    ['2008-02-29', '2021-02-28', 12],
    ['2008-02-29', '2021-03-01', 13],
    ['2008-02-29', '2024-02-28', 15],
    ['2008-02-29', '2024-02-29', 16],
  ])('born %s, on %s: %i', (birth, on, age) => {
    expect(wholeYears(birth, on)).toBe(age)
  })
})

describe('local days', () => {
  test.each([
    ['2020-09-30T21:30:00Z', '2020-10-01'],
    ['2020-09-30T20:59:59Z', '2020-09-30'],
    ['2020-12-31T22:00:00Z', '2021-01-01'],
    ['2026-10-25T00:30:00Z', '2026-10-25'],
  ])('#52 %s is %s in Riga', (instant, date) => {
    expect(localDate(new Date(instant))).toBe(date)
    expect(localMonth(new Date(instant))).toBe(date.slice(0, 7))
  })

  test.each([
    ['2026-03-28', '2026-03-27T22:00:00.000Z'],
    ['2026-03-29', '2026-03-28T22:00:00.000Z'],
    ['2026-03-30', '2026-03-29T21:00:00.000Z'],
    ['2026-10-25', '2026-10-24T21:00:00.000Z'],
    ['2026-10-26', '2026-10-25T22:00:00.000Z'],
  ])('%s begins at %s', (date, instant) => {
    expect(startOfLocalDay(date).toISOString()).toBe(instant)
  })

  test('every local day begins at its first instant', () => {
    fc.assert(
      fc.property(days, (date) => {
        const start = startOfLocalDay(date).getTime()
        expect(localDate(new Date(start))).toBe(date)
        expect(localDate(new Date(start - 1))).toBe(addDays(date, -1))
      }),
    )
  })

  test('#58 minutes come from instants: both ends read 03:30 local', () => {
    expect(minutesBetween(new Date('2026-10-25T00:30Z'), new Date('2026-10-25T01:30Z'))).toBe(60)
  })
})

describe('days that exist', () => {
  test.each([
    ['2024-02-29', true],
    ['2021-02-29', false],
    ['2021-04-31', false],
    ['2021-13-01', false],
    ['2021-00-10', false],
    ['0000-01-01', false],
    ['2021-1-1', false],
    ['2021-01-01T00:00Z', false],
    ['', false],
  ])('%s: %s', (text, exists) => {
    expect(isIsoDate(text)).toBe(exists)
  })

  test('adding days and counting them agree', () => {
    fc.assert(
      fc.property(days, fc.integer({ min: -4000, max: 4000 }), (date, count) => {
        expect(daysBetween(date, addDays(date, count))).toBe(count)
      }),
    )
  })

  test('#5 a period includes both its ends', () => {
    const pilot = { startsOn: '2020-09-14', endsOn: '2021-09-13' }
    expect(
      ['2020-09-13', '2020-09-14', '2021-09-13', '2021-09-14'].map((day) => isWithin(day, pilot)),
    ).toEqual([false, true, true, false])
    expect(isWithin('2099-01-01', { startsOn: '2020-09-14', endsOn: null })).toBe(true)
  })
})

test.each([
  ['2007-09-14', 13, '2020-09-14'],
  ['2008-02-29', 13, '2021-03-01'],
  ['2008-02-29', 12, '2020-02-29'],
] as const)('born %s, %i years old from %s on', (birthDate, years, day) => {
  expect(reachesAge(birthDate, years)).toBe(day)
  expect(wholeYears(birthDate, day)).toBe(years)
  expect(wholeYears(birthDate, addDays(day, -1))).toBe(years - 1)
})

test('the day somebody reaches an age is the first on which they have it', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 40_000 }), fc.integer({ min: 0, max: 90 }), (days, years) => {
      const birthDate = addDays('1920-01-01', days)
      const day = reachesAge(birthDate, years)
      expect(wholeYears(birthDate, day)).toBe(years)
      if (years > 0) expect(wholeYears(birthDate, addDays(day, -1))).toBe(years - 1)
    }),
  )
})
