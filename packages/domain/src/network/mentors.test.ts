import { describe, expect, test } from 'vitest'

import { refusalText } from '../core/refusal.ts'
import { liepajaPolicy } from '../programmes/presets.ts'
import {
  type ClearanceFact,
  type MentorFacts,
  advanceMentorRefusal,
  childGroupsOf,
  clearanceRefusal,
  clearanceValidTo,
  conflictRefusal,
  contractRefusal,
  leaveMentorRefusal,
  mentorAgeRefusal,
  mentorFitnessRefusals,
  nextPipelineStep,
  recordClearanceRefusal,
  rejectMentorRefusal,
  resumeMentorRefusal,
  suspendMentorRefusal,
  trainingRefusal,
} from './mentors.ts'
import type { MentorState } from './states.ts'

const on = '2020-10-01'
const clear: ClearanceFact = {
  result: 'CLEAR',
  startsOn: '2020-01-01',
  endsOn: '2020-12-31',
  limits: [],
  revokedOn: null,
}
const limited: ClearanceFact = { ...clear, result: 'PERMITTED_WITH_LIMITS', limits: ['OUT_OF_FAMILY_CARE'] }
const ready: MentorFacts = {
  state: 'ready',
  birthDate: '1990-05-05',
  clearances: [clear],
  trainings: [{ minutes: 120, completedOn: '2020-09-01' }],
  contracts: [{ signedOn: '2020-09-01', startsOn: '2020-09-01', endsOn: null }],
}
const child = { birthDate: '2006-01-01', targetGroups: ['SOCIAL_RISK_FAMILY'] } as const
const codes = (mentor: MentorFacts) =>
  mentorFitnessRefusals(mentor, liepajaPolicy, on, child).map(({ code }) => code)

test.each([
  ['2002-10-01', null],
  ['2002-10-02', 'MENTOR_TOO_YOUNG'],
  [null, 'BIRTH_DATE_REQUIRED'],
])('#19 a mentor born %s', (birthDate, expected) => {
  expect(mentorAgeRefusal(liepajaPolicy, birthDate, on)?.code ?? null).toBe(expected)
})

describe('#20 #21 a record check that covers the day', () => {
  test.each([
    ['in force', [clear], null],
    ['on its first day', [{ ...clear, startsOn: on }], null],
    ['on its last day', [{ ...clear, endsOn: on }], null],
    ['none', [], 'CLEARANCE_MISSING'],
    ['from tomorrow', [{ ...clear, startsOn: '2020-10-02' }], 'CLEARANCE_MISSING'],
    ['until yesterday', [{ ...clear, endsOn: '2020-09-30' }], 'CLEARANCE_EXPIRED'],
    ['revoked today', [{ ...clear, revokedOn: on }], 'CLEARANCE_MISSING'],
    ['revoked tomorrow', [{ ...clear, revokedOn: '2020-10-02' }], null],
    ['barred', [{ ...clear, result: 'BARRED' }], 'MENTOR_BARRED'],
    [
      'barred later than clear',
      [clear, { ...clear, result: 'BARRED', startsOn: '2020-09-01' }],
      'MENTOR_BARRED',
    ],
    [
      'barred long ago, never checked again',
      [{ ...clear, result: 'BARRED', endsOn: '2020-02-01' }],
      'MENTOR_BARRED',
    ],
    [
      'permitted after a bar',
      [
        { ...clear, result: 'BARRED' },
        { ...clear, result: 'PERMITTED_BY_BAC', startsOn: '2020-09-01' },
      ],
      null,
    ],
    ['permitted outside care', [limited], null],
    ['a permit that excludes the age', [{ ...limited, limits: ['FROM_14_TO_17'] }], 'CLEARANCE_LIMITS'],
    ['limits beside a clear check', [{ ...limited, limits: ['FROM_14_TO_17'] }, clear], null],
  ] as [string, ClearanceFact[], string | null][])('%s', (_, clearances, expected) => {
    expect(clearanceRefusal(clearances, on, child)?.code ?? null).toBe(expected)
  })

  test('the refusal names the last day it was good for', () => {
    const answer = clearanceRefusal([{ ...clear, endsOn: '2020-09-30' }], on)!
    expect(refusalText(answer, 'lv')).toContain('līdz 30.09.2020.')
  })

  test('a child in care is in two groups, an adult in none', () => {
    const inCare = { birthDate: '2007-01-01', targetGroups: ['OUT_OF_FAMILY_CARE'] } as const
    expect(childGroupsOf(inCare, on)).toEqual(['UNDER_14', 'OUT_OF_FAMILY_CARE'])
    expect(childGroupsOf({ ...inCare, birthDate: '2002-10-01' }, on)).toEqual([])
    expect(clearanceRefusal([limited], on, inCare)?.code).toBe('CLEARANCE_LIMITS')
  })

  test('is good for the policy’s months by default', () => {
    expect(clearanceValidTo('2020-02-29', liepajaPolicy)).toBe('2021-02-27')
    expect(clearanceValidTo('2020-10-01', liepajaPolicy)).toBe('2021-09-30')
  })

  test.each([
    ['as it should be', {}, null],
    ['checked tomorrow', { checkedOn: '2020-10-02' }, '/checkedOn'],
    ['valid before it was checked', { startsOn: '2020-09-01' }, '/checkedOn'],
    ['ending before it begins', { endsOn: '2020-09-30' }, '/endsOn'],
    ['good for one day', { endsOn: on }, null],
    ['limits on a clear result', { limits: ['GRT'] }, '/limits'],
    ['a permit with limits that names none', { result: 'PERMITTED_WITH_LIMITS' }, '/limits'],
  ] as const)('#22 recording one %s', (_, changes, pointer) => {
    const given = { ...clear, checkedOn: on, startsOn: on, ...changes }
    expect(recordClearanceRefusal(given, on)?.pointer ?? null).toBe(pointer)
  })
})

test.each([
  [[{ minutes: 120, completedOn: on }], null],
  [
    [
      { minutes: 75, completedOn: '2020-08-01' },
      { minutes: 45, completedOn: '2020-09-01' },
    ],
    null,
  ],
  [[{ minutes: 119, completedOn: on }], 1],
  [[{ minutes: 120, completedOn: '2020-10-02' }], 120],
  [[], 120],
])('#23 trainings %j', (trainings, missing) => {
  expect(trainingRefusal(liepajaPolicy, trainings, on)?.params?.missing ?? null).toBe(missing)
})

test.each([
  ['in force', {}, null],
  ['signed today', { signedOn: on }, null],
  ['signed tomorrow', { signedOn: '2020-10-02' }, 'CONTRACT_MISSING'],
  ['from tomorrow', { startsOn: '2020-10-02' }, 'CONTRACT_MISSING'],
  ['until yesterday', { endsOn: '2020-09-30' }, 'CONTRACT_MISSING'],
  ['until today', { endsOn: on }, null],
])('#26 a contract %s', (_, changes, expected) => {
  expect(contractRefusal([{ ...ready.contracts[0]!, ...changes }], on)?.code ?? null).toBe(expected)
})

test.each([
  ['declared and confirmed', { relations: [], declaredOn: on, confirmed: true }, null],
  ['not declared', { relations: [], declaredOn: null, confirmed: true }, 'CONFLICT_NOT_DECLARED'],
  ['not confirmed', { relations: [], declaredOn: on, confirmed: false }, 'CONFLICT_NOT_DECLARED'],
  ['the teacher', { relations: ['TEACHER'], declaredOn: on, confirmed: true }, 'CONFLICT_OF_INTEREST'],
] as const)('#27 L-27 T-08 %s', (_, conflict, expected) => {
  expect(conflictRefusal(conflict)?.code ?? null).toBe(expected)
})

describe('#25 the pipeline', () => {
  test.each([
    ['candidate', 'selected', null],
    ['selected', 'trained', null],
    ['trained', 'ready', null],
    ['candidate', 'trained', 'PIPELINE_ORDER'],
    ['candidate', 'ready', 'PIPELINE_ORDER'],
    ['trained', 'selected', 'PIPELINE_ORDER'],
    ['ready', 'ready', 'MENTOR_STATE'],
    ['rejected', 'selected', 'MENTOR_STATE'],
  ] as [MentorState, MentorState, string | null][])('from %s to %s', (state, to, expected) => {
    expect(advanceMentorRefusal({ ...ready, state }, to, liepajaPolicy, on)?.code ?? null).toBe(expected)
  })

  test.each([
    ['selected', 'trained', { trainings: [] }, 'TRAINING_INCOMPLETE'],
    ['trained', 'ready', { clearances: [] }, 'CLEARANCE_MISSING'],
    ['trained', 'ready', { contracts: [] }, 'CONTRACT_MISSING'],
    ['candidate', 'selected', { birthDate: '2003-01-01' }, 'MENTOR_TOO_YOUNG'],
    ['candidate', 'selected', { trainings: [], clearances: [], contracts: [] }, null],
  ] as [MentorState, MentorState, Partial<MentorFacts>, string | null][])(
    'from %s to %s with %j',
    (state, to, changes, expected) => {
      const mentor = { ...ready, state, ...changes }
      expect(advanceMentorRefusal(mentor, to, liepajaPolicy, on)?.code ?? null).toBe(expected)
    },
  )

  test('ends at ready; a rejection and a suspension have a reason', () => {
    expect(nextPipelineStep('trained')).toBe('ready')
    expect(nextPipelineStep('ready')).toBeNull()
    expect(nextPipelineStep('left')).toBeNull()
    expect(rejectMentorRefusal({ state: 'candidate' }, 'CRITERIA')).toBeNull()
    expect(rejectMentorRefusal({ state: 'candidate' }, ' ')?.code).toBe('REASON_REQUIRED')
    expect(rejectMentorRefusal({ state: 'ready' }, 'CRITERIA')?.code).toBe('MENTOR_STATE')
    expect(suspendMentorRefusal({ state: 'ready' }, null)?.code).toBe('REASON_REQUIRED')
    expect(resumeMentorRefusal({ state: 'suspended' })).toBeNull()
    expect(leaveMentorRefusal({ state: 'ready', activeMentorships: 1 })?.code).toBe('MENTORSHIP_STILL_ACTIVE')
    expect(leaveMentorRefusal({ state: 'ready', activeMentorships: 0 })).toBeNull()
    expect(leaveMentorRefusal({ state: 'candidate', activeMentorships: 0 })?.code).toBe('MENTOR_STATE')
  })
})

describe('fit to work with this participant on this day', () => {
  test.each([
    ['ready', {}, []],
    ['in training', { state: 'selected' }, ['MENTOR_NOT_READY']],
    ['#62 suspended', { state: 'suspended' }, ['MENTOR_SUSPENDED']],
    [
      'everything missing',
      { state: 'candidate', birthDate: null, clearances: [], trainings: [], contracts: [] },
      [
        'MENTOR_NOT_READY',
        'BIRTH_DATE_REQUIRED',
        'CLEARANCE_MISSING',
        'TRAINING_INCOMPLETE',
        'CONTRACT_MISSING',
      ],
    ],
  ] as [string, Partial<MentorFacts>, string[]][])('%s', (_, changes, expected) => {
    expect(codes({ ...ready, ...changes })).toEqual(expected)
  })
})
