import { describe, expect, test } from 'vitest'

import { refusalText } from '../core/refusal.ts'
import { erasureRefusals, approveErasureRefusal, declineErasureRefusal, legalHoldRefusal } from './erasure.ts'
import { type KeptWork, retentionEndsOn, retentionDuties, type RetentionFacts } from './retention.ts'

const none: RetentionFacts = { cases: [], mentorships: [], represented: [] }
const enrolment = (endedOn: string | null, source: KeptWork['source'] = 'MUNICIPAL'): KeptWork => ({
  endedOn,
  source,
  programmeEndsOn: '2021-09-13',
})

describe('how long records are kept', () => {
  test.each<[string, RetentionFacts, string | null | undefined]>([
    ['nothing done, nothing to keep', none, undefined],
    [
      '10 years after the last closed enrolment',
      { ...none, cases: [enrolment('2020-12-13'), enrolment('2021-03-01')] },
      '2031-03-01',
    ],
    [
      'no end while an enrolment goes on',
      { ...none, cases: [enrolment('2020-12-13'), enrolment(null)] },
      null,
    ],
    ['29 February becomes the 28th', { ...none, cases: [enrolment('2020-02-29')] }, '2030-02-28'],
    [
      'a mentor as long as the service record',
      { ...none, mentorships: [enrolment('2021-01-31')] },
      '2031-01-31',
    ],
    [
      'a representative as long as the child',
      { ...none, represented: [enrolment('2020-12-13')] },
      '2030-12-13',
    ],
    // Project documents: 5 years from 31 December 2021; the later of the two counts.
    ['a grant file that ends later', { ...none, cases: [enrolment('2015-01-31', 'ERDF')] }, '2026-12-31'],
    ['a grant file that ends earlier', { ...none, cases: [enrolment('2021-01-31', 'ERDF')] }, '2031-01-31'],
  ])('%s', (_, facts, until) => {
    expect(retentionEndsOn(retentionDuties(facts))).toBe(until)
  })

  test('says which duty each end comes from', () => {
    const duties = retentionDuties({ ...none, cases: [enrolment('2020-12-13', 'ERDF')] })
    expect(duties).toEqual([
      { recordClass: 'CLIENT_FILE', endsOn: '2030-12-13' },
      { recordClass: 'GRANT_FILE', endsOn: '2026-12-31' },
    ])
  })
})

describe('what stands in the way of an erasure (#81)', () => {
  const clear = { erased: false, open: [], holds: [], openRequests: [], duties: [] } as const
  const today = '2026-03-02'
  const codes = (facts: object) => erasureRefusals({ ...clear, ...facts }, today).map(({ code }) => code)

  test('nothing, where nothing asks for it', () => expect(codes({})).toEqual([]))
  test.each<[string, object, string[]]>([
    ['an erasure that was done', { erased: true }, ['ERASURE_DONE']],
    [
      'an open enrolment',
      { open: ['ENROLMENT'], duties: [{ recordClass: 'CLIENT_FILE', endsOn: null }] },
      ['ERASURE_ENROLMENT_OPEN'],
    ],
    ['a hold without end', { holds: [{ ground: 'COURT', endsOn: null }] }, ['LEGAL_HOLD']],
    ['a hold on its last day', { holds: [{ ground: 'COURT', endsOn: today }] }, ['LEGAL_HOLD']],
    ['not a hold of yesterday', { holds: [{ ground: 'COURT', endsOn: '2026-03-01' }] }, []],
    ['another request', { openRequests: ['ACCESS'] }, ['ERASURE_REQUEST_OPEN']],
    [
      'the last day of a duty',
      { duties: [{ recordClass: 'CLIENT_FILE', endsOn: today }] },
      ['RETENTION_HOLD'],
    ],
    ['not the day after', { duties: [{ recordClass: 'CLIENT_FILE', endsOn: '2026-03-01' }] }, []],
    [
      'the open case of a child once represented',
      { duties: [{ recordClass: 'REPRESENTATION', endsOn: null }] },
      ['RETENTION_HOLD'],
    ],
  ])('%s', (_, facts, expected) => {
    expect(codes(facts)).toEqual(expected)
  })

  test('all of it at once, in the order it can be mended, with the day in the sentence', () => {
    const reasons = erasureRefusals(
      {
        erased: false,
        open: ['ENROLMENT', 'REFERRAL'],
        holds: [{ ground: 'AUDIT', endsOn: '2027-01-01' }],
        openRequests: ['ACCESS'],
        duties: [{ recordClass: 'CLIENT_FILE', endsOn: '2036-02-01' }],
      },
      today,
    )
    expect(reasons.map(({ code }) => code)).toEqual([
      'ERASURE_ENROLMENT_OPEN',
      'LEGAL_HOLD',
      'ERASURE_REQUEST_OPEN',
      'RETENTION_HOLD',
    ])
    expect(refusalText(reasons[3]!, 'lv')).toContain('01.02.2036.')
    expect(refusalText(reasons[1]!, 'en')).toContain('1 January 2027')
  })

  test('only another officer approves, and only once', () => {
    expect(approveErasureRefusal({ state: 'proposed', proposedBy: 'a' }, 'a')?.code).toBe(
      'ERASURE_SECOND_PERSON',
    )
    expect(approveErasureRefusal({ state: 'proposed', proposedBy: 'a' }, 'b')).toBeNull()
    expect(approveErasureRefusal({ state: 'executed', proposedBy: 'a' }, 'b')?.code).toBe('ERASURE_STATE')
    expect(declineErasureRefusal({ state: 'declined' })?.code).toBe('ERASURE_STATE')
    expect(declineErasureRefusal({ state: 'proposed' })).toBeNull()
  })

  test('a hold is placed for days to come', () => {
    expect(legalHoldRefusal('2026-03-01', today)?.pointer).toBe('/endsOn')
    expect(legalHoldRefusal(today, today)).toBeNull()
    expect(legalHoldRefusal(null, today)).toBeNull()
  })
})
