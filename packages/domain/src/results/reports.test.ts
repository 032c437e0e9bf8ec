import { describe, expect, test } from 'vitest'

import { roles } from '../core/permissions.ts'
import { refusalText } from '../core/refusal.ts'
import {
  acceptReportRefusal,
  editReportRefusal,
  reportSubjectRefusal,
  returnReportRefusal,
  submitReportRefusal,
} from './reports.ts'

const today = '2021-01-05'
const closed = { enrolment: { state: 'closed' } } as const
const actor = (role: (typeof roles)[number]) => ({
  memberships: [{ id: 'm', role, organisationId: null, programmeId: null, personId: null }],
})

describe('#47 a report is about what is over', () => {
  test.each([
    [closed, null],
    [{ enrolment: { state: 'active' } }, 'REPORT_STATE'],
    [{ enrolment: { state: 'suspended' } }, 'REPORT_STATE'],
    [{ programme: { state: 'closed', endsOn: '2021-09-13' } }, null],
    [{ programme: { state: 'open', endsOn: '2021-09-13' } }, 'REPORT_STATE'],
    [{ programme: { state: 'open', endsOn: '2021-01-04' } }, null],
    [{ programme: { state: 'open', endsOn: today } }, 'REPORT_STATE'],
  ] as const)('%o', (subject, expected) => {
    expect(reportSubjectRefusal(subject, today)?.code ?? null).toBe(expected)
  })

  test('says so in words', () => {
    const answer = reportSubjectRefusal({ enrolment: { state: 'active' } }, today)!
    expect(refusalText(answer, 'en')).toBe('You cannot submit the report: the enrolment is not closed yet.')
    expect(refusalText(answer, 'lv')).toBe('Pārskatu nevar iesniegt: dalība vēl nav noslēgta.')
  })
})

describe('#47 draft, submitted, returned or accepted', () => {
  const submit = (
    state: 'draft' | 'submitted' | 'returned' | 'accepted',
    narrative: string | null = 'done',
  ) => submitReportRefusal({ state, narrative }, closed, today)?.code ?? null
  test('is submitted from a draft or after a return, with its account', () => {
    expect(submit('draft')).toBeNull()
    expect(submit('returned')).toBeNull()
    expect(submit('submitted')).toBe('REPORT_STATE')
    expect(submit('accepted')).toBe('REPORT_STATE')
    expect(submit('draft', ' ')).toBe('REPORT_INCOMPLETE')
  })

  test('never while the enrolment goes on', () => {
    const running = { enrolment: { state: 'active' } } as const
    expect(submitReportRefusal({ state: 'draft', narrative: 'done' }, running, today)?.code).toBe(
      'REPORT_STATE',
    )
  })

  test('changes as a draft or after a return only', () => {
    expect(editReportRefusal({ state: 'returned' })).toBeNull()
    expect(editReportRefusal({ state: 'submitted' })?.code).toBe('REPORT_STATE')
    expect(editReportRefusal({ state: 'accepted' })?.code).toBe('REPORT_STATE')
  })

  test('only the Social Service accepts and returns (L-01)', () => {
    for (const role of roles) {
      const expected = role === 'officer' ? null : 'REPORT_ACCEPT_ROLE'
      expect(acceptReportRefusal(actor(role), { state: 'submitted' })?.code ?? null).toBe(expected)
      expect(returnReportRefusal(actor(role), { state: 'submitted' }, 'unclear')?.code ?? null).toBe(expected)
    }
  })

  test('an accepted one is neither accepted again nor returned', () => {
    expect(acceptReportRefusal(actor('officer'), { state: 'accepted' })?.code).toBe('REPORT_STATE')
    expect(returnReportRefusal(actor('officer'), { state: 'accepted' }, 'unclear')?.code).toBe('REPORT_STATE')
    expect(returnReportRefusal(actor('officer'), { state: 'submitted' }, '')?.code).toBe('REASON_REQUIRED')
  })
})
