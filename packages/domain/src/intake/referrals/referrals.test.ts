import { describe, expect, test } from 'vitest'

import { roles } from '../../core/permissions.ts'
import { refusalText } from '../../core/refusal.ts'
import { liepajaPolicy, rethinkPolicy } from '../../programmes/presets.ts'
import { type ReferralState, referralStates } from '../states.ts'
import {
  type ReferralFacts,
  acceptReferralRefusal,
  ageNeverFitsRefusal,
  declineReferralRefusal,
  editReferralRefusal,
  referralAdvice,
  referrerRefusal,
  returnReferralRefusal,
  sendReferralRefusal,
  withdrawReferralRefusal,
} from './referrals.ts'

const today = '2020-09-14'
const period = { startsOn: '2020-09-14', endsOn: '2021-09-13' }
const draft: ReferralFacts = {
  state: 'draft',
  channel: 'CASE_MANAGER',
  targetGroups: ['SOCIAL_RISK_FAMILY'],
  birthDate: '2005-03-03',
  hasReasons: true,
  lacksWords: false,
}
const own = {
  purpose: 'PARTICIPATION',
  givenBy: 'PARTICIPANT',
  givenOn: '2020-09-10',
  withdrawnOn: null,
  representationId: null,
} as const
const consents = {
  birthDate: '2005-03-03',
  consents: [own, { ...own, givenBy: 'REPRESENTATIVE', representationId: 'mother' }],
  representations: [{ id: 'mother', basis: 'PARENT', startsOn: '2005-03-03', endsOn: null }],
} as const

test('#7 L-42 only case managers refer', () => {
  for (const role of roles) {
    const memberships = [{ id: 'm', role, organisationId: null, programmeId: null, personId: null }]
    expect(referrerRefusal({ memberships })?.code ?? null).toBe(
      role === 'case_manager' ? null : 'REFERRER_ROLE',
    )
  }
})

test('#7 a case manager who is something else too still refers', () => {
  const membership = { id: 'm', organisationId: null, programmeId: null, personId: null }
  const memberships = (['finance', 'case_manager'] as const).map((role) => ({ ...membership, role }))
  expect(referrerRefusal({ memberships })).toBeNull()
})

describe('sending', () => {
  test.each([
    ['complete', draft, liepajaPolicy, null],
    ['no birth date', { ...draft, birthDate: null }, liepajaPolicy, 'REFERRAL_INCOMPLETE'],
    ['no reasons', { ...draft, hasReasons: false }, liepajaPolicy, 'REFERRAL_INCOMPLETE'],
    [
      '#4 a group of another programme',
      { ...draft, targetGroups: ['GRT'] },
      liepajaPolicy,
      'TARGET_GROUP_REQUIRED',
    ],
    [
      'T-12 an own application in Liepāja',
      { ...draft, channel: 'SELF' },
      liepajaPolicy,
      'SELF_APPLICATION_NOT_ALLOWED',
    ],
    [
      'T-12 an own application in RETHINK',
      { ...draft, channel: 'SELF', targetGroups: ['GRT'], birthDate: '2000-03-03' },
      rethinkPolicy,
      null,
    ],
    ['sent already', { ...draft, state: 'sent' }, liepajaPolicy, 'REFERRAL_STATE'],
    ['given back', { ...draft, state: 'returned' }, liepajaPolicy, null],
  ] as [string, ReferralFacts, typeof liepajaPolicy, string | null][])(
    '%s',
    (_, referral, policy, expected) => {
      expect(sendReferralRefusal(referral, policy, period, today)?.code ?? null).toBe(expected)
    },
  )

  test('everything missing comes in one sentence', () => {
    const answer = sendReferralRefusal(
      { ...draft, birthDate: null, targetGroups: [], hasReasons: false, lacksWords: true },
      liepajaPolicy,
      period,
      today,
    )!
    expect(refusalText(answer, 'en')).toBe(
      'The referral still lacks: birth date, target group, reasons, words to “Other”.',
    )
  })
})

describe('L-43 accepting', () => {
  const open = { state: 'open' } as const
  const sent = { ...draft, state: 'sent' } as const
  test.each([
    ['with both consents', sent, open, consents, false, null],
    [
      'without the mother’s',
      sent,
      open,
      { ...consents, consents: [own] },
      false,
      'CONSENT_REPRESENTATIVE_MISSING',
    ],
    ['#10 somebody enrolled already', sent, open, consents, true, 'DUPLICATE_ENROLMENT'],
    ['into a programme not open', sent, { state: 'draft' }, consents, false, 'PROGRAMME_NOT_OPEN'],
    [
      '#4 of another target group',
      { ...sent, targetGroups: ['GRT'] },
      open,
      consents,
      false,
      'TARGET_GROUP_REQUIRED',
    ],
    ['a draft', draft, open, consents, false, 'REFERRAL_STATE'],
  ] as const)('%s', (_, referral, programme, facts, enrolled, expected) => {
    const answer = acceptReferralRefusal(referral, programme, liepajaPolicy, facts, enrolled, today)
    expect(answer?.code ?? null).toBe(expected)
  })
})

const asked = { reason: 'INCOMPLETE', asks: [{ field: 'NEEDS' }], note: null } as const

test.each(referralStates)('a referral that is %s', (state: ReferralState) => {
  const fits = (...states: ReferralState[]) => (states.includes(state) ? null : 'REFERRAL_STATE')
  const referral = { state, channel: 'CASE_MANAGER' } as const
  expect(editReferralRefusal(referral)?.code ?? null).toBe(fits('draft', 'returned'))
  expect(editReferralRefusal({ state, channel: 'SELF' })?.code ?? null).toBe(
    fits('draft', 'returned', 'sent'),
  )
  expect(returnReferralRefusal(referral, asked)?.code ?? null).toBe(fits('sent'))
  expect(declineReferralRefusal({ state }, 'NOT_ELIGIBLE', null)?.code ?? null).toBe(fits('sent'))
  expect(withdrawReferralRefusal({ state }, 'MOVED', null)?.code ?? null).toBe(
    fits('draft', 'sent', 'returned'),
  )
})

describe('words where a code says nothing by itself', () => {
  const sent = { state: 'sent', channel: 'CASE_MANAGER' } as const
  test.each([
    ['asking for nothing', { ...asked, asks: [] }, 'REFERRAL_ASKS_REQUIRED'],
    ['asking in words alone', { ...asked, asks: [], note: 'Kas ir mamma?' }, null],
    ['for another reason', { ...asked, reason: 'OTHER' }, 'REASON_WORDS_REQUIRED'],
    ['for another reason, told', { ...asked, reason: 'OTHER', note: 'Zvaniet!' }, null],
  ] as const)('giving back %s', (_, facts, code) => {
    expect(returnReferralRefusal(sent, facts)?.code ?? null).toBe(code)
  })

  test('an application goes back to nobody', () => {
    expect(returnReferralRefusal({ ...sent, channel: 'PARENT' }, asked)?.code).toBe(
      'APPLICATION_NOT_RETURNED',
    )
  })

  test.each([
    ['OTHER', ' ', 'REASON_WORDS_REQUIRED'],
    ['OTHER', 'Dodas uz ārzemēm', null],
    ['MOVED', null, null],
  ])('%s with %s', (reason, note, code) => {
    expect(declineReferralRefusal(sent, reason, note)?.code ?? null).toBe(code)
    expect(withdrawReferralRefusal(sent, reason, note)?.code ?? null).toBe(code)
  })
})

describe('#1 an age that fits on no day of the programme', () => {
  test.each([
    ['twelve, thirteen on the last day', '2008-09-13', today, null],
    ['twelve, thirteen the day after', '2008-09-14', today, 'AGE_NEVER_FITS'],
    ['twenty-five today', '1994-09-15', today, null],
    ['twenty-six today', '1994-09-14', today, 'AGE_NEVER_FITS'],
    ['twenty-five on the first day, sent before', '1994-09-15', '2020-08-01', null],
    ['of age, when the programme is over', '2005-03-03', '2021-09-14', 'OUTSIDE_PROGRAMME_PERIOD'],
  ])('%s', (_, birthDate, on, code) => {
    expect(ageNeverFitsRefusal(liepajaPolicy, birthDate, period, on)?.code ?? null).toBe(code)
  })

  test('says from when to when, and how old', () => {
    const answer = ageNeverFitsRefusal(liepajaPolicy, '2010-01-01', period, today)!
    expect(refusalText(answer, 'lv')).toBe(
      'Programmas laikā vecums nevienā dienā neatbildīs: uzņem 13–25 gadu vecumā, līdz 13.09.2021. būs 11.',
    )
    expect(ageNeverFitsRefusal({ minAge: null, maxAge: null }, '1940-01-01', period, today)).toBeNull()
  })
})

test('L-06, L-17 what is missing of a plan is advised, and stops nothing', () => {
  const nothing = { strengths: 0, needs: 0, careUnknown: true }
  expect(referralAdvice(nothing).map(({ code }) => code)).toEqual(['STRENGTHS', 'NEEDS', 'CARE'])
  expect(referralAdvice({ strengths: 2, needs: 1, careUnknown: false })).toEqual([])
})
