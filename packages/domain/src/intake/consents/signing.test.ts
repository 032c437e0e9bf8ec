import { describe, expect, test } from 'vitest'

import type { ConflictFact, RepresentationFact } from '../../people/representing.ts'
import { courtWay } from '../eligibility/court-way.ts'
import { recordConsentRefusal, representativeConsentRefusal } from './consents.ts'

const today = '2026-03-02'
const birthDate = '2010-05-05'

describe('a conflict of interests', () => {
  const mother = (...conflicts: ConflictFact[]): RepresentationFact => ({
    id: 'mother',
    basis: 'PARENT',
    startsOn: birthDate,
    endsOn: null,
    conflicts,
  })
  const open = { startsOn: '2026-02-01', liftedOn: null }

  test('is named when somebody signs all the same, and what was signed meanwhile does not count', () => {
    const consent = {
      purposes: ['PARTICIPATION'] as const,
      givenBy: 'REPRESENTATIVE' as const,
      givenOn: '2026-02-10',
      textVersion: '1',
      language: 'lv',
      representation: mother(open),
    }
    const about = { birthDate, representations: [mother(open)] }
    expect(recordConsentRefusal(consent, about, today)).toMatchObject({
      code: 'REPRESENTATION_CONFLICT',
      pointer: '/representationId',
    })
    expect(recordConsentRefusal({ ...consent, givenOn: '2026-01-31' }, about, today)).toBeNull()
    const given = {
      purpose: 'PARTICIPATION' as const,
      givenBy: 'REPRESENTATIVE' as const,
      withdrawnOn: null,
      representationId: 'mother',
    }
    const missing = (givenOn: string) =>
      representativeConsentRefusal({ ...about, consents: [{ ...given, givenOn }] }, today)?.code ?? null
    expect(missing('2026-02-10')).toBe('REPRESENTATION_INVALID')
    expect(missing('2026-01-31')).toBeNull()
  })
})

describe('L-48 the orphan’s court', () => {
  const open = { court: 'Liepājas bāriņtiesa', askedOn: '2026-02-01', answeredOn: null, outcome: null }
  test.each([
    ['nothing before it was asked', open, '2026-01-31', null],
    ['whose answer is awaited', open, '2026-02-01', /Liepājas bāriņtiesa, asked on 1 February 2026/],
    [
      'nothing of an answer that has not come yet',
      { ...open, answeredOn: '2026-02-20', outcome: 'DECLINED' } as const,
      '2026-02-19',
      /Waits for an answer/,
    ],
    [
      'that somebody was appointed',
      { ...open, answeredOn: '2026-02-20', outcome: 'REPRESENTATIVE_APPOINTED' } as const,
      '2026-02-20',
      /appointed a representative on 20 February 2026.*consent they give/,
    ],
    [
      'that a parent will act',
      { ...open, answeredOn: '2026-02-20', outcome: 'PARENT_ACTS' } as const,
      today,
      /parent’s consent is needed/,
    ],
    [
      'that the consent is needed all the same',
      { ...open, answeredOn: '2026-02-20', outcome: 'DECLINED' } as const,
      today,
      /no ground.*consent of a parent/,
    ],
    [
      'nothing of a question taken back',
      { ...open, answeredOn: '2026-02-20', outcome: 'WITHDRAWN' } as const,
      today,
      null,
    ],
  ])('the consent check says %s', (_, courtCase, on, expected) => {
    const way = courtWay(courtCase, on)
    if (expected === null) expect(way).toBeNull()
    else expect(way!.en).toMatch(expected)
  })
})
