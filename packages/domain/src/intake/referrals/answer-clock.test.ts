import { expect, test } from 'vitest'

import { pauseClock, startClock, workingDaysLeft } from './answer-clock.ts'

test('ten working days over Easter', () => {
  expect(startClock('2026-03-30', 10, [])).toEqual({ from: '2026-03-30', days: 10, dueOn: '2026-04-15' })
  expect(startClock('2026-03-30', 10, ['2026-04-15']).dueOn).toBe('2026-04-16')
})

test.each([
  ['with eight of ten days left', '2026-03-16', '2026-03-04', 8],
  ['on the last day', '2026-03-16', '2026-03-16', 1],
  ['late', '2026-03-16', '2026-03-20', 1],
  ['without a clock', null, '2026-03-04', 10],
])('stands when returned %s', (_, dueOn, on, days) => {
  expect(pauseClock(dueOn, on, 10, [])).toEqual({ from: null, days, dueOn: null })
})

test.each([
  ['on the day it was sent', 'sent', '2026-03-02', 10],
  ['on the last day', 'sent', '2026-03-16', 0],
  ['the day after', 'sent', '2026-03-17', -1],
  ['a week later', 'sent', '2026-03-23', -5],
  ['while returned', 'returned', '2026-03-10', null],
  ['when answered', 'accepted', '2026-03-10', null],
])('what is left %s', (_, state, today, left) => {
  expect(workingDaysLeft({ state, dueOn: '2026-03-16' }, today, [])).toBe(left)
})

test('a weekend after a Friday that was the last day is late', () => {
  expect(workingDaysLeft({ state: 'sent', dueOn: '2026-03-13' }, '2026-03-14', [])).toBe(-1)
  expect(workingDaysLeft({ state: 'sent', dueOn: null }, '2026-03-14', [])).toBeNull()
})
