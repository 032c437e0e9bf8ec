import { describe, expect, test } from 'vitest'

import { refusal } from '../core/refusal.ts'
import { liepajaPolicy } from '../programmes/presets.ts'
import {
  enrolmentOpenRefusal,
  enrolmentRunningRefusal,
  placeHoldEndsOn,
  resumeEnrolmentRefusal,
  suspendEnrolmentRefusal,
} from './enrolments.ts'
import type { EnrolmentState } from './states.ts'

test.each([
  ['active', null, null],
  ['suspended', 'ENROLMENT_SUSPENDED', null],
  ['waiting', 'ENROLMENT_NOT_ACTIVE', null],
  ['closed', 'ENROLMENT_CLOSED', 'ENROLMENT_CLOSED'],
] as [EnrolmentState, string | null, string | null][])(
  '#38 #46 in a %s enrolment: sessions %s, records %s',
  (state, running, open) => {
    expect(enrolmentRunningRefusal({ state })?.code ?? null).toBe(running)
    expect(enrolmentOpenRefusal({ state })?.code ?? null).toBe(open)
  },
)

describe('#8 suspending keeps the place for a while', () => {
  const period = { startsOn: '2020-09-14', endsOn: '2021-09-13' }
  const active = { state: 'active', admittedOn: '2020-10-01' } as const
  const suspend = (
    changes: object,
    enrolment: { state: EnrolmentState; admittedOn: string | null } = active,
  ) =>
    suspendEnrolmentRefusal(
      enrolment,
      { suspendedOn: '2020-11-01', reason: 'illness', ...changes },
      period,
      '2020-11-02',
    )?.code ?? null

  test.each([
    [{}, null],
    [{ reason: '' }, 'REASON_REQUIRED'],
    [{ suspendedOn: '2020-11-02' }, null],
    [{ suspendedOn: '2020-11-03' }, 'DATE_IN_FUTURE'],
    [{ suspendedOn: '2020-10-01' }, null],
    [{ suspendedOn: '2020-09-30' }, 'DATES_ORDER'],
  ])('%j', (changes, expected) => {
    expect(suspend(changes)).toBe(expected)
  })

  test('inside the programme', () => {
    const before = { ...active, admittedOn: null }
    expect(suspend({ suspendedOn: '2020-09-13' }, before)).toBe('OUTSIDE_PROGRAMME_PERIOD')
  })

  test('once', () => {
    expect(suspend({}, { ...active, state: 'suspended' })).toBe('ENROLMENT_STATE')
    expect(suspend({}, { ...active, state: 'closed' })).toBe('ENROLMENT_CLOSED')
  })

  test('for the policy’s days, then resuming needs a free place', () => {
    expect(placeHoldEndsOn('2020-11-01', liepajaPolicy)).toBe('2020-12-01')
    const full = refusal('CONCURRENT_CAPACITY_FULL', { taken: 24, places: 24 })
    expect(resumeEnrolmentRefusal({ state: 'suspended', holdsPlace: true }, full)).toBeNull()
    expect(resumeEnrolmentRefusal({ state: 'suspended', holdsPlace: false }, full)).toBe(full)
    expect(resumeEnrolmentRefusal({ state: 'active', holdsPlace: true }, null)?.code).toBe('ENROLMENT_STATE')
  })
})
