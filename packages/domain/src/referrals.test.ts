import { describe, expect, test } from 'vitest'

import { roles } from './permissions.ts'
import { liepajaPolicy, rethinkPolicy } from './presets.ts'
import {
  type ReferralFacts,
  acceptReferralRefusal,
  declineReferralRefusal,
  editReferralRefusal,
  referrerRefusal,
  returnReferralRefusal,
  sendReferralRefusal,
  withdrawReferralRefusal,
} from './referrals.ts'
import { refusalText } from './refusal.ts'
import { type ReferralState, referralStates } from './states.ts'

const today = '2020-09-14'
const draft: ReferralFacts = {
  state: 'draft',
  channel: 'CASE_MANAGER',
  targetGroups: ['SOCIAL_RISK_FAMILY'],
  birthDate: '2005-03-03',
  hasReasons: true,
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
  representations: [{ id: 'mother', basis: 'PARENT', validFrom: '2005-03-03', validTo: null }],
} as const

test('#7 only case managers refer', () => {
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
      { ...draft, channel: 'SELF', targetGroups: ['GRT'] },
      rethinkPolicy,
      null,
    ],
    ['sent already', { ...draft, state: 'sent' }, liepajaPolicy, 'REFERRAL_STATE'],
    ['given back', { ...draft, state: 'returned' }, liepajaPolicy, null],
  ] as [string, ReferralFacts, typeof liepajaPolicy, string | null][])(
    '%s',
    (_, referral, policy, expected) => {
      expect(sendReferralRefusal(referral, policy)?.code ?? null).toBe(expected)
    },
  )

  test('everything missing comes in one sentence', () => {
    const answer = sendReferralRefusal(
      { ...draft, birthDate: null, targetGroups: [], hasReasons: false },
      liepajaPolicy,
    )!
    expect(refusalText(answer, 'en')).toBe('The referral still lacks: birth date, target group, reasons.')
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

test.each(referralStates)('a referral that is %s', (state: ReferralState) => {
  const fits = (...states: ReferralState[]) => (states.includes(state) ? null : 'REFERRAL_STATE')
  expect(editReferralRefusal({ state })?.code ?? null).toBe(fits('draft', 'returned'))
  expect(returnReferralRefusal({ state }, 'unclear')?.code ?? null).toBe(fits('sent'))
  expect(declineReferralRefusal({ state }, 'NOT_ELIGIBLE')?.code ?? null).toBe(fits('sent'))
  expect(withdrawReferralRefusal({ state })?.code ?? null).toBe(fits('draft', 'sent', 'returned'))
})

test('giving back and declining have a reason', () => {
  expect(returnReferralRefusal({ state: 'sent' }, ' ')?.code).toBe('REASON_REQUIRED')
  expect(declineReferralRefusal({ state: 'sent' }, null)?.code).toBe('REASON_REQUIRED')
})
