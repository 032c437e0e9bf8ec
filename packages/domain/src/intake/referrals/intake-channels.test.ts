import { describe, expect, test } from 'vitest'

import { liepajaPolicy, rethinkPolicy } from '../../programmes/presets.ts'
import { type ApplicationFacts, applicationRefusal, intakeChannelRefusal } from './intake-channels.ts'

const today = '2026-03-02'
const open = { ...rethinkPolicy, intakeChannels: ['CASE_MANAGER', 'SELF', 'PARENT'] as const }

test.each([
  ['CASE_MANAGER', 'REFERRALS_NOT_TAKEN'],
  ['SELF', 'SELF_APPLICATION_NOT_ALLOWED'],
  ['PARENT', 'PARENT_APPLICATION_NOT_ALLOWED'],
] as const)('T-12 a way in that the programme does not have: %s', (channel, code) => {
  expect(intakeChannelRefusal({ intakeChannels: [] }, channel)).toMatchObject({ code, pointer: '/channel' })
  expect(intakeChannelRefusal(open, channel)).toBeNull()
})

describe('an application', () => {
  const mother = { id: 'm', basis: 'PARENT', startsOn: '2012-05-05', endsOn: null } as const
  const child = { channel: 'PARENT', birthDate: '2012-05-05', representation: mother } as const
  const adult = { ...child, birthDate: '2000-01-01' }
  test.each<[string, ApplicationFacts, typeof liepajaPolicy, string | null]>([
    ['by a mother', child, open, null],
    ['by nobody known', { ...child, representation: null }, open, 'REPRESENTATION_INVALID'],
    [
      'by a guardian whose right is over',
      { ...child, representation: { ...mother, basis: 'GUARDIAN', endsOn: '2026-03-01' } },
      open,
      'REPRESENTATION_INVALID',
    ],
    ['by the mother of an adult', adult, open, 'APPLICANT_OF_ADULT'],
    ['by an adult’s trustee', { ...adult, representation: { ...mother, basis: 'TRUSTEE' } }, open, null],
    ['of nobody’s age', { ...child, birthDate: null }, open, 'BIRTH_DATE_REQUIRED'],
    ['by a mother, where parents do not apply', child, rethinkPolicy, 'PARENT_APPLICATION_NOT_ALLOWED'],
    ['by oneself', { ...adult, channel: 'SELF', representation: null }, rethinkPolicy, null],
    ['by oneself, fifteen today', { ...child, channel: 'SELF', birthDate: '2011-03-02' }, open, null],
    [
      'by oneself, fifteen tomorrow',
      { ...child, channel: 'SELF', birthDate: '2011-03-03' },
      open,
      'SELF_APPLICATION_AGE',
    ],
    ['by oneself at any age', { ...child, channel: 'SELF' }, { ...open, selfApplicationMinAge: null }, null],
    ['#7 where a referral is required', child, { ...open, referralRequired: true }, 'REFERRAL_REQUIRED'],
    ['#7 in Liepāja', { ...adult, channel: 'SELF' }, liepajaPolicy, 'REFERRAL_REQUIRED'],
  ])('%s', (_, facts, policy, code) => {
    expect(applicationRefusal(facts, policy, today)?.code ?? null).toBe(code)
  })
})
