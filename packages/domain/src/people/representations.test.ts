import { describe, expect, test } from 'vitest'

import {
  type NewRepresentation,
  answerCourtCaseRefusal,
  comesOfAgeOn,
  rightEndsOn,
  flagConflictRefusal,
  lastDayOf,
  liftConflictRefusal,
  openCourtCaseRefusal,
  ownAgreementDueOn,
  recordRepresentationRefusal,
} from './representations.ts'
import type { ConflictFact, RepresentationFact } from './representing.ts'
import { mayRepresent } from './representing.ts'

const today = '2026-03-02'
const birthDate = '2010-05-05'

describe('#17 the day of coming of age', () => {
  test.each([
    ['2008-03-02', '2026-03-02'],
    ['2008-02-29', '2026-03-01'],
    ['2004-02-29', '2022-03-01'],
    ['2008-12-31', '2026-12-31'],
  ])('of who was born on %s is %s', (born, day) => expect(comesOfAgeOn(born)).toBe(day))

  test('ends the right of everybody but a trustee on the day before', () => {
    expect(lastDayOf('PARENT', '2008-02-29')).toBe('2026-02-28')
    expect(lastDayOf('CARE_INSTITUTION', '2008-03-02')).toBe('2026-03-01')
    expect(lastDayOf('TRUSTEE', '2008-03-02')).toBeNull()
    expect(rightEndsOn({ basis: 'PARENT', endsOn: null }, '2008-03-02')).toBe('2026-03-01')
    expect(rightEndsOn({ basis: 'PARENT', endsOn: '2026-02-01' }, '2008-03-02')).toBe('2026-02-01')
    expect(rightEndsOn({ basis: 'PARENT', endsOn: '2026-04-01' }, '2008-03-02')).toBe('2026-03-01')
    expect(rightEndsOn({ basis: 'TRUSTEE', endsOn: null }, '2008-03-02')).toBeNull()
    expect(rightEndsOn({ basis: 'PARENT', endsOn: null }, null)).toBeNull()
    expect(ownAgreementDueOn('2008-03-02', { comingOfAgeDays: 30 })).toBe('2026-04-01')
  })
})

describe('#15 recording a representation', () => {
  const parent: NewRepresentation = {
    participantId: 'child',
    representativeId: 'mother',
    basis: 'PARENT',
    startsOn: '2010-05-05',
    endsOn: null,
    documentReference: null,
  }
  const guardian = { ...parent, basis: 'GUARDIAN', documentReference: 'BT 2026/14' } as const
  test.each<[string, NewRepresentation, string | null]>([
    ['a parent needs no paper', parent, null],
    ['no ground at all', { ...parent, basis: null }, 'REPRESENTATION_BASIS'],
    ['a guardian by decision', guardian, null],
    ['a guardian without one', { ...guardian, documentReference: '  ' }, 'REPRESENTATION_DOCUMENT'],
    [
      'a guardian with the decision as a file',
      { ...guardian, documentReference: null, documentId: 'd' },
      null,
    ],
    ['oneself', { ...parent, representativeId: 'child' }, 'REPRESENTATIVE_SELF'],
    ['an end before the beginning', { ...parent, endsOn: '2010-05-04' }, 'DATES_ORDER'],
    ['for an institution', { ...guardian, basis: 'CARE_INSTITUTION', actsFor: 'Bērnu nams' }, null],
    ['a parent for an institution', { ...parent, actsFor: 'Bērnu nams' }, 'REPRESENTATION_ACTS_FOR'],
    ['on the last day of childhood', { ...parent, startsOn: '2028-05-04' }, null],
    ['from the birthday on', { ...parent, startsOn: '2028-05-05' }, 'REPRESENTATION_OF_ADULT'],
    ['a trustee from the birthday on', { ...guardian, basis: 'TRUSTEE', startsOn: '2028-05-05' }, null],
  ])('%s', (_, given, expected) => {
    expect(recordRepresentationRefusal(given, birthDate)?.code ?? null).toBe(expected)
  })

  test('asks nothing of the age that nobody knows', () => {
    expect(recordRepresentationRefusal({ ...parent, startsOn: '2028-05-05' })).toBeNull()
  })
})

describe('a conflict of interests', () => {
  const mother = (...conflicts: ConflictFact[]): RepresentationFact => ({
    id: 'mother',
    basis: 'PARENT',
    startsOn: birthDate,
    endsOn: null,
    conflicts,
  })
  const open = { startsOn: '2026-02-01', liftedOn: null }
  const lifted = { startsOn: '2026-01-01', liftedOn: '2026-02-01' }

  test.each([
    ['2026-01-31', true],
    ['2026-02-01', false],
    ['2026-03-02', false],
  ])('stands against signing from its day: %s', (on, may) => {
    expect(mayRepresent(mother(open), birthDate, on)).toBe(may)
  })

  test.each([
    ['2025-12-31', true],
    ['2026-01-01', false],
    ['2026-01-31', false],
    ['2026-02-01', true],
  ])('and no longer from the day it was lifted: %s', (on, may) => {
    expect(mayRepresent(mother(lifted), birthDate, on)).toBe(may)
  })

  test.each([
    ['today', mother(), today, null],
    ['tomorrow', mother(), '2026-03-03', 'CONFLICT_DATE_INVALID'],
    ['before the right began', mother(), '2010-05-04', 'CONFLICT_DATE_INVALID'],
    ['a second time', mother(open), today, 'CONFLICT_OPEN'],
    ['anew from the day the first ended', mother(lifted), '2026-02-01', null],
    ['inside the first', mother(lifted), '2026-01-31', 'CONFLICT_DATE_INVALID'],
  ])('is flagged %s', (_, representation, startsOn, expected) => {
    expect(flagConflictRefusal(representation, startsOn, today)?.code ?? null).toBe(expected)
  })

  test.each([
    ['today', mother(open), today, null],
    ['on the day it began, as a mistake', mother(open), '2026-02-01', null],
    ['before it began', mother(open), '2026-01-31', 'CONFLICT_DATE_INVALID'],
    ['tomorrow', mother(open), '2026-03-03', 'CONFLICT_DATE_INVALID'],
    ['where there is none', mother(lifted), today, 'CONFLICT_NONE'],
  ])('is lifted %s', (_, representation, liftedOn, expected) => {
    expect(liftConflictRefusal(representation, liftedOn, today)?.code ?? null).toBe(expected)
  })
})

describe('L-48 the orphan’s court', () => {
  test.each([
    ['about a minor', '2026-03-02', birthDate, false, null],
    ['about somebody whose age nobody knows', '2026-03-02', null, false, null],
    ['twice', '2026-03-02', birthDate, true, 'COURT_CASE_OPEN'],
    ['tomorrow', '2026-03-03', birthDate, false, 'COURT_CASE_DATE'],
    ['about an adult', '2026-03-02', '2008-03-02', false, 'COURT_CASE_OF_ADULT'],
    ['on the last day of childhood', '2026-03-02', '2008-03-03', false, null],
  ])('is asked %s', (_, askedOn, born, hasOpen, expected) => {
    expect(openCourtCaseRefusal(askedOn, born, hasOpen, today)?.code ?? null).toBe(expected)
  })

  const asked = { askedOn: '2026-02-01', answeredOn: null }
  const appointed = {
    answeredOn: '2026-03-01',
    outcome: 'REPRESENTATIVE_APPOINTED',
    decision: 'Nr. 7',
  } as const
  test.each([
    ['by appointing somebody', asked, appointed, null],
    ['by appointing without a decision', asked, { ...appointed, decision: ' ' }, 'COURT_CASE_DECISION'],
    ['by seeing no ground', asked, { ...appointed, outcome: 'DECLINED', decision: null } as const, null],
    ['before it was asked', asked, { ...appointed, answeredOn: '2026-01-31' }, 'COURT_CASE_DATE'],
    ['tomorrow', asked, { ...appointed, answeredOn: '2026-03-03' }, 'COURT_CASE_DATE'],
    ['twice', { ...asked, answeredOn: '2026-02-20' }, appointed, 'COURT_CASE_ANSWERED'],
  ])('answers %s', (_, courtCase, answer, expected) => {
    expect(answerCourtCaseRefusal(courtCase, answer, today)?.code ?? null).toBe(expected)
  })
})
