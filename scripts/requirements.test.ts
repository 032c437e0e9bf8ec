import { join } from 'node:path'

import { expect, it } from 'vitest'

import { faultsOf } from './requirements/faults.ts'
import { page, requirementsOf, withProofs } from './requirements/page.ts'
import { proofsIn } from './requirements/proofs.ts'
import { readSources } from './requirements/sources.ts'

const head = '| Number | What it asks for | Shown by | Still open |\n|---|---|---|---|\n'
const proven =
  '| L-01 | A place is taken once. | [places.test.ts](../api/src/places.test.ts) › L-01 one of two |  |'
const missing = 'Nothing gives it back yet.'
const open = `| #2 | A place comes back at night. |  | ${missing} |`
const places = 'api/src/places.test.ts'

/** A small repository in which nothing is wrong, with the files given put into it or in place of its own. */
function repository(changed: Record<string, string> = {}): Map<string, string> {
  const files = {
    [page]: `${head}${proven}\n${open}\n`,
    'api/src/places.ts': '/** Takes a place (L-01). */',
    [places]: "test('L-01 one of two', () => {})",
  }
  return new Map(Object.entries({ ...files, ...changed }))
}

/** What the page shows beside L-01 once the proofs are written, with these files in the repository. */
function shown(changed: Record<string, string>): string {
  const files = repository(changed)
  const [first] = requirementsOf(withProofs(files.get(page) ?? '', proofsIn(files)))
  return first?.proof ?? ''
}

it('finds nothing wrong with a page that knows, proves and explains', () => {
  expect(faultsOf(repository())).toEqual([])
})

const opened = (text: string) => `${head}${proven}\n${text}\n`

it.each([
  [
    'a document with an unknown number',
    'docs/running.md',
    'Each night (L-09).',
    'running.md quotes L-09, which',
  ],
  ['a migration with one', 'migrations/sql/0001.sql', '-- T-03, #2', '0001.sql quotes T-03, which'],
  ['a range that ends in one', 'admin-web/src/a.tsx', '// #2-#4', 'a.tsx quotes #4, which'],
  ['a proof that is gone', places, "test('one of two', () => {})", 'L-01 is neither proven nor open'],
  [
    'a proof that is skipped',
    places,
    "test.skip('L-01 one of two', () => {})",
    'L-01 is neither proven nor open',
  ],
  [
    'a proof that is renamed',
    places,
    "test('L-01 one of three', () => {})",
    `The proofs of L-01 in ${page} are stale`,
  ],
  ['an open one without a word', page, opened(open.replace(missing, '')), '#2 is neither proven nor open'],
  ['an open one that says nothing', page, opened(open.replace(missing, 'Open.')), 'what is missing'],
  ['no sentence', page, opened(open.replace('A place comes back at night.', 'Places')), 'what #2 asks for'],
  ['a row without its cells', page, opened('| #2 | A place comes back. |'), 'what #2 asks for'],
  ['a number twice', page, opened(`${open}\n${open}`), 'has #2 a second time'],
])('%s fails', (_, file, text, fault) => {
  expect(faultsOf(repository({ [file]: text })).join('\n')).toContain(fault)
})

it('says so when the page is missing', () => {
  expect(faultsOf(new Map())).toEqual(['docs/requirements.md is missing.'])
})

it.each([
  ['a colour', "const red = '#123456'"],
  ['a longer number', '// document L-012, issue #1234'],
  ['an entity', '<p>&#39;</p>'],
])('does not take %s for a number', (_, text) => {
  expect(faultsOf(repository({ 'admin-web/src/a.tsx': text }))).toEqual([])
})

it.each([
  ['a group of tests', "describe('places (L-01)', () => {})", 'places (L-01)'],
  ['a title over a table', "test.each([[1]])('L-01 %i', () => {})", 'L-01 %i'],
  ['a row of a table', "const rows = [['L-01 the last | of all', 1]]", String.raw`L-01 the last \| of all`],
  ['a title with a value', 'test(`${crowd} at once (L-01)`, () => {})', '… at once (L-01)'],
])('%s is a proof', (_, text, title) => {
  expect(shown({ [places]: text })).toBe(`[places.test.ts](../api/src/places.test.ts) › ${title}`)
})

it.each([
  ['a row that is only a number', "const rows = [['L-01', 'PLACE_TAKEN', 409]]"],
  ['the end of a range', "test('L-01 to L-05 as stated', () => {})"],
  ['a comment', '// L-01'],
  ['a text that is no title', "expect(said).toEqual(['L-01 one of two'])"],
])('%s is no proof', (_, text) => {
  expect(shown({ [places]: text })).toBe('')
})

it('a check of stored rows is a proof where something asks it', () => {
  const check = "-- L-01: taken once.\nselect 'taken_once' as rule\n\nselect 'other' as rule"
  const asked = { 'api/test/invariants.sql': check, 'api/test/invariants.ts': "read('invariants.sql')" }
  expect(shown({ ...asked, [places]: '' })).toBe('[invariants.sql](../api/test/invariants.sql) › taken_once')
  expect(shown({ 'api/test/invariants.sql': check, [places]: '' })).toBe('')
})

it('a check that is named after a requirement proves that one alone', () => {
  const check = "-- L-01 and #2: taken once, given back.\nselect '#2 given back' as rule"
  const asked = { 'api/test/invariants.sql': check, 'api/test/invariants.ts': "read('invariants.sql')" }
  expect(shown({ ...asked, [places]: '' })).toBe('')
})

it('shows three proofs, one of each kind before two of one, the rule itself first', () => {
  const title = "test('L-01 one', () => {})"
  const proof = shown({
    'admin-web/e2e/places.test.ts': title,
    'api/src/other.test.ts': title,
    'api/src/places.race.test.ts': title,
    'packages/domain/src/places.test.ts': title,
  })
  expect([...proof.matchAll(/\(\.\.\/([^)]+)\)/g)].map(([, file]) => file)).toEqual([
    'packages/domain/src/places.test.ts',
    'api/src/other.test.ts',
    'api/src/places.race.test.ts',
  ])
})

it('reads every kind of source of this repository, and nothing that is generated', () => {
  const files = [...readSources(join(import.meta.dirname, '..')).keys()]
  expect(files).toEqual(
    expect.arrayContaining(['CONTRIBUTING.md', 'scripts/check.ts', 'api/test/invariants.sql']),
  )
  expect(files.filter((file) => /node_modules|generated\/|dist\//.test(file))).toEqual([])
})
