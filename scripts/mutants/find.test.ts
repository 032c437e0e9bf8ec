import { stripTypeScriptTypes } from 'node:module'

import { afterAll, describe, expect, test } from 'vitest'

import { instrumented, mutantsOf } from './find.ts'
import { setSwitches } from './switches.ts'

const idsOf = (file: string, source: string) =>
  mutantsOf(file, source).map(({ mutant }) => mutant.id.split(' › ').slice(1).join(' › '))

let on: string | null = null
setSwitches((id) => id.endsWith(` › ${on}`))
afterAll(() => {
  for (const name of ['mutantIs', 'mutantOr', 'mutantCompares']) Reflect.deleteProperty(globalThis, name)
})

/** What a function of the source answers while a mutant is on; `name` is called with the argument. */
async function answer(file: string, source: string, mutant: string | null, name: string, argument: unknown) {
  const text = stripTypeScriptTypes(instrumented(file, source))
  const module = (await import(`data:text/javascript,${encodeURIComponent(text)}`)) as Record<
    string,
    (one: unknown) => unknown
  >
  on = mutant
  return module[name]!(argument)
}

describe('a rule', () => {
  const file = 'packages/domain/src/core/ages.ts'
  const source = `
    const refusal = (code: string) => code
    export function ageRefusal({ age, isKnown }: { age: number; isKnown: boolean }) {
      return isKnown && age < 7 ? refusal('TOO_YOUNG') : null
    }
    export const other = (age: number) => (age < 7 ? 1 : 2)
  `

  test('has a mutant for never, always, each part and the boundary; what decides nothing has none', () => {
    expect(idsOf(file, source)).toEqual([
      'ageRefusal › isKnown && age < 7 › never',
      'ageRefusal › isKnown && age < 7 › always',
      'ageRefusal › isKnown › left out',
      'ageRefusal › age < 7 › left out',
      'ageRefusal › age < 7 › < becomes <=',
    ])
  })

  test.each<[string | null, number, boolean, string | null]>([
    [null, 6, true, 'TOO_YOUNG'],
    [null, 7, true, null],
    ['never', 6, true, null],
    ['isKnown && age < 7 › always', 30, true, 'TOO_YOUNG'],
    ['isKnown › left out', 6, false, 'TOO_YOUNG'],
    ['age < 7 › left out', 30, true, 'TOO_YOUNG'],
    ['< becomes <=', 7, true, 'TOO_YOUNG'],
    ['< becomes <=', 8, true, null],
  ])('with %s on, at %i', async (mutant, age, isKnown, expected) => {
    expect(await answer(file, source, mutant, 'ageRefusal', { age, isKnown })).toBe(expected)
  })
})

describe('a guard of an operation', () => {
  const file = 'api/src/people/persons/get.ts'
  const source = `
    class Refused extends Error {}
    function found<T>(row: T | null) { if (row === null) throw new Refused('gone'); return row }
    export function get(row: string | null) {
      const given = row
      found(given)
      return given
    }
  `

  test('does nothing, or never refuses, also at the beginning of a line', async () => {
    expect(idsOf(file, source)).toEqual([
      'found › row === null › never refuses',
      'get › found(given) › does nothing',
    ])
    await expect(answer(file, source, null, 'get', null)).rejects.toThrow('gone')
    expect(await answer(file, source, 'does nothing', 'get', null)).toBeNull()
    expect(await answer(file, source, 'never refuses', 'get', null)).toBeNull()
    expect(await answer(file, source, null, 'get', 'row')).toBe('row')
  })

  test('lines stay where they were', () => {
    expect(instrumented(file, source).split('\n').length).toBe(source.split('\n').length)
  })
})

describe('what an actor sees', () => {
  test('has a mutant for each part, each helper and each condition', () => {
    const source = `
      function visibleTo(actor: Actor) {
        return and(eq(goals.tenantId, actor.tenantId), personVisible(actor, goals.personId))
      }
      export const select = (actor: Actor) => db.select().where(and(visibleTo(actor), eq(goals.id, 1)))
    `
    expect(idsOf('api/src/delivery/goals/queries.ts', source)).toEqual([
      'visibleTo › eq(goals.tenantId, actor.tenantId) › left out',
      'visibleTo › personVisible(actor, goals.personId) › lets everything through',
      'select › visibleTo(actor) › lets everything through',
    ])
  })

  test('a condition in the text of SQL becomes true', () => {
    const source =
      'function isUnrestricted(id: Id) { return sql`${id} not in (select p from r where r.ended is null)` }'
    const file = 'api/src/core/access/scope.ts'
    expect(idsOf(file, source)).toEqual(['isUnrestricted › r.ended is null › is true'])
    expect(instrumented(file, source)).toContain('? mutantSql`true` : mutantSql`false`} or r.ended is null)')
  })

  test('of a role: none and everybody', () => {
    const source = `function seen(role: Role) { if (role === 'mentor') return null; return all }`
    expect(idsOf('api/src/core/access/scope.ts', source)).toEqual([
      "seen › role === 'mentor' › never",
      "seen › role === 'mentor' › always",
    ])
    expect(idsOf('api/src/people/persons/names.ts', source)).toEqual([])
  })
})

test('the same guard twice in one function is two mutants', () => {
  const source = 'function f() { found(a); found(a) }'
  expect(new Set(idsOf('api/src/a/b/c.ts', source)).size).toBe(2)
})
