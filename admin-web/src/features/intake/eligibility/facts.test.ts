import { expect, test } from 'vitest'

import { asFacts, nothingKnown } from './facts.ts'

const today = '2026-03-02'

test('what nobody has said stays a question', () => {
  expect(asFacts(nothingKnown, today)).toEqual({ openEnrolment: false })
})

test('a minor’s consents are known once both sides were asked about', () => {
  const minor = { ...nothingKnown, birthDate: '2010-05-05', own: 'yes', basis: 'PARENT' } as const
  expect(asFacts(minor, today)).not.toHaveProperty('consents')
  expect(asFacts({ ...minor, representative: 'yes' }, today)).toMatchObject({
    consents: [
      { givenBy: 'PARTICIPANT', givenOn: today },
      { givenBy: 'REPRESENTATIVE', givenOn: today, representation: 'representative' },
    ],
    representations: [{ key: 'representative', basis: 'PARENT', startsOn: '2010-05-05' }],
  })
  expect(asFacts({ ...minor, basis: 'NOBODY', representative: 'no' }, today)).toMatchObject({
    consents: [{ givenBy: 'PARTICIPANT' }],
    representations: [],
  })
})

test('an adult answers alone, unless a trustee is named', () => {
  const adult = { ...nothingKnown, birthDate: '2000-05-05', own: 'yes' } as const
  expect(asFacts(adult, today)).toMatchObject({ consents: [{ givenBy: 'PARTICIPANT' }], representations: [] })
  expect(asFacts({ ...adult, basis: 'TRUSTEE' }, today)).not.toHaveProperty('consents')
})

test('consents for a day in the past are dated that day, never ahead of today', () => {
  const adult = { ...nothingKnown, birthDate: '2000-05-05', own: 'yes' } as const
  expect(asFacts({ ...adult, on: '2026-02-01' }, today).consents).toEqual([
    { givenBy: 'PARTICIPANT', givenOn: '2026-02-01' },
  ])
  expect(asFacts({ ...adult, on: '2026-05-01' }, today).consents).toEqual([
    { givenBy: 'PARTICIPANT', givenOn: today },
  ])
})

test('of a recorded participant only what differs is said', () => {
  expect(asFacts({ ...nothingKnown, birthDate: '2000-05-05' }, today, true)).toEqual({
    birthDate: '2000-05-05',
  })
})
