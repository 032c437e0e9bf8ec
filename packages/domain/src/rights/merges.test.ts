import { describe, expect, test } from 'vitest'

import { refusalText } from '../core/refusal.ts'
import { fieldsToTake, mergeConflicts, mergeRefusal } from './merges.ts'

const nothing = {
  givenName: 'Anna',
  familyName: 'Bērziņa',
  birthDate: null,
  gender: null,
  email: null,
  phone: null,
  languages: [],
  territoryCode: null,
}

describe('two records of one human', () => {
  test('become one when nothing stands against it', () => {
    expect(mergeRefusal({ id: 'a' }, { id: 'b' }, [])).toBeNull()
  })

  test('are two', () => {
    expect(mergeRefusal({ id: 'a' }, { id: 'a' }, [])).toMatchObject({
      code: 'MERGE_SELF',
      pointer: '/dropId',
    })
  })

  test('say everything that people have to settle first', () => {
    const refused = mergeRefusal({ id: 'a' }, { id: 'b' }, ['OPEN_ENROLMENTS', 'SESSIONS_OVERLAP'])!
    expect(refused.code).toBe('MERGE_CONFLICT')
    expect(refusalText(refused, 'lv')).toContain(mergeConflicts.OPEN_ENROLMENTS.lv)
    expect(refusalText(refused, 'en')).toContain(mergeConflicts.SESSIONS_OVERLAP.en)
  })

  test('the one that stays takes what it does not know itself, and nothing it knows', () => {
    const keep = { id: 'a', ...nothing, phone: '20000001' }
    const drop = { id: 'b', ...nothing, birthDate: '2008-02-29', phone: '20000002', languages: ['lv'] }
    expect(fieldsToTake(keep, drop)).toEqual(['birthDate', 'languages'])
    expect(fieldsToTake(drop, keep)).toEqual([])
  })
})
