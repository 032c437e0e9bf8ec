import fc from 'fast-check'
import { expect, test } from 'vitest'

import { refusalText } from '../core/refusal.ts'
import {
  heldTimeRefusal,
  hoursCapRefusal,
  minutesLeft,
  noShowTimeRefusal,
  participantRefusal,
  presenceRefusal,
  sessionPeopleRefusal,
  sessionTimeRefusal,
  splitMinutes,
  twoSidesRefusal,
  withinMentorshipRefusal,
} from './sessions.ts'

const policy = { maxSessionMinutes: 720 }
const consent = {
  purpose: 'PARTICIPATION',
  givenBy: 'PARTICIPANT',
  givenOn: '2026-01-05',
  withdrawnOn: null,
  representationId: null,
} as const
const at = (startsAt: string, endsAt: string) => ({ startsAt: new Date(startsAt), endsAt: new Date(endsAt) })
const reasonOf = (found: ReturnType<typeof sessionTimeRefusal>) =>
  (found?.params?.reason as { code: string } | undefined)?.code ?? found?.code ?? null

test.each([
  ['an ordinary hour', '2026-03-02T14:00Z', '2026-03-02T15:00Z', null],
  ['a meeting of no length', '2026-03-02T14:00Z', '2026-03-02T14:00Z', 'END_NOT_AFTER_START'],
  ['an end before its start', '2026-03-02T15:00Z', '2026-03-02T14:00Z', 'END_NOT_AFTER_START'],
  ['half a minute at the start', '2026-03-02T14:00:30Z', '2026-03-02T15:00Z', 'NOT_WHOLE_MINUTES'],
  ['a millisecond at the end', '2026-03-02T14:00Z', '2026-03-02T15:00:00.001Z', 'NOT_WHOLE_MINUTES'],
  ['exactly the longest', '2026-03-02T06:00Z', '2026-03-02T18:00Z', null],
  ['a minute too long', '2026-03-02T06:00Z', '2026-03-02T18:01Z', 'TOO_LONG'],
  ['up to local midnight', '2026-03-02T20:00Z', '2026-03-02T22:00Z', null],
  ['a minute past local midnight', '2026-03-02T20:00Z', '2026-03-02T22:01Z', 'SESSION_CROSSES_MIDNIGHT'],
  ['past UTC midnight on one local day', '2026-03-02T22:30Z', '2026-03-03T01:00Z', null],
  ['the hour that the clocks repeat', '2026-10-25T00:30Z', '2026-10-25T01:30Z', null],
])('#50 #51 #58 %s', (_, startsAt, endsAt, code) => {
  expect(reasonOf(sessionTimeRefusal(at(startsAt, endsAt), policy))).toBe(code)
})

test('#50 only what is over can be held', () => {
  const time = at('2026-03-02T14:00Z', '2026-03-02T15:00Z')
  expect(reasonOf(heldTimeRefusal(time, new Date('2026-03-02T14:59Z')))).toBe('IN_THE_FUTURE')
  expect(heldTimeRefusal(time, new Date('2026-03-02T15:00Z'))).toBeNull()
})

test.each([
  ['active', '2026-01-10', null, '2026-01-10', null],
  ['active', '2026-01-10', null, '2026-04-09', null],
  ['active', '2026-01-10', null, '2026-01-09', 'OUTSIDE_MENTORSHIP'],
  ['active', '2026-01-10', null, '2026-04-10', 'OUTSIDE_MENTORSHIP'],
  ['ended', '2026-01-10', '2026-02-01', '2026-02-01', null],
  ['ended', '2026-01-10', '2026-02-01', '2026-02-02', 'OUTSIDE_MENTORSHIP'],
  ['proposed', null, null, '2026-02-02', 'MENTORSHIP_NOT_ACTIVE'],
] as const)('#37 #50 a %s mentorship from %s to %s on %s', (state, startsOn, endedOn, day, code) => {
  const mentorship = { state, startsOn, plannedEndOn: startsOn && '2026-04-09', endedOn }
  expect(reasonOf(withinMentorshipRefusal(mentorship, day))).toBe(code)
})

test.each([
  [{}, null],
  [{ state: 'suspended' }, 'ENROLMENT_SUSPENDED'],
  [{ state: 'closed' }, 'ENROLMENT_CLOSED'],
  [{ state: 'waiting', admittedOn: null }, 'ENROLMENT_NOT_ACTIVE'],
  [{ consents: [{ ...consent, withdrawnOn: '2026-03-02' }] }, 'CONSENT_WITHDRAWN'],
  [{ consents: [{ ...consent, withdrawnOn: '2026-03-03' }] }, null],
  [{ admittedOn: '2026-03-03' }, 'OUTSIDE_ENROLMENT'],
  [{ plannedEndOn: '2026-03-01' }, 'OUTSIDE_ENROLMENT'],
  [{ plannedEndOn: null }, null],
] as const)('#16 #38 #46 a participant of %o', (facts, code) => {
  const enrolment = { state: 'active', admittedOn: '2026-01-10', plannedEndOn: '2026-04-09' } as const
  const person = { birthDate: '2006-05-01', consents: [consent], representations: [] }
  expect(reasonOf(participantRefusal({ ...enrolment, ...person, ...facts }, '2026-03-02'))).toBe(code)
})

test.each([
  [{ kind: 'ONE_TO_ONE', mentorshipId: 'm' }, null],
  [{ kind: 'ONE_TO_ONE' }, '/mentorshipId'],
  [{ kind: 'ONE_TO_ONE', mentorshipId: 'm', participants: ['p'] }, '/participants'],
  [{ kind: 'ONE_TO_ONE', mentorshipId: 'm', mentors: ['p'] }, '/mentors'],
  [{ kind: 'GROUP', participants: ['p'], mentors: ['m'] }, null],
  [{ kind: 'GROUP', participants: ['p'], mentors: [] }, '/mentors'],
  [{ kind: 'GROUP', mentors: ['m'] }, '/participants'],
  [{ kind: 'GROUP', mentorshipId: 'm', participants: ['p'], mentors: ['m'] }, '/mentorshipId'],
] as const)('#54 the people %o', (people, pointer) => {
  expect(sessionPeopleRefusal(people)?.pointer ?? null).toBe(pointer)
})

test('#55 nobody is on both sides of a meeting', () => {
  expect(twoSidesRefusal(['a', 'b'], ['c', 'b'])?.pointer).toBe('/mentors')
  expect(twoSidesRefusal(['a', 'b'], ['c'])).toBeNull()
})

test('#56 nobody has stayed away from what has not begun', () => {
  const time = at('2026-03-02T14:00Z', '2026-03-02T15:00Z')
  expect(reasonOf(noShowTimeRefusal(time, new Date('2026-03-02T13:59Z')))).toBe('NOT_STARTED')
  expect(noShowTimeRefusal(time, new Date('2026-03-02T14:00Z'))).toBeNull()
})

test.each([
  [[true, true], [true], null],
  [[false, true], [true], null],
  [[false, false], [true], 'NO_PARTICIPANT'],
  [[true, true], [false], 'NO_MENTOR'],
])('#56 participants %j and mentors %j came', (participants, mentors, code) => {
  const people = [
    ...participants.map((present) => ({ capacity: 'participant' as const, present })),
    ...mentors.map((present) => ({ capacity: 'mentor' as const, present })),
  ]
  expect(reasonOf(presenceRefusal(people))).toBe(code)
})

test.each([
  [60, 1140, null],
  [61, 1140, 60],
  [1, 1200, 0],
  [1200, 0, null],
  [1201, 0, 1200],
])('#52 %i minutes after %i', (minutes, before, remaining) => {
  const found = hoursCapRefusal(minutes, [{ minutes: before, cap: 1200, name: 'Anna' }])
  expect(found?.params?.remaining ?? null).toBe(remaining)
})

test('#52 in a group the tightest month decides and the sentence names whom it stops', () => {
  const ledger = (name: string, minutes: number) => ({ name, minutes, cap: 1200 })
  const found = hoursCapRefusal(120, [ledger('Anna', 1100), ledger('Jānis', 900), ledger('Līga', 1190)])!
  expect(refusalText(found, 'en')).toBe('The limit is 1200 min a month; 10 min are left (Anna, Līga).')
  expect(hoursCapRefusal(120, [ledger('Jānis', 900), { name: 'Zane', minutes: 9000, cap: null }])).toBeNull()
})

test('#52 counted and surplus are the whole meeting, and the month never passes its cap', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 720 }), fc.integer({ min: 0, max: 1200 }), (minutes, before) => {
      const { counted, surplus } = splitMinutes(minutes, { minutes: before, cap: 1200 })
      expect(counted + surplus).toBe(minutes)
      expect(before + counted).toBeLessThanOrEqual(1200)
      expect(surplus === 0 || before + counted === 1200).toBe(true)
    }),
  )
  expect(minutesLeft({ minutes: 30, cap: null })).toBeNull()
})
