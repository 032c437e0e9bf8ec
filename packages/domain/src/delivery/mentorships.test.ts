import { describe, expect, test } from 'vitest'

import { refusalText } from '../core/refusal.ts'
import type { EnrolmentState } from '../intake/states.ts'
import { liepajaPolicy, rethinkPolicy } from '../programmes/presets.ts'
import {
  derivedEndRefusal,
  earliestEnrolmentEnd,
  extendableMonths,
  latestEnrolmentEnd,
  enrolmentEndsOn,
} from './duration.ts'
import {
  type MentorshipEnding,
  type NewExtension,
  type StartFacts,
  caseloadRefusal,
  changeMentorRefusal,
  endMentorshipRefusal,
  extendMentorshipRefusal,
  proposeMentorshipRefusal,
  startMentorshipRefusal,
} from './mentorships.ts'

const start = '2020-09-14'
const clock = { startedOn: start, extendedMonths: 0, programmeEndsOn: '2021-09-13' }
const mentor = {
  state: 'ready',
  birthDate: '1990-05-05',
  clearances: [
    { result: 'CLEAR', startsOn: '2020-09-01', endsOn: '2021-08-31', limits: [], revokedOn: null },
  ],
  trainings: [{ minutes: 120, completedOn: '2020-09-01' }],
  contracts: [{ signedOn: '2020-09-01', startsOn: '2020-09-01', endsOn: null }],
  activeMentorships: 0,
} as const
const facts: StartFacts = {
  policy: liepajaPolicy,
  enrolment: { state: 'active' },
  participant: { birthDate: '2005-03-03', targetGroups: ['SOCIAL_RISK_FAMILY'] },
  hasMentorship: false,
  mentor,
  mentorship: { state: 'proposed' },
  period: { startsOn: start, endsOn: '2021-09-13' },
  startsOn: start,
  conflict: { relations: [], declaredOn: start, confirmed: true },
}

describe('the clock of an enrolment', () => {
  test.each([
    ['#30 three months', clock, '2020-12-13', '2021-02-13'],
    ['#30 clamped at month end', { ...clock, startedOn: '2020-11-30' }, '2021-02-27', '2021-04-29'],
    ['#31 extended by two', { ...clock, extendedMonths: 2 }, '2021-02-13', '2021-02-13'],
    ['#5 never past the programme', { ...clock, startedOn: '2021-08-01' }, '2021-09-13', '2021-09-13'],
  ])('%s', (_, clock, end, latest) => {
    expect(enrolmentEndsOn(clock, liepajaPolicy)).toBe(end)
    expect(latestEnrolmentEnd(clock, liepajaPolicy)).toBe(latest)
  })

  test('#30 the end is worked out, never taken from the client', () => {
    expect(derivedEndRefusal(undefined, '2020-12-13')).toBeNull()
    expect(derivedEndRefusal('2020-12-13', '2020-12-13')).toBeNull()
    expect(derivedEndRefusal('2020-12-14', '2020-12-13')?.code).toBe('END_DATE_DERIVED')
  })

  test('#31 #33 what is left to extend, and the earliest end', () => {
    expect(extendableMonths(clock, liepajaPolicy)).toBe(2)
    expect(extendableMonths({ extendedMonths: 2 }, liepajaPolicy)).toBe(0)
    expect(earliestEnrolmentEnd(clock, liepajaPolicy)).toBeNull()
    expect(earliestEnrolmentEnd({ ...clock, startedOn: '2020-08-24' }, rethinkPolicy)).toBe('2021-02-23')
  })
})

describe('starting', () => {
  test.each([
    ['everything in place', {}, null],
    [
      '#2 a participant who turned 26 since admission',
      { participant: { ...facts.participant, birthDate: '1994-09-14' } },
      null,
    ],
    ['#28 another mentorship runs', { hasMentorship: true }, 'MENTORSHIP_EXISTS'],
    ['#28 it runs already', { mentorship: { state: 'active' } }, 'MENTORSHIP_STATE'],
    ['#5 before the programme', { startsOn: '2020-09-13' }, 'OUTSIDE_PROGRAMME_PERIOD'],
    ['a waiting participant', { enrolment: { state: 'waiting' } }, 'ENROLMENT_NOT_ACTIVE'],
    ['#38 a suspended one', { enrolment: { state: 'suspended' } }, 'ENROLMENT_SUSPENDED'],
    ['#46 a closed one', { enrolment: { state: 'closed' } }, 'ENROLMENT_CLOSED'],
    ['#20 no record check', { mentor: { ...mentor, clearances: [] } }, 'CLEARANCE_MISSING'],
    ['#23 no training', { mentor: { ...mentor, trainings: [] } }, 'TRAINING_INCOMPLETE'],
    ['#25 not ready', { mentor: { ...mentor, state: 'trained' } }, 'MENTOR_NOT_READY'],
    ['#26 no contract', { mentor: { ...mentor, contracts: [] } }, 'CONTRACT_MISSING'],
    ['#27 no declaration', { conflict: { ...facts.conflict, declaredOn: null } }, 'CONFLICT_NOT_DECLARED'],
    ['#29 a fourth participant', { mentor: { ...mentor, activeMentorships: 3 } }, 'CASELOAD_FULL'],
  ] as [string, Partial<StartFacts>, string | null][])('%s', (_, changes, expected) => {
    expect(startMentorshipRefusal({ ...facts, ...changes })?.code ?? null).toBe(expected)
  })

  test.each([
    ['waiting', null],
    ['active', null],
    ['suspended', 'ENROLMENT_SUSPENDED'],
    ['closed', 'ENROLMENT_CLOSED'],
  ] as [EnrolmentState, string | null][])(
    'a mentor may be proposed to a participant who is %s',
    (state, expected) => {
      expect(proposeMentorshipRefusal({ ...facts, enrolment: { state } }, start)?.code ?? null).toBe(expected)
    },
  )

  test.each([
    ['#28 promised already', { hasMentorship: true }, 'MENTORSHIP_EXISTS'],
    ['#20 no record check', { mentor: { ...mentor, clearances: [] } }, 'CLEARANCE_MISSING'],
    ['#29 a fourth participant', { mentor: { ...mentor, activeMentorships: 3 } }, 'CASELOAD_FULL'],
  ])('proposing: %s', (_, changes, expected) => {
    expect(proposeMentorshipRefusal({ ...facts, ...changes }, start)?.code).toBe(expected)
  })

  test.each([
    [2, null],
    [3, 'CASELOAD_FULL'],
    [4, 'CASELOAD_FULL'],
  ])('#29 R-25 with %i participants already', (active, expected) => {
    expect(caseloadRefusal(rethinkPolicy, active)?.code ?? null).toBe(expected)
  })
})

describe('#31 #32 extending', () => {
  const running = { mentorship: { state: 'active' }, enrolment: { state: 'active' }, clock } as const
  const given: NewExtension = { months: 1, reason: 'needs more time', decidedOn: '2020-12-01' }
  test.each([
    ['by one month', {}, {}, null],
    ['by two, to 2021-02-13', { months: 2 }, {}, null],
    ['by three', { months: 3 }, {}, 'MAX_DURATION_EXCEEDED'],
    ['by one after two', {}, { extendedMonths: 2 }, 'MAX_DURATION_EXCEEDED'],
    ['by none', { months: 0 }, {}, 'EXTENSION_INVALID'],
    ['by less than none', { months: -1 }, {}, 'EXTENSION_INVALID'],
    ['by half a month', { months: 0.5 }, {}, 'EXTENSION_INVALID'],
    ['without a reason', { reason: ' ' }, {}, 'EXTENSION_INVALID'],
    ['decided on the last day', { decidedOn: '2020-12-13' }, {}, null],
    ['decided a day late', { decidedOn: '2020-12-14' }, {}, 'EXTENSION_INVALID'],
    ['decided tomorrow', { decidedOn: '2020-12-16' }, {}, 'EXTENSION_INVALID'],
    [
      'decided tomorrow, long before the end',
      { decidedOn: '2020-12-16' },
      { extendedMonths: 1 },
      'EXTENSION_INVALID',
    ],
    ['past the programme', {}, { programmeEndsOn: '2020-12-31' }, 'OUTSIDE_PROGRAMME_PERIOD'],
  ])('%s', (_, changes, counted, expected) => {
    const answer = extendMentorshipRefusal(
      { ...running, clock: { ...clock, ...counted } },
      { ...given, ...changes },
      liepajaPolicy,
      '2020-12-15',
    )
    expect(answer?.code ?? null).toBe(expected)
  })

  test('month six is refused with the last possible day', () => {
    const answer = extendMentorshipRefusal(running, { ...given, months: 3 }, liepajaPolicy, '2020-12-01')!
    expect(refusalText(answer, 'en')).toBe(
      'No longer than 5 months: the last possible end is 13 February 2021.',
    )
  })

  test('R-26 nine months in RETHINK, not ten', () => {
    const longer = { ...clock, startedOn: '2020-08-24' }
    const months = (count: number) =>
      extendMentorshipRefusal(
        { ...running, clock: longer },
        { ...given, months: count },
        rethinkPolicy,
        '2020-12-01',
      )
    expect(months(3)).toBeNull()
    expect(months(4)?.code).toBe('MAX_DURATION_EXCEEDED')
  })

  test('only a running mentorship of a running enrolment', () => {
    const ended = { ...running, mentorship: { state: 'ended' } as const }
    expect(extendMentorshipRefusal(ended, given, liepajaPolicy, '2020-12-01')?.code).toBe('MENTORSHIP_STATE')
    const suspended = { ...running, enrolment: { state: 'suspended' } as const }
    expect(extendMentorshipRefusal(suspended, given, liepajaPolicy, '2020-12-01')?.code).toBe(
      'ENROLMENT_SUSPENDED',
    )
  })
})

describe('ending', () => {
  const active = { state: 'active', startsOn: start } as const
  const completed: MentorshipEnding = { outcome: 'COMPLETED', endedOn: '2020-12-13', reason: null }
  test.each([
    ['completed on its planned end', {}, null],
    ['today', { endedOn: '2020-12-20' }, null],
    ['tomorrow', { endedOn: '2020-12-21' }, 'DATE_IN_FUTURE'],
    ['before it started', { endedOn: '2020-09-13' }, 'DATES_ORDER'],
    ['on the day it started', { endedOn: start }, null],
    ['early without a reason', { outcome: 'ENDED_EARLY' }, 'REASON_REQUIRED'],
    ['early with one', { outcome: 'ENDED_EARLY', reason: 'MOVED_AWAY' }, null],
    ['as never started', { outcome: 'NEVER_STARTED', reason: 'OTHER' }, 'CLOSE_REASON_INVALID'],
  ] as [string, Partial<MentorshipEnding>, string | null][])('%s', (_, changes, expected) => {
    const answer = endMentorshipRefusal(
      active,
      { ...completed, ...changes },
      clock,
      liepajaPolicy,
      '2020-12-20',
    )
    expect(answer?.code ?? null).toBe(expected)
  })

  test('#33 RETHINK completes no earlier than month six, unless there is a reason', () => {
    const at = (endedOn: string, reason: string | null) =>
      endMentorshipRefusal(active, { ...completed, endedOn, reason }, clock, rethinkPolicy, '2021-06-01')
        ?.code ?? null
    expect(at('2021-03-12', null)).toBe('MIN_DURATION')
    expect(at('2021-03-12', 'GOALS_REACHED')).toBeNull()
    expect(at('2021-03-13', null)).toBeNull()
  })

  test('a proposed one is only ever never started, an ended one never ends again', () => {
    const proposed = { state: 'proposed', startsOn: null } as const
    const end = (
      given: Partial<MentorshipEnding>,
      mentorship: Parameters<typeof endMentorshipRefusal>[0] = proposed,
    ) =>
      endMentorshipRefusal(mentorship, { ...completed, ...given }, null, liepajaPolicy, '2020-12-20')?.code ??
      null
    expect(end({ outcome: 'NEVER_STARTED', reason: 'OTHER' })).toBeNull()
    expect(end({})).toBe('CLOSE_REASON_INVALID')
    expect(end({}, { state: 'ended', startsOn: start })).toBe('MENTORSHIP_STATE')
  })
})

describe('#37 changing the mentor', () => {
  const change = {
    ...facts,
    mentorship: { state: 'active', mentorId: 'one' },
    mentorId: 'two',
    reason: 'MENTOR_UNAVAILABLE',
  } as const
  test.each([
    ['to a ready one', {}, null],
    ['to the same one', { mentorId: 'one' }, 'MENTOR_UNCHANGED'],
    ['without a reason', { reason: null }, 'REASON_REQUIRED'],
    ['#38 while suspended', { enrolment: { state: 'suspended' } }, 'ENROLMENT_SUSPENDED'],
    [
      '#27 to the teacher',
      { conflict: { ...facts.conflict, relations: ['TEACHER'] } },
      'CONFLICT_OF_INTEREST',
    ],
    ['to one with three participants', { mentor: { ...mentor, activeMentorships: 3 } }, 'CASELOAD_FULL'],
    ['to one without a check', { mentor: { ...mentor, clearances: [] } }, 'CLEARANCE_MISSING'],
    ['after the end', { mentorship: { state: 'ended', mentorId: 'one' } }, 'MENTORSHIP_STATE'],
  ] as const)('%s', (_, changes, expected) => {
    expect(changeMentorRefusal({ ...change, ...changes }, '2020-10-01')?.code ?? null).toBe(expected)
  })
})
