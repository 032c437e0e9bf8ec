import { describe, expect, test } from 'vitest'

import { type RepresentationFact } from '../../people/representing.ts'
import {
  type ConsentFact,
  type NewConsent,
  participationConsentRefusals,
  recordConsentRefusal,
  withdrawConsentRefusal,
  withdrawnConsentRefusal,
} from './consents.ts'

const on = '2020-09-14'
const minor = '2005-03-03'
const adult = '2001-03-03'
const own: ConsentFact = {
  purpose: 'PARTICIPATION',
  givenBy: 'PARTICIPANT',
  givenOn: '2020-09-10',
  withdrawnOn: null,
  representationId: null,
}
const byMother: ConsentFact = { ...own, givenBy: 'REPRESENTATIVE', representationId: 'mother' }
const byTrustee: ConsentFact = { ...byMother, representationId: 'trustee' }
const mother: RepresentationFact = { id: 'mother', basis: 'PARENT', startsOn: '2005-03-03', endsOn: null }
const trustee: RepresentationFact = {
  id: 'trustee',
  basis: 'TRUSTEE',
  startsOn: '2020-01-01',
  endsOn: null,
}

describe('who has to agree on the day of admission', () => {
  test.each([
    ['#13 a minor with both', minor, [own, byMother], [mother], []],
    ['#13 a minor without a representative', minor, [own], [mother], ['CONSENT_REPRESENTATIVE_MISSING']],
    ['#13 a minor without their own', minor, [byMother], [mother], ['CONSENT_YOUTH_MISSING']],
    [
      '#13 consents dated after admission',
      minor,
      [
        { ...own, givenOn: '2020-09-15' },
        { ...byMother, givenOn: '2020-09-15' },
      ],
      [mother],
      ['CONSENT_YOUTH_MISSING', 'CONSENT_REPRESENTATIVE_MISSING'],
    ],
    ['#13 dated on the day itself', minor, [{ ...own, givenOn: on }, byMother], [mother], []],
    ['#14 an adult with their own', adult, [own], [], []],
    ['#14 an adult whose mother signed', adult, [byMother], [mother], ['CONSENT_ADULT_REQUIRED']],
    ['#14 an adult with a trustee, both signed', adult, [own, byTrustee], [trustee], []],
    ['#14 an adult with a trustee who has not', adult, [own], [trustee], ['CONSENT_ADULT_REQUIRED']],
    [
      '#14 the mother signs instead of the trustee',
      adult,
      [own, byMother],
      [mother, trustee],
      ['CONSENT_ADULT_REQUIRED'],
    ],
    [
      '#14 what the mother signed before majority does not stand in for the trustee',
      '2002-09-12',
      [own, { ...byMother, givenOn: '2020-09-11' }],
      [mother, trustee],
      ['CONSENT_ADULT_REQUIRED'],
    ],
    ['#14 an adult whose trusteeship has ended', adult, [own], [{ ...trustee, endsOn: '2020-09-13' }], []],
    ['#15 a representative without a recorded basis', minor, [own, byMother], [], ['REPRESENTATION_INVALID']],
    [
      '#15 a guardian whose right had ended',
      minor,
      [own, byMother],
      [{ ...mother, basis: 'GUARDIAN', endsOn: '2020-09-09' }],
      ['REPRESENTATION_INVALID'],
    ],
    ['#15 a trustee cannot sign for a minor', minor, [own, byTrustee], [trustee], ['REPRESENTATION_INVALID']],
    [
      '#16 withdrawn before',
      minor,
      [{ ...own, withdrawnOn: on }, byMother],
      [mother],
      ['CONSENT_YOUTH_MISSING'],
    ],
    [
      '#18 a consent to photos is none to take part',
      minor,
      [{ ...own, purpose: 'PUBLICITY' }, byMother],
      [mother],
      ['CONSENT_YOUTH_MISSING'],
    ],
    ['18 on the very day', '2002-09-14', [own], [], []],
    ['18 on the next day', '2002-09-15', [own], [], ['CONSENT_REPRESENTATIVE_MISSING']],
  ] as [string, string, ConsentFact[], RepresentationFact[], string[]][])(
    '%s',
    (_, birthDate, consents, representations, expected) => {
      const answers = participationConsentRefusals({ birthDate, consents, representations }, on)
      expect(answers.map(({ code }) => code)).toEqual(expected)
    },
  )
})

describe('#16 after a withdrawal', () => {
  const facts = (consents: ConsentFact[], birthDate = minor) => ({
    birthDate,
    consents,
    representations: [mother, { ...mother, id: 'father' }],
  })
  const byFather = { ...byMother, representationId: 'father' }
  const gone = (consent: ConsentFact) => ({ ...consent, withdrawnOn: '2020-10-01' })
  test.each([
    ['the participant’s own', facts([gone(own), byMother]), 'CONSENT_WITHDRAWN'],
    ['the only representative’s', facts([own, gone(byMother)]), 'CONSENT_WITHDRAWN'],
    ['one of two parents’', facts([own, gone(byMother), byFather]), null],
    ['run out before', facts([{ ...own, endsOn: '2020-09-30' }, byMother]), 'CONSENT_EXPIRED'],
    [
      'run out, and given anew',
      facts([{ ...own, endsOn: '2020-09-30' }, { ...own, givenOn: '2020-10-01' }, byMother]),
      null,
    ],
    ['given anew', facts([gone(own), { ...own, givenOn: '2020-10-01' }, byMother]), null],
    ['a mother’s, of an adult', facts([own, gone(byMother)], adult), null],
    ['none', facts([own, byMother]), null],
  ])('%s', (_, consents, expected) => {
    expect(withdrawnConsentRefusal(consents, '2020-10-01')?.code ?? null).toBe(expected)
    expect(withdrawnConsentRefusal(consents, '2020-09-30')).toBeNull()
  })

  test('a withdrawal lies between the consent and today, and happens once', () => {
    expect(withdrawConsentRefusal(own, '2020-09-10', on)).toBeNull()
    expect(withdrawConsentRefusal(own, on, on)).toBeNull()
    expect(withdrawConsentRefusal(own, '2020-09-09', on)?.code).toBe('CONSENT_DATE_INVALID')
    expect(withdrawConsentRefusal(own, '2020-09-15', on)?.code).toBe('CONSENT_DATE_INVALID')
    expect(withdrawConsentRefusal(gone(own), '2020-09-12', on)?.code).toBe('CONSENT_WITHDRAWN')
  })
})

describe('recording', () => {
  const consent: NewConsent = {
    purposes: ['PARTICIPATION'],
    givenBy: 'PARTICIPANT',
    givenOn: on,
    textVersion: '2020-1',
    language: 'lv',
    representation: null,
  }
  const byRepresentative: NewConsent = { ...consent, givenBy: 'REPRESENTATIVE', representation: mother }
  test.each([
    ['#18 one purpose, its form and language', consent, minor, [], null],
    [
      '#18 two purposes in one',
      { ...consent, purposes: ['PARTICIPATION', 'PUBLICITY'] },
      minor,
      [],
      'CONSENT_BUNDLED',
    ],
    ['#18 no form version', { ...consent, textVersion: ' ' }, minor, [], 'CONSENT_BUNDLED'],
    ['dated tomorrow', { ...consent, givenOn: '2020-09-15' }, minor, [], 'CONSENT_DATE_INVALID'],
    ['#13 a mother for a minor', byRepresentative, minor, [mother], null],
    ['#14 a mother for an adult', byRepresentative, adult, [mother], 'CONSENT_ADULT_REQUIRED'],
    ['#14 a trustee for an adult', { ...byRepresentative, representation: trustee }, adult, [trustee], null],
    [
      '#15 nobody in particular',
      { ...byRepresentative, representation: null },
      minor,
      [],
      'REPRESENTATION_INVALID',
    ],
  ] as [string, NewConsent, string, RepresentationFact[], string | null][])(
    '%s',
    (_, given, birthDate, representations, expected) => {
      expect(recordConsentRefusal(given, { birthDate, representations }, on)?.code ?? null).toBe(expected)
    },
  )
})
