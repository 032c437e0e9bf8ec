import { describe, expect, it } from 'vitest'

import { personRefusal } from './persons.ts'

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
