import { describe, expect, test } from 'vitest'

import {
  answerDataRequestRefusal,
  dataRequestDue,
  exportRecordRefusal,
  extendDataRequestRefusal,
  newDataRequestRefusal,
  withdrawDataRequestRefusal,
} from './data-requests.ts'

const open = { state: 'open', receivedOn: '2026-02-20', dueOn: '2026-03-20', extendedOn: null } as const
const parent = { basis: 'PARENT', startsOn: '2020-01-01', endsOn: null } as const

test.each([
  ['2026-02-20', false, '2026-03-20'],
  ['2026-01-31', false, '2026-02-28'],
  ['2026-01-31', true, '2026-04-30'],
  ['2026-12-15', true, '2027-03-15'],
])('a request of %s (extended: %s) is due on %s', (receivedOn, extended, due) => {
  expect(dataRequestDue(receivedOn, extended)).toBe(due)
})

describe('entering a request', () => {
  const child = { birthDate: '2012-05-04' }
  const adult = { birthDate: '2000-05-04' }
  const by = (representation: typeof parent | null, receivedOn = '2026-02-20') =>
    ({ receivedOn, requester: 'REPRESENTATIVE', representation }) as const
  test.each([
    [
      'the person themselves, also a minor',
      { receivedOn: '2026-02-20', requester: 'SELF', representation: null } as const,
      child,
      null,
    ],
    ['a parent of a minor', by(parent), child, null],
    ['nobody named', by(null), child, 'REPRESENTATION_INVALID'],
    ['a parent of an adult', by(parent), adult, 'REPRESENTATION_INVALID'],
    ['a parent before the right began', by(parent, '2019-12-31'), child, 'REPRESENTATION_INVALID'],
    ['a day to come', by(parent, '2026-03-03'), child, 'DATE_IN_FUTURE'],
  ])('%s', (_, request, person, code) => {
    expect(newDataRequestRefusal(request, person, '2026-03-02')?.code ?? null).toBe(code)
  })
})

test('the deadline moves once, and not after it has passed', () => {
  expect(extendDataRequestRefusal(open, '2026-03-20')).toBeNull()
  expect(extendDataRequestRefusal(open, '2026-03-21')?.code).toBe('DATA_REQUEST_EXTENSION_LATE')
  expect(extendDataRequestRefusal({ ...open, extendedOn: '2026-03-01' }, '2026-03-02')?.code).toBe(
    'DATA_REQUEST_EXTENDED',
  )
  expect(extendDataRequestRefusal({ ...open, state: 'answered' }, '2026-03-02')?.code).toBe(
    'DATA_REQUEST_STATE',
  )
})

test('what is not granted in full says why', () => {
  const answer = { outcome: 'REFUSED', answer: null, answeredOn: '2026-03-01' } as const
  expect(answerDataRequestRefusal(open, answer, '2026-03-02')?.pointer).toBe('/answer')
  expect(answerDataRequestRefusal(open, { ...answer, answer: 'Likums' }, '2026-03-02')).toBeNull()
  expect(answerDataRequestRefusal(open, { ...answer, outcome: 'GRANTED' }, '2026-03-02')).toBeNull()
  expect(answerDataRequestRefusal(open, { ...answer, answeredOn: '2026-03-03' }, '2026-03-02')?.code).toBe(
    'DATE_IN_FUTURE',
  )
  expect(answerDataRequestRefusal(open, { ...answer, answeredOn: '2026-02-19' }, '2026-03-02')?.code).toBe(
    'DATES_ORDER',
  )
  expect(withdrawDataRequestRefusal({ state: 'withdrawn' })?.code).toBe('DATA_REQUEST_STATE')
})

test('a record is given out for a request or for a reason in words', () => {
  expect(exportRecordRefusal({ requestId: null, reason: '  ' })?.pointer).toBe('/reason')
  expect(exportRecordRefusal({ requestId: 'x', reason: null })).toBeNull()
  expect(exportRecordRefusal({ requestId: null, reason: 'Tiesas pieprasījums' })).toBeNull()
})
