import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { parseSync } from 'oxc-parser'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'

import { begin } from './new.ts'

const home = join(import.meta.dirname, '..')
const copied = [
  'api/src/network/trainings',
  'api/src/core/db/schema',
  'api/src/rights/person-record/data-map',
  'api/test',
  'packages/domain/src',
  'packages/sdk/src/generated/@tanstack',
  'migrations/sql',
  'admin-web/src/paths.ts',
  'admin-web/src/site.ts',
  'admin-web/src/shell',
]
let root = ''
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'lidzas-new-'))
  for (const path of copied) cpSync(join(home, path), join(root, path), { recursive: true })
})
afterEach(() => rmSync(root, { recursive: true }))

const read = (path: string) => readFileSync(join(root, path), 'utf8')
const faultsOf = (path: string) => (path.endsWith('.sql') ? [] : parseSync(path, read(path)).errors)
const options = (given: Record<string, string>) =>
  Object.entries(given).flatMap(([name, value]) => [`--${name}`, value])

const operation = {
  feature: 'network/trainings',
  method: 'post',
  path: '/trainings/:id/confirm',
  permission: 'mentors:write',
  audit: 'training.confirmed',
  summary: 'Confirm a training',
  lv: 'Apstiprinātas mācības',
  en: 'Training confirmed',
}
const table = { wing: 'network', of: 'mentor', lv: 'Ieteikums', en: 'Reference' }
const page = {
  feature: 'network/references',
  permission: 'mentors:read',
  operation: 'listMentors',
  lv: 'Ieteikumi',
  en: 'References',
  'lead-lv': 'Ko citi saka par mentoriem.',
  'lead-en': 'What others say of mentors.',
}

describe('an operation', () => {
  test('gets its file, test, route, schema and words of the log, each where it belongs', () => {
    const { created, changed } = begin(root, ['operation', 'confirmTraining', ...options(operation)])
    expect(created).toEqual([
      'api/src/network/trainings/confirm-training.ts',
      'api/src/network/trainings/confirm-training.test.ts',
    ])
    expect([...created, ...changed].flatMap(faultsOf)).toEqual([])
    expect(read(created[0]!)).toContain("operationId: 'confirmTraining'")
    expect(read('api/src/network/trainings/routes.ts')).toMatch(/ {2}confirmTraining\(app\)\n\}/)
    expect(read('api/src/network/trainings/schemas.ts')).toContain("model('ConfirmTraining'")
    const actions = [
      ...read('packages/domain/src/core/audit-actions.ts').matchAll(/^ {2}'(training\.[^']+)'/gm),
    ].map(([, name]) => name)
    expect(actions).toContain('training.confirmed')
    expect(actions).toEqual(actions.toSorted())
  })

  test('asks the rule that has its name, with what the rule asks for', () => {
    cpSync(join(home, 'api/src/network/mentors'), join(root, 'api/src/network/mentors'), { recursive: true })
    const given = {
      ...operation,
      feature: 'network/mentors',
      path: '/mentors/:id/refuse',
      audit: 'mentor.refused',
    }
    rmSync(join(root, 'api/src/network/mentors/reject-mentor.ts'))
    begin(root, ['operation', 'rejectMentor', ...options(given)])
    expect(read('api/src/network/mentors/reject-mentor.ts')).toContain(
      'refuseIf(rejectMentorRefusal(mentor, body.reason))',
    )
  })
})

test('a table gets the next number, a wall, a mirror, an entry in the data map and a row of the world', () => {
  const { created, changed } = begin(root, ['table', 'mentorReference', ...options(table)])
  expect([...created, ...changed].flatMap(faultsOf)).toEqual([])
  const [sql = '', mirror] = created
  expect(sql).toMatch(/^migrations\/sql\/\d{4}_mentor_reference\.sql$/)
  expect(existsSync(join(home, sql))).toBe(false)
  expect(read(sql)).toContain("select app.protect('mentor_reference', 'select, insert, update');")
  expect(mirror).toBe('api/src/core/db/schema/network/mentor-references.ts')
  expect(read('api/src/rights/person-record/data-map/data-map.ts')).toContain('...mentorReferencesMap,')
  expect(read('api/test/world.ts')).toContain("'mentor-references': mentorReference.id")
})

test('a page gets its file, words, address, line in the site and place in the menu of its wing', () => {
  const { created, changed } = begin(root, ['page', 'references', ...options(page)])
  expect([...created, ...changed].flatMap(faultsOf)).toEqual([])
  expect(created).toEqual([
    'admin-web/src/features/network/references/references-page.tsx',
    'admin-web/src/features/network/references/references-texts.ts',
  ])
  expect(read('admin-web/src/paths.ts')).toContain('references: `${base}/references`')
  expect(read('admin-web/src/site.ts')).toContain('features/network/references/references-page.tsx')
  const group = read('admin-web/src/shell/navigation.ts').split("group: 'network'")[1]!.split('group:')[0]
  expect(group).toContain("page: 'references'")
  expect(
    read('admin-web/src/shell/shell-texts.ts').match(/references: '(Ieteikumi|References)'/g),
  ).toHaveLength(2)
})

describe('a mistake is a sentence, and nothing is written', () => {
  test.each([
    ['an unknown kind', ['rule', 'x'], 'operation, table or page'],
    ['no name', ['operation', ...options(operation)], 'One name'],
    ['a wrong name', ['operation', 'Confirm-it', ...options(operation)], 'suspendMentor'],
    ['an unknown option', ['operation', 'x', ...options({ ...operation, colour: 'red' })], 'colour'],
    ['a missing option', ['table', 'x', '--wing', 'network'], '--of is missing'],
    ['an unknown wing', ['operation', 'x', ...options({ ...operation, feature: 'roof/a' })], 'The wings are'],
    [
      'a feature that is not there',
      ['operation', 'x', ...options({ ...operation, feature: 'network/a' })],
      'routes.ts',
    ],
    [
      'an unknown method',
      ['operation', 'x', ...options({ ...operation, method: 'put' })],
      'get, post or patch',
    ],
    ['a wrong path', ['operation', 'x', ...options({ ...operation, path: 'mentors' })], '--path'],
    [
      'an unknown permission',
      ['operation', 'x', ...options({ ...operation, permission: 'a:b' })],
      '--permission',
    ],
    ['a wrong event', ['operation', 'x', ...options({ ...operation, audit: 'done' })], '--audit'],
    [
      'a text that ends its quotes',
      ['operation', 'x', ...options({ ...operation, en: "it's" })],
      'apostrophes',
    ],
    ['an operation that exists', ['operation', 'recordTraining', ...options(operation)], 'exists already'],
    ['a table that exists', ['table', 'training', ...options(table)], 'exists already'],
    ['a table about something else', ['table', 'x', ...options({ ...table, of: 'dog' })], '--of'],
    [
      'an unknown list',
      ['page', 'references', ...options({ ...page, operation: 'listDogs' })],
      '--operation',
    ],
    ['an address that exists', ['page', 'mentors', ...options(page)], 'already'],
  ])('%s', (_, words, sentence) => {
    const before = copied
      .filter((path) => !/schema|domain|test|shell|sql|data-map|tanstack|trainings/.test(path))
      .map(read)
    const files = ['api/src/network/trainings/routes.ts', 'api/src/network/trainings/schemas.ts'].map(read)
    expect(() => begin(root, words)).toThrow(sentence)
    expect(['api/src/network/trainings/routes.ts', 'api/src/network/trainings/schemas.ts'].map(read)).toEqual(
      files,
    )
    expect(copied.filter((path) => path.endsWith('.ts')).map(read)).toEqual(before)
    expect(existsSync(join(root, 'admin-web/src/features'))).toBe(false)
  })
})
