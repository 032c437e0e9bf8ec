import { expect, test } from 'vitest'

import { conditions, withHoles } from './sql-conditions.ts'

const textsOf = (text: string) => conditions(text).map(({ from, to }) => text.slice(from, to))

test.each<[string, string, string[]]>([
  ['after where and and', 'select a from b where x = 1 and y > 2', ['x = 1', 'y > 2']],
  ['to the bracket around it', 'exists (select from b where x = 1)', ['x = 1']],
  [
    'within a condition that has brackets',
    'where not exists (select from c where c.id = b.id) and d is null',
    ['not exists (select from c where c.id = b.id)', 'c.id = b.id', 'd is null'],
  ],
  ['of a join', 'from a join b on b.id = a.id where a.x', ['b.id = a.id', 'a.x']],
  ['not between two values', 'where day between 1 and 9 and x = 1', ['day between 1 and 9', 'x = 1']],
  ['before what follows', 'where x = 1 union select y from z where q = 2 order by q', ['x = 1', 'q = 2']],
  ['but not that of the tenant', 'where m.tenant_id = 1 and m.id = 2', ['m.id = 2']],
  ['of no word that only begins so', 'select whereabouts, band from a', []],
])('finds conditions %s', (_, text, expected) => {
  expect(textsOf(text)).toEqual(expected)
})

test('a value that is put in cannot be taken for SQL, and is no condition by itself', () => {
  const text = 'where ${a and b} and x = ${y}'
  const holes = [
    { from: 6, to: 16 },
    { from: 25, to: 29 },
  ]
  const covered = withHoles(text, holes)
  expect(covered.length).toBe(text.length)
  expect(conditions(covered)).toEqual([{ from: 21, to: 29 }])
})
