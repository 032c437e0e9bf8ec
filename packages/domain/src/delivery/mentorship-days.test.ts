import { describe, expect, it } from 'vitest'

import { caseContactRefusal, endDayRefusal, startDayRefusal } from './mentorship-days.ts'

const policy = { baseMonths: 3, minMonths: null, maxMonths: 5 }
const today = '2020-11-02'
const clock = { startedOn: '2020-09-14', extendedMonths: 0, programmeEndsOn: '2021-09-13' }
const first = { admittedOn: '2020-09-14', previousEndedOn: null, clock: null }
const later = { ...first, previousEndedOn: '2020-10-20', clock }

describe('a mentorship starts', () => {
  it.each([
    ['on the day of admission', first, '2020-09-14', today, undefined],
    ['the day before admission', first, '2020-09-13', today, 'START_DATE_INVALID'],
    ['tomorrow', first, '2020-11-03', today, 'DATE_IN_FUTURE'],
    ['on the day the last mentor stopped (#37)', later, '2020-10-20', today, undefined],
    ['before the last mentor stopped (#37)', later, '2020-10-19', today, 'START_DATE_INVALID'],
    ['on the last day of the clock (#30)', later, '2020-12-13', '2020-12-20', undefined],
    ['after the clock (#31)', later, '2020-12-14', '2020-12-20', 'START_DATE_INVALID'],
  ])('%s', (_, facts, startsOn, now, code) => {
    expect(startDayRefusal(facts, startsOn, policy, now)?.code).toBe(code)
  })
})

describe('a mentorship ends', () => {
  it.each([
    ['today', { startsOn: '2020-09-14', lastSessionOn: null, stageEnteredOn: null }, today, undefined],
    [
      'tomorrow',
      { startsOn: '2020-09-14', lastSessionOn: null, stageEnteredOn: null },
      '2020-11-03',
      'DATE_IN_FUTURE',
    ],
    [
      'before it began',
      { startsOn: '2020-09-14', lastSessionOn: null, stageEnteredOn: null },
      '2020-09-13',
      'DATES_ORDER',
    ],
    [
      'on the day of the last meeting',
      { startsOn: '2020-09-14', lastSessionOn: '2020-10-30', stageEnteredOn: null },
      '2020-10-30',
      undefined,
    ],
    [
      'before the last meeting',
      { startsOn: '2020-09-14', lastSessionOn: '2020-10-30', stageEnteredOn: null },
      '2020-10-29',
      'SESSION_AFTER_END',
    ],
    [
      'before the present stage began',
      { startsOn: '2020-09-14', lastSessionOn: null, stageEnteredOn: '2020-10-15' },
      '2020-10-14',
      'STAGE_AFTER_END',
    ],
  ])('%s', (_, mentorship, endedOn, code) => {
    expect(endDayRefusal(mentorship, endedOn, today)?.code).toBe(code)
  })
})

it.each([
  ['before the mentorship has started', { startsOn: null }, today, 'MENTORSHIP_NOT_ACTIVE'],
  ['in the future', { startsOn: '2020-09-14' }, '2020-11-03', 'DATE_IN_FUTURE'],
  ['today', { startsOn: '2020-09-14' }, today, undefined],
])('a case contact %s (L-39)', (_, mentorship, contactedOn, code) => {
  expect(caseContactRefusal(mentorship, contactedOn, today)?.code).toBe(code)
})
