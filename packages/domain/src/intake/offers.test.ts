import { describe, expect, test } from 'vitest'

import { refusalText } from '../core/refusal.ts'
import {
  type OfferFact,
  type OfferingFacts,
  answerDueOn,
  offerActionRefusal,
  offerHoldsPlace,
  offerPlaceRefusal,
  placesFree,
} from './offers.ts'

const today = '2026-03-02'
const offer = (more: Partial<OfferFact> = {}): OfferFact => ({
  state: 'open',
  answerDueOn: '2026-03-09',
  takenAt: null,
  ...more,
})

test.each([
  ['2026-03-02', '2026-03-09', 'a week of working days'],
  ['2026-04-29', '2026-05-08', '1 and 4 May are holidays'],
  ['2026-12-23', '2027-01-05', 'Christmas and the New Year are long'],
])('an offer of %s waits until %s: %s', (offeredOn, due) => {
  expect(answerDueOn(offeredOn, { offerWorkingDays: 5 })).toBe(due)
})

test('a day off of the authority’s own counts too', () => {
  expect(answerDueOn('2026-03-02', { offerWorkingDays: 5 }, ['2026-03-04'])).toBe('2026-03-10')
})

describe('an offer', () => {
  test.each<[string, Partial<OfferFact>, string, boolean]>([
    ['open on its last day', {}, '2026-03-09', true],
    ['open after its last day', {}, '2026-03-10', false],
    ['accepted, long ago', { state: 'accepted' }, '2026-06-01', true],
    ['accepted and used', { state: 'accepted', takenAt: '2026-03-05T10:00:00Z' }, today, false],
    ['declined', { state: 'declined' }, today, false],
  ])('%s keeps its place or not', (_, more, on, holds) => {
    expect(offerHoldsPlace(offer(more), on)).toBe(holds)
  })

  test.each<['accept' | 'decline' | 'expire' | 'withdraw', Partial<OfferFact>, string, string | null]>([
    ['accept', {}, '2026-03-09', null],
    ['accept', {}, '2026-03-10', 'OFFER_STATE'],
    ['decline', { state: 'accepted' }, '2026-04-01', null],
    ['withdraw', { state: 'accepted', takenAt: '2026-03-05T10:00:00Z' }, today, 'OFFER_TAKEN'],
    ['expire', {}, '2026-03-09', 'OFFER_NOT_DUE'],
    ['expire', {}, '2026-03-10', null],
    ['expire', { state: 'accepted' }, '2026-03-10', 'OFFER_STATE'],
    ['withdraw', { state: 'declined' }, today, 'OFFER_STATE'],
  ])('%s %o on %s: %s', (action, more, on, code) => {
    expect(offerActionRefusal(action, offer(more), on)?.code ?? null).toBe(code)
  })
})

describe('offering', () => {
  const facts: OfferingFacts = {
    places: { limit: 24, taken: 22, offered: 1 },
    people: { limit: 100, admitted: 60, offered: 1 },
    programme: { state: 'open' },
    enrolment: { state: 'waiting' },
    hasOffer: false,
    admittedBefore: false,
    before: [],
  }
  test.each<[string, Partial<OfferingFacts>, string | null, string | null]>([
    ['the last free place to the next', {}, null, null],
    ['none is left', { places: { limit: 24, taken: 22, offered: 2 } }, null, 'CONCURRENT_CAPACITY_FULL'],
    ['no limit at all', { places: { limit: null, taken: 90, offered: 9 } }, null, null],
    ['the 101st', { people: { limit: 100, admitted: 98, offered: 2 } }, null, 'TOTAL_CAPACITY_FULL'],
    [
      'somebody of before, though 100 are counted',
      { people: { limit: 100, admitted: 100, offered: 0 }, admittedBefore: true },
      null,
      null,
    ],
    ['twice', { hasOffer: true }, null, 'OFFER_EXISTS'],
    ['somebody who is in', { enrolment: { state: 'active' } }, null, 'OFFER_NOT_WAITING'],
    ['while closed', { programme: { state: 'closed' } }, null, 'PROGRAMME_NOT_OPEN'],
    ['out of turn', { before: ['Anna Ozola'] }, null, 'OFFER_OUT_OF_TURN'],
    ['out of turn with a reason', { before: ['Anna Ozola'] }, 'URGENT', null],
  ])('%s', (_, more, reason, code) => {
    expect(offerPlaceRefusal({ ...facts, ...more }, reason)?.code ?? null).toBe(code)
  })

  test('names at most four of those passed over', () => {
    const before = ['Anna', 'Bruno', 'Dace', 'Elza', 'Fricis', 'Gita']
    const refusal = offerPlaceRefusal({ ...facts, before }, null)!
    expect(refusalText(refusal, 'lv')).toBe(
      'Rindā pirms šī cilvēka ir: Anna, Bruno, Dace, Elza, +2. Lai piedāvātu ārpus kārtas, norādiet iemeslu.',
    )
  })

  test('counts what is free', () => {
    expect(placesFree(facts)).toBe(1)
    expect(placesFree({ places: { limit: null, taken: 3, offered: 0 } })).toBeNull()
  })
})
