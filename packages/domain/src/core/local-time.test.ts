import { expect, test } from 'vitest'

import { instantAt, localTime } from './local-time.ts'

test.each([
  ['2026-01-15', '16:30', '2026-01-15T14:30:00.000Z'],
  ['2026-07-15', '16:30', '2026-07-15T13:30:00.000Z'],
  ['2026-07-15', '00:00', '2026-07-14T21:00:00.000Z'],
  ['2026-10-25', '03:30', '2026-10-25T00:30:00.000Z'],
  ['2026-03-29', '03:30', '2026-03-29T01:30:00.000Z'],
])('#58 %s %s in Riga is %s', (date, time, instant) => {
  expect(instantAt(date, time)!.toISOString()).toBe(instant)
})

test('what is no time is none, and an instant reads back', () => {
  expect(instantAt('2026-01-15', '24:00')).toBeNull()
  expect(instantAt('2026-01-15', '')).toBeNull()
  expect(instantAt('2026-02-30', '9:00')).toBeNull()
  expect(localTime(new Date('2026-10-25T01:30:00Z'))).toBe('03:30')
})
