import { describe, expect, test } from 'vitest'

import { refusalText } from '../core/refusal.ts'
import {
  coordinatorAgreementRefusal,
  openProgrammeRefusal,
  periodRefusal,
  programmeOpenRefusal,
} from '../programmes/opening.ts'
import type { TargetGroup } from '../programmes/policy.ts'
import { liepajaPolicy, rethinkOpenPolicy, rethinkPolicy } from '../programmes/presets.ts'
import {
  affordableEnrolment,
  ageRefusal,
  careLeaverAgeRefusal,
  peopleRefusal,
  placesRefusal,
  referralRequiredRefusal,
  targetGroupRefusal,
} from './admission.ts'

const start = '2020-09-14'
const pilot = { startsOn: start, endsOn: '2021-09-13' }
const code = (answer: { code: string } | null) => answer?.code ?? null

describe('#1 age in whole years on the day of admission', () => {
  test.each([
    ['2007-09-14', null],
    ['2007-09-15', 12],
    ['1994-09-15', null],
    ['1994-09-14', 26],
  ])('L-15 Liepāja, born %s', (birthDate, refusedAge) => {
    const answer = ageRefusal(liepajaPolicy, birthDate, start)
    expect(answer?.params?.age ?? null).toBe(refusedAge)
    expect(code(answer)).toBe(refusedAge === null ? null : 'AGE_OUT_OF_RANGE')
  })

  test('a 60-year-old is admitted where there is no maximum, and only there (R-09)', () => {
    expect(ageRefusal(rethinkOpenPolicy, '1960-01-01', '2020-09-14')).toBeNull()
    expect(code(ageRefusal(rethinkPolicy, '1960-01-01', '2020-09-14'))).toBe('AGE_OUT_OF_RANGE')
    expect(code(ageRefusal(rethinkOpenPolicy, '2003-01-01', '2020-09-14'))).toBe('AGE_OUT_OF_RANGE')
  })

  test('born on 29 February, 13 is reached on 1 March of a common year', () => {
    expect(code(ageRefusal(liepajaPolicy, '2008-02-29', '2021-02-28'))).toBe('AGE_OUT_OF_RANGE')
    expect(ageRefusal(liepajaPolicy, '2008-02-29', '2021-03-01')).toBeNull()
  })

  test('the sentence names the range', () => {
    const answer = ageRefusal(liepajaPolicy, '2007-09-15', start)!
    expect(refusalText(answer, 'en')).toBe(
      'Aged 12 on the day of admission; the programme admits ages 13–25.',
    )
    expect(refusalText(ageRefusal(rethinkOpenPolicy, '2007-09-15', start)!, 'lv')).toContain('18+')
  })
})

test.each([
  [['CARE_LEAVER_INDEPENDENT'], '2002-09-15', 'TARGET_GROUP_AGE'],
  [['CARE_LEAVER_INDEPENDENT'], '2002-09-14', null],
  [['SOCIAL_RISK_FAMILY'], '2005-01-01', null],
] as [TargetGroup[], string, string | null][])('#3 L-18 %j born %s', (groups, birthDate, expected) => {
  expect(code(careLeaverAgeRefusal(groups, birthDate, start))).toBe(expected)
})

test.each([
  [[], 'TARGET_GROUP_REQUIRED'],
  [['SOCIAL_RISK_FAMILY'], null],
  [['SOCIAL_RISK_FAMILY', 'OUT_OF_FAMILY_CARE'], null],
  [['GRT'], 'TARGET_GROUP_REQUIRED'],
  [['SOCIAL_RISK_FAMILY', 'GRT'], 'TARGET_GROUP_REQUIRED'],
] as [TargetGroup[], string | null][])('#4 L-16 target groups %j in Liepāja', (groups, expected) => {
  expect(code(targetGroupRefusal(liepajaPolicy, groups))).toBe(expected)
})

test.each([
  ['2020-09-13', 'OUTSIDE_PROGRAMME_PERIOD'],
  ['2020-09-14', null],
  ['2021-09-13', null],
  ['2021-09-14', 'OUTSIDE_PROGRAMME_PERIOD'],
])('#5 L-03 the date %s', (date, expected) => {
  expect(code(periodRefusal(pilot, date))).toBe(expected)
})

describe('#6 the coordinator’s agreement', () => {
  const signed = { role: 'COORDINATOR', signedOn: start, startsOn: start, endsOn: null } as const
  test.each([
    ['one signed', [signed], null],
    ['none', [], 'COORDINATOR_AGREEMENT_MISSING'],
    ['one not signed', [{ ...signed, signedOn: null }], 'COORDINATOR_AGREEMENT_MISSING'],
    ['one signed tomorrow', [{ ...signed, signedOn: '2020-09-15' }], 'COORDINATOR_AGREEMENT_MISSING'],
    ['one that has ended', [{ ...signed, endsOn: '2020-09-13' }], 'COORDINATOR_AGREEMENT_MISSING'],
    ['two at once', [signed, signed], 'COORDINATOR_AGREEMENT_MISSING'],
    ['only a partner’s', [{ ...signed, role: 'PARTNER' as const }], 'COORDINATOR_AGREEMENT_MISSING'],
  ])('%s', (_, agreements, expected) => {
    expect(code(coordinatorAgreementRefusal(agreements, start))).toBe(expected)
  })

  test('opens a programme ahead of its first day, and a closed one again', () => {
    const programme = { ...pilot, state: 'draft' as const, agreements: [signed] }
    expect(openProgrammeRefusal(programme, '2020-09-01')?.code).toBeUndefined()
    expect(openProgrammeRefusal({ ...programme, state: 'closed' }, '2020-10-01')).toBeNull()
    expect(code(openProgrammeRefusal({ ...programme, state: 'open' }, start))).toBe('PROGRAMME_STATE')
    expect(code(openProgrammeRefusal({ ...programme, agreements: [] }, start))).toBe(
      'COORDINATOR_AGREEMENT_MISSING',
    )
  })

  test('only an open programme admits', () => {
    expect(programmeOpenRefusal({ state: 'open' })).toBeNull()
    expect(code(programmeOpenRefusal({ state: 'draft' }))).toBe('PROGRAMME_NOT_OPEN')
  })
})

describe('#7 the referral', () => {
  test.each([
    [liepajaPolicy, null, 'REFERRAL_REQUIRED'],
    [liepajaPolicy, { state: 'sent', channel: 'CASE_MANAGER' }, 'REFERRAL_REQUIRED'],
    [liepajaPolicy, { state: 'accepted', channel: 'SELF' }, 'REFERRAL_REQUIRED'],
    [liepajaPolicy, { state: 'accepted', channel: 'CASE_MANAGER' }, null],
    [rethinkPolicy, null, null],
    [rethinkPolicy, { state: 'accepted', channel: 'SELF' }, null],
  ] as const)('%# %o %o', (policy, referral, expected) => {
    expect(code(referralRequiredRefusal(policy, referral))).toBe(expected)
  })
})

describe('room', () => {
  test.each([
    [23, null],
    [24, 'CONCURRENT_CAPACITY_FULL'],
    [25, 'CONCURRENT_CAPACITY_FULL'],
  ])('#8 L-30 %i of 24 places taken', (taken, expected) => {
    expect(code(placesRefusal(liepajaPolicy, { taken }))).toBe(expected)
  })

  test.each([
    [99, false, null],
    [100, false, 'TOTAL_CAPACITY_FULL'],
    [100, true, null],
  ])('#9 L-14 %i of 100 people admitted, this one before: %s', (admitted, admittedBefore, expected) => {
    expect(code(peopleRefusal(liepajaPolicy, { admitted, admittedBefore }))).toBe(expected)
  })

  test('a policy without limits refuses nobody', () => {
    expect(placesRefusal({ places: null }, { taken: 9999 })).toBeNull()
    expect(peopleRefusal({ people: null }, { admitted: 9999, admittedBefore: false })).toBeNull()
  })

  test('#11 24 places for 12 months carry 100 people for 2.88 months each', () => {
    expect(affordableEnrolment(24, 12, 100)).toBe(2.88)
  })
})
