import { describe, expect, test } from 'vitest'

import { liepajaPolicy, rethinkPolicy } from '../../programmes/presets.ts'
import { activateEnrolmentRefusal, activateEnrolmentRefusals } from '../enrolments.ts'
import {
  type AdmissionFacts,
  type EligibilityFacts,
  admissionRefusals,
  eligibility,
  eligibilityRules,
} from './eligibility.ts'

const on = '2020-09-14'
const own = {
  purpose: 'PARTICIPATION',
  givenBy: 'PARTICIPANT',
  givenOn: '2020-09-10',
  withdrawnOn: null,
  representationId: null,
} as const
const mothers = { ...own, givenBy: 'REPRESENTATIVE', representationId: 'mother' } as const
const teenager: AdmissionFacts = {
  policy: liepajaPolicy,
  policyVersion: 1,
  programmeState: 'open',
  agreements: [{ role: 'COORDINATOR', signedOn: '2020-09-01', startsOn: '2020-09-01', endsOn: null }],
  channel: 'CASE_MANAGER',
  appliedOn: '2020-09-12',
  turn: { ahead: 0 },
  period: { startsOn: '2020-09-14', endsOn: '2021-09-13' },
  on,
  birthDate: '2005-03-03',
  targetGroups: ['SOCIAL_RISK_FAMILY'],
  consents: [own, mothers],
  representations: [{ id: 'mother', basis: 'PARENT', startsOn: '2005-03-03', endsOn: null }],
  referral: { state: 'accepted', channel: 'CASE_MANAGER' },
  openEnrolment: false,
  people: { admitted: 40, admittedBefore: false },
  places: { taken: 10 },
  territoryCode: '0005000',
}
const codes = (facts: Partial<AdmissionFacts>) =>
  admissionRefusals({ ...teenager, ...facts }).map(({ code }) => code)
const outcomes = (facts: EligibilityFacts) =>
  Object.fromEntries(eligibility(facts).map(({ rule, outcome }) => [rule, outcome]))

describe('admission', () => {
  test.each([
    ['everything in place', {}, []],
    ['#1 twelve years old', { birthDate: '2007-09-15' }, ['AGE_OUT_OF_RANGE']],
    ['#3 a minor care leaver', { targetGroups: ['CARE_LEAVER_INDEPENDENT'] }, ['TARGET_GROUP_AGE']],
    ['#4 no target group', { targetGroups: [] }, ['TARGET_GROUP_REQUIRED']],
    ['#5 before the first day', { on: '2020-09-13' }, ['OUTSIDE_PROGRAMME_PERIOD']],
    ['#7 no referral', { referral: null }, ['REFERRAL_REQUIRED']],
    ['#8 25th at once', { places: { taken: 24 } }, ['CONCURRENT_CAPACITY_FULL']],
    ['#9 101st person', { people: { admitted: 100, admittedBefore: false } }, ['TOTAL_CAPACITY_FULL']],
    ['#10 enrolled already', { openEnrolment: true }, ['DUPLICATE_ENROLMENT']],
    ['#13 no consent of the mother', { consents: [own] }, ['CONSENT_REPRESENTATIVE_MISSING']],
    ['#13 no consent of one’s own', { consents: [mothers] }, ['CONSENT_YOUTH_MISSING']],
    ['#6 no agreement of a coordinator', { agreements: [] }, ['COORDINATOR_AGREEMENT_MISSING']],
    ['#6 the programme is closed', { programmeState: 'closed' }, ['PROGRAMME_NOT_OPEN']],
    [
      '#15 a signature without the right to sign is named once',
      { representations: [{ id: 'mother', basis: 'PARENT', startsOn: '2020-09-11', endsOn: null }] },
      ['REPRESENTATION_INVALID'],
    ],
    [
      '#16 dated back to before a withdrawal',
      { decidedOn: '2020-09-20', consents: [{ ...own, withdrawnOn: '2020-09-18' }, mothers] },
      ['CONSENT_WITHDRAWN'],
    ],
    [
      '#16 dated back, the consent given again since',
      {
        decidedOn: '2020-09-20',
        consents: [{ ...own, withdrawnOn: '2020-09-18' }, { ...own, givenOn: '2020-09-19' }, mothers],
      },
      [],
    ],
    ['T-12 nobody applies to the pilot themselves', { channel: 'SELF' }, ['SELF_APPLICATION_NOT_ALLOWED']],
    ['no birth date', { birthDate: null }, ['BIRTH_DATE_REQUIRED']],
    ['residence elsewhere only warns', { territoryCode: '0027000' }, []],
    [
      'several at once, all named',
      { birthDate: '2008-01-01', consents: [], places: { taken: 24 } },
      [
        'AGE_OUT_OF_RANGE',
        'CONSENT_YOUTH_MISSING',
        'CONSENT_REPRESENTATIVE_MISSING',
        'CONCURRENT_CAPACITY_FULL',
      ],
    ],
  ] as [string, Partial<AdmissionFacts>, string[]][])('%s', (_, facts, expected) => {
    expect(codes(facts)).toEqual(expected)
  })

  test('activation asks the state and the programme first', () => {
    const waiting = { state: 'waiting' } as const
    expect(activateEnrolmentRefusal(waiting, teenager)).toBeNull()
    expect(activateEnrolmentRefusal({ state: 'active' }, teenager)?.code).toBe('ENROLMENT_STATE')
    expect(activateEnrolmentRefusal({ state: 'closed' }, teenager)?.code).toBe('ENROLMENT_CLOSED')
    expect(activateEnrolmentRefusal(waiting, { ...teenager, programmeState: 'draft' })?.code).toBe(
      'PROGRAMME_NOT_OPEN',
    )
    expect(activateEnrolmentRefusals(waiting, { ...teenager, consents: [] }).map(({ code }) => code)).toEqual(
      ['CONSENT_YOUTH_MISSING', 'CONSENT_REPRESENTATIVE_MISSING'],
    )
  })
})

describe('eligibility as the form fills up', () => {
  const { policy, period } = teenager

  test('knows nothing but the period at first', () => {
    const { PERIOD, ...others } = outcomes({ policy, period, on })
    expect(PERIOD).toBe('pass')
    expect(new Set(Object.values(others))).toEqual(new Set(['unknown']))
    expect(Object.keys(others)).toHaveLength(eligibilityRules.length - 1)
  })

  test('judges each rule as soon as its facts are there', () => {
    const facts = {
      policy,
      period,
      on,
      birthDate: '2007-09-15',
      targetGroups: ['SOCIAL_RISK_FAMILY'],
    } as const
    expect(outcomes(facts)).toMatchObject({
      AGE: 'fail',
      TARGET_GROUP: 'pass',
      CONSENT_PARTICIPANT: 'unknown',
    })
    expect(eligibility(facts).find(({ rule }) => rule === 'AGE')?.refusal?.code).toBe('AGE_OUT_OF_RANGE')
  })

  test('a care leaver waits for the birth date', () => {
    const facts = { policy, period, on, targetGroups: ['CARE_LEAVER_INDEPENDENT'] } as const
    expect(outcomes(facts)).toMatchObject({ TARGET_GROUP: 'pass', TARGET_GROUP_AGE: 'unknown' })
    expect(outcomes({ ...facts, birthDate: '2002-01-01' }).TARGET_GROUP_AGE).toBe('pass')
  })

  test('an adult needs no representative', () => {
    const adult = { ...teenager, birthDate: '2001-01-01', consents: [own], representations: [] }
    expect(outcomes(adult)).toMatchObject({ CONSENT_PARTICIPANT: 'pass', CONSENT_REPRESENTATIVE: 'pass' })
  })

  test('residence outside the municipalities served warns', () => {
    expect(outcomes({ ...teenager, territoryCode: '0027000' }).RESIDENCE).toBe('warn')
    expect(outcomes({ ...teenager, policy: rethinkPolicy, territoryCode: '0025000' }).RESIDENCE).toBe('pass')
  })
})
