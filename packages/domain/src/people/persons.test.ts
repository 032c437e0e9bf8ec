import { describe, expect, it } from 'vitest'

import { addressRefusal, knownOrNewRefusal, namesakeRefusal, personRefusal } from './persons.ts'

const today = '2026-03-01'

describe('personRefusal', () => {
  it.each([
    ['born today', { birthDate: '2026-03-01' }, null],
    ['born tomorrow', { birthDate: '2026-03-02' }, ['BIRTH_DATE_INVALID', '/birthDate']],
    ['120 years old', { birthDate: '1905-03-02' }, null],
    ['121 years old', { birthDate: '1905-03-01' }, ['BIRTH_DATE_INVALID', '/birthDate']],
    ['of Liepāja', { birthDate: '2010-01-01', territoryCode: '0005000' }, null],
    ['of a code that has ended', { territoryCode: '0055000' }, ['TERRITORY_NOT_VALID', '/territoryCode']],
    ['of no place', { territoryCode: null }, null],
  ] as const)('%s', (_, person, expected) => {
    const found = personRefusal(person, today)
    expect(found && [found.code, found.pointer]).toEqual(expected)
  })
})

describe('addressRefusal', () => {
  const address = (territoryCode: string | null, startsOn: string, replacedOn: string | null = null) => {
    const refused = addressRefusal({ territoryCode, startsOn, replacedOn }, today)
    return refused && [refused.code, refused.pointer]
  }
  const notValid = ['TERRITORY_NOT_VALID', '/territoryCode']

  it.each([
    ['since before the reform, still there', ['0025000', '2010-05-01'], null],
    ['of no municipality', [null, '2010-05-01'], null],
    ['from tomorrow', ['0005000', '2026-03-02'], ['DATE_IN_FUTURE', '/startsOn']],
    ['#85 of a code that has ended meanwhile', ['0055000', '2022-01-01'], notValid],
    ['#85 of that code, left while it was valid', ['0055000', '2022-01-01', '2025-07-01'], null],
    ['#85 of that code, left a day too late', ['0055000', '2022-01-01', '2025-07-02'], notValid],
    ['of a code that nobody knows', ['9999999', '2022-01-01'], notValid],
    ['corrected on the day it began', ['0005000', '2022-01-01', '2022-01-01'], null],
  ] as const)('%s', (_, given, expected) => {
    const [territoryCode, startsOn, replacedOn] = given
    expect(address(territoryCode, startsOn, replacedOn)).toEqual(expected)
  })
})

describe('namesakeRefusal and knownOrNewRefusal', () => {
  const anna = { id: 'a', givenName: 'Anna', familyName: 'Ozola' }
  it('#10 name the one who is known, until another human is confirmed', () => {
    expect(namesakeRefusal([], false)).toBeNull()
    expect(namesakeRefusal([anna], true)).toBeNull()
    expect(namesakeRefusal([anna], false)).toEqual({
      code: 'DUPLICATE_PERSON',
      params: { id: 'a', name: 'Anna Ozola' },
      pointer: '/familyName',
    })
  })

  it.each([
    [{ givenName: 'Anna', familyName: 'Ozola' }, null],
    [{ personId: 'a' }, null],
    [{ personId: 'a', givenName: 'Anna', familyName: 'Ozola' }, 'PERSON_ONE'],
    [{ personId: 'a', familyName: 'Ozola' }, 'PERSON_ONE'],
    [{ givenName: 'Anna' }, 'FIELD_REQUIRED'],
    [{}, 'FIELD_REQUIRED'],
  ])('%j', (body, expected) => {
    expect(knownOrNewRefusal(body)?.code ?? null).toBe(expected)
  })
})
