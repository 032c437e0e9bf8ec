import { describe, expect, test } from 'vitest'

import {
  clearancePeriod,
  clearanceEndsOn,
  endContractRefusal,
  mentorReadiness,
  newClearanceRefusal,
  newContractRefusal,
  newTrainingRefusal,
  type RecordedClearance,
  revokeClearanceRefusal,
} from './mentor-file.ts'

const policy = { clearanceMonths: 12, mentorMinAge: 18, requiredTrainingMinutes: 120 }
const clear = (
  startsOn: string,
  endsOn: string,
  more: Partial<RecordedClearance> = {},
): RecordedClearance => ({
  result: 'CLEAR',
  source: 'CERTIFICATE',
  limits: [],
  checkedOn: startsOn,
  startsOn,
  endsOn,
  revokedOn: null,
  cutOn: null,
  ...more,
})
const year2026 = clear('2026-01-01', '2026-12-31')

describe('clearancePeriod: the months run from the day of the check, the start follows the check before (#20)', () => {
  test.each([
    ['the first', [], '2026-03-02', { startsOn: '2026-03-02', endsOn: '2027-03-01' }],
    ['a renewal', [year2026], '2026-11-15', { startsOn: '2027-01-01', endsOn: '2027-11-14' }],
    ['after a gap', [year2026], '2027-02-10', { startsOn: '2027-02-10', endsOn: '2028-02-09' }],
    [
      'after a revocation',
      [{ ...year2026, revokedOn: '2026-05-01' }],
      '2026-05-03',
      { startsOn: '2026-05-03', endsOn: '2027-05-02' },
    ],
    ['on the last of February', [], '2024-02-29', { startsOn: '2024-02-29', endsOn: '2025-02-27' }],
  ])('%s', (_, recorded, checkedOn, period) => {
    expect(clearancePeriod({ result: 'CLEAR', checkedOn }, recorded, policy)).toEqual(period)
  })

  test('a bar holds from its day on, without end', () => {
    const bar = clearancePeriod({ result: 'BARRED', checkedOn: '2026-03-02' }, [year2026], policy)
    expect(bar).toEqual({ startsOn: '2026-03-02', endsOn: '2199-12-31' })
  })
})

test.each<[string, Partial<RecordedClearance>, RecordedClearance[], string | undefined]>([
  ['a new one', {}, [], undefined],
  [
    'the next one',
    { startsOn: '2027-01-01', endsOn: '2027-12-31', checkedOn: '2026-12-01' },
    [year2026],
    undefined,
  ],
  ['the same one again', {}, [year2026], 'ALREADY_EXISTS'],
  [
    'the same one after it was revoked',
    {},
    [{ ...year2026, endsOn: '2025-12-31', revokedOn: '2026-01-01', cutOn: '2025-12-31' }],
    undefined,
  ],
  ['another one for the same time', { source: 'PUNISHMENT_REGISTER' }, [year2026], 'CLEARANCE_OVERLAP'],
  [
    'one that adds no day',
    { source: 'PUNISHMENT_REGISTER', startsOn: '2027-01-01', endsOn: '2026-12-31' },
    [year2026],
    'CLEARANCE_OVERLAP',
  ],
  ['a bar over a check', { result: 'BARRED' }, [year2026], undefined],
  [
    'a check made tomorrow',
    { checkedOn: '2027-01-02', startsOn: '2027-01-02', endsOn: '2027-12-31' },
    [],
    'CLEARANCE_INVALID',
  ],
])('newClearanceRefusal: %s', (_, more, recorded, code) => {
  expect(newClearanceRefusal({ ...year2026, ...more }, recorded, '2027-01-01')?.code).toBe(code)
})

test.each<[string, RecordedClearance[], string, string | null]>([
  ['nothing', [], '2026-06-01', null],
  ['one check', [year2026], '2026-06-01', '2026-12-31'],
  ['two in a row', [year2026, clear('2027-01-01', '2027-12-31')], '2026-06-01', '2027-12-31'],
  ['a gap between', [year2026, clear('2027-01-02', '2027-12-31')], '2026-06-01', '2026-12-31'],
  [
    'a revoked second',
    [year2026, clear('2027-01-01', '2027-12-31', { revokedOn: '2027-02-01' })],
    '2026-06-01',
    '2027-01-31',
  ],
  [
    'a bar ahead',
    [year2026, clear('2026-08-01', '2199-12-31', { result: 'BARRED' })],
    '2026-06-01',
    '2026-07-31',
  ],
  ['a bar behind', [year2026, clear('2026-05-01', '2199-12-31', { result: 'BARRED' })], '2026-06-01', null],
  ['an expired one', [year2026], '2027-01-01', null],
])('clearanceEndsOn: %s', (_, clearances, on, until) => {
  expect(clearanceEndsOn(clearances, on)).toBe(until)
})

test.each([
  ['on the day', null, '2026-03-02', undefined],
  ['earlier', null, '2026-01-01', undefined],
  ['twice', '2026-02-01', '2026-03-02', 'CLEARANCE_REVOKED'],
  ['tomorrow', null, '2026-03-03', 'DATE_IN_FUTURE'],
  ['before the check was made', null, '2025-12-31', 'CLEARANCE_INVALID'],
])('revokeClearanceRefusal: %s', (_, revokedOn, day, code) => {
  expect(revokeClearanceRefusal({ checkedOn: '2026-01-01', revokedOn }, day, '2026-03-02')?.code).toBe(code)
})

test.each([
  ['VOLUNTEER', 'VOLUNTEER_CONTRACT', undefined],
  ['VOLUNTEER', 'EMPLOYMENT_CONTRACT', 'CONTRACT_KIND'],
  ['EMPLOYEE', 'EMPLOYMENT_CONTRACT', undefined],
  ['EMPLOYEE', 'WORK_PERFORMANCE_CONTRACT', 'CONTRACT_KIND'],
  ['CONTRACTOR', 'WORK_PERFORMANCE_CONTRACT', undefined],
  ['CONTRACTOR', 'VOLUNTEER_CONTRACT', 'CONTRACT_KIND'],
] as const)('newContractRefusal: %s under %s', (engagement, kind, code) => {
  const contract = { kind, signedOn: '2026-03-02', startsOn: '2026-03-02', endsOn: null }
  expect(newContractRefusal({ engagement }, contract, '2026-03-02')?.code).toBe(code)
})

test.each([
  ['signed tomorrow', { signedOn: '2026-03-03' }, 'DATE_IN_FUTURE'],
  ['over before it begins', { endsOn: '2026-03-01' }, 'DATES_ORDER'],
])('newContractRefusal: %s', (_, more, code) => {
  const contract = {
    kind: 'VOLUNTEER_CONTRACT',
    signedOn: '2026-03-02',
    startsOn: '2026-03-02',
    endsOn: null,
  } as const
  expect(newContractRefusal({ engagement: 'VOLUNTEER' }, { ...contract, ...more }, '2026-03-02')?.code).toBe(
    code,
  )
})

test.each([
  [null, '2026-06-30', undefined],
  ['2026-12-31', '2026-06-30', undefined],
  ['2026-06-30', '2026-06-30', 'CONTRACT_ENDED'],
  ['2026-06-29', '2026-06-30', 'CONTRACT_ENDED'],
  [null, '2026-02-28', 'DATES_ORDER'],
])('endContractRefusal: planned to end on %s, ends on %s', (planned, endsOn, code) => {
  expect(endContractRefusal({ startsOn: '2026-03-01', endsOn: planned }, endsOn)?.code).toBe(code)
})

test('a training is recorded once it is over', () => {
  expect(newTrainingRefusal({ completedOn: '2026-03-02' }, '2026-03-02')).toBeNull()
  expect(newTrainingRefusal({ completedOn: '2026-03-03' }, '2026-03-02')?.code).toBe('DATE_IN_FUTURE')
})

test('readiness names each thing that is missing', () => {
  const nothing = { birthDate: null, trainings: [], clearances: [], contracts: [] }
  const all = {
    birthDate: '1990-01-01',
    trainings: [{ minutes: 120, completedOn: '2026-01-10' }],
    clearances: [year2026],
    contracts: [{ signedOn: '2026-01-01', startsOn: '2026-01-01', endsOn: null }],
  }
  const codes = (mentor: typeof nothing | typeof all) =>
    mentorReadiness(mentor, policy, '2026-03-02').map(({ refusal }) => refusal?.code ?? null)
  expect(codes(nothing)).toEqual([
    'BIRTH_DATE_REQUIRED',
    'TRAINING_INCOMPLETE',
    'CLEARANCE_MISSING',
    'CONTRACT_MISSING',
  ])
  expect(codes(all)).toEqual([null, null, null, null])
})
