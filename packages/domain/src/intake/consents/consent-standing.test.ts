import { describe, expect, test } from 'vitest'

import type { RepresentationFact } from '../../people/representing.ts'
import { consentStandings, nextConsentStep, type RecordedConsent } from './consent-standing.ts'

const today = '2026-03-02'
const mother: RepresentationFact = { id: 'mother', basis: 'PARENT', startsOn: '2010-01-01', endsOn: null }
const trustee: RepresentationFact = {
  id: 'trustee',
  basis: 'TRUSTEE',
  startsOn: '2020-01-01',
  endsOn: null,
}
const minor = '2010-01-01'
const adult = '2000-01-01'

const own: RecordedConsent = {
  id: 'own',
  purpose: 'PARTICIPATION',
  givenBy: 'PARTICIPANT',
  givenOn: '2026-01-05',
  withdrawnOn: null,
  representationId: null,
  documentId: 'scan',
  form: 'PAPER',
}
const byMother: RecordedConsent = {
  ...own,
  id: 'hers',
  givenBy: 'REPRESENTATIVE',
  representationId: 'mother',
}
const notice: RecordedConsent = { ...own, id: 'notice', purpose: 'PRIVACY_NOTICE' }
const photos: RecordedConsent = { ...own, id: 'photos', purpose: 'PUBLICITY' }

type Facts = { birthDate: string; consents: RecordedConsent[]; representations: RepresentationFact[] }
const of = (
  birthDate: string,
  consents: RecordedConsent[],
  representations: RepresentationFact[],
): Facts => ({
  birthDate,
  consents,
  representations,
})
const missing = (facts: Facts) =>
  consentStandings(facts, today).flatMap(({ purpose, givenBy, refusal }) =>
    refusal ? [`${purpose} ${givenBy} ${refusal.code}`] : [],
  )
const next = (facts: Facts) => nextConsentStep(consentStandings(facts, today), facts, today)

describe('what is missing', () => {
  test.each<[string, Facts, string[]]>([
    [
      'everything of a minor',
      of(minor, [], [mother]),
      [
        'PARTICIPATION PARTICIPANT CONSENT_YOUTH_MISSING',
        'PARTICIPATION REPRESENTATIVE CONSENT_REPRESENTATIVE_MISSING',
        'PRIVACY_NOTICE PARTICIPANT PRIVACY_NOTICE_MISSING',
      ],
    ],
    ['nothing of a minor', of(minor, [own, byMother, notice], [mother]), []],
    ['nothing of an adult', of(adult, [own, notice], []), []],
    [
      'the trustee’s of an adult',
      of(adult, [own, notice], [trustee]),
      ['PARTICIPATION REPRESENTATIVE CONSENT_ADULT_REQUIRED'],
    ],
    [
      'one that ran out yesterday',
      of(adult, [{ ...own, endsOn: '2026-03-01' }, notice], []),
      ['PARTICIPATION PARTICIPANT CONSENT_ADULT_REQUIRED'],
    ],
    [
      'one withdrawn today',
      of(adult, [{ ...own, withdrawnOn: today }, notice], []),
      ['PARTICIPATION PARTICIPANT CONSENT_ADULT_REQUIRED'],
    ],
  ])('%s', (_, facts, expected) => expect(missing(facts)).toEqual(expected))

  test('free choices are shown without being asked for (#18)', () => {
    const lines = consentStandings(of(adult, [own, notice], []), today)
    expect(lines.map(({ purpose, required, refusal }) => [purpose, required, refusal])).toEqual([
      ['PARTICIPATION', true, null],
      ['PUBLICITY', false, null],
      ['RESEARCH_CONTACT', false, null],
      ['PRIVACY_NOTICE', true, null],
    ])
  })

  test('the newest of several counts', () => {
    const later = { ...own, id: 'later', givenOn: '2026-02-01' }
    const [first] = consentStandings(of(adult, [own, later], []), today)
    expect(first?.record?.id).toBe('later')
  })
})

describe('the next step', () => {
  test.each<[string, Facts, ReturnType<typeof next>]>([
    [
      'their own word first',
      of(minor, [], []),
      { step: 'record', purpose: 'PARTICIPATION', givenBy: 'PARTICIPANT' },
    ],
    ['then somebody who may sign', of(minor, [own], []), { step: 'representative' }],
    [
      'then that signature',
      of(minor, [own], [mother]),
      { step: 'record', purpose: 'PARTICIPATION', givenBy: 'REPRESENTATIVE' },
    ],
    [
      'then the notice',
      of(minor, [own, byMother], [mother]),
      { step: 'record', purpose: 'PRIVACY_NOTICE', givenBy: 'PARTICIPANT' },
    ],
    [
      'then a page that was not scanned',
      of(minor, [own, { ...byMother, documentId: null }, notice], [mother]),
      { step: 'scan', consentId: 'hers' },
    ],
    [
      'no scan of what was spoken',
      of(adult, [{ ...own, documentId: null, form: 'ORAL_WITNESSED' }, notice], []),
      null,
    ],
    ['none for a free choice', of(adult, [own, notice, photos], []), null],
  ])('%s', (_, facts, expected) => expect(next(facts)).toEqual(expected))
})
