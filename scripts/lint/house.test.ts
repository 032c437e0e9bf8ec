import { parseSync } from 'oxc-parser'
import { expect, test } from 'vitest'

import house from './house.ts'

/** What the rule says of a source: it is handed each node whose type it asked for. */
function complaints(rule: keyof typeof house.rules, source: string, filename = 'api/src/some/file.ts') {
  const said: string[] = []
  const report = ({ message }: { message: string }) => void said.push(message)
  const visitor = house.rules[rule].create({ filename, report }) as Record<string, (node: unknown) => void>
  const visit = (value: unknown): void => {
    if (Array.isArray(value)) return value.forEach(visit)
    if (typeof value !== 'object' || value === null) return
    if ('type' in value && typeof value.type === 'string') visitor[value.type]?.(value)
    Object.values(value).forEach(visit)
  }
  visit(parseSync('planted.ts', source).program)
  return said
}

test.each([
  'function change(tx: Tx, actor: Actor, app: App, id: string) {}',
  'function read(db: Db | Tx, vault: Vault, id: string) {}',
  'const send = (app: App, actor: Actor, id: string) => {}',
  'function rule(actor: Pick<Actor, "id">, session: Session) {}',
  'type Work = (tx: Tx, actor: Actor) => void',
])('connection, actor, the rest: %s', (source) => {
  expect(complaints('argument-order', source)).toEqual([])
})

test.each([
  'function change(app: App, tx: Tx, actor: Actor) {}',
  'function change(tx: Tx, vault: Vault, actor: Actor) {}',
  'function change(actor: Actor, tx: Tx) {}',
  'const send = (app: App, id: string, actor: Actor) => {}',
  'const queries = { read(id: string, db: Db) {} }',
  'type Work = (id: string, tx: Tx) => void',
])('another order is named: %s', (source) => {
  expect(complaints('argument-order', source)).toHaveLength(1)
})

test('what an answer shows stands in views.ts and nowhere else', () => {
  const named = (file: string) => complaints('view-files', 'export {}', `/repository/api/src/${file}`)
  for (const file of ['offers/views.ts', 'merges/preview.ts', 'offers/review.ts'])
    expect(named(file)).toEqual([])
  for (const file of ['offers/view.ts', 'offers/shown.ts', 'offers/show.ts', 'imports/mapping-view.ts'])
    expect(named(file)).toHaveLength(1)
})
