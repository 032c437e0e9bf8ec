import { join } from 'node:path'

import { expect, it, test } from 'vitest'

import { foreignWords, readTexts } from './words.ts'

const found = (file: string, text: string) => foreignWords(new Map([[file, text]]))

test.each([
  ['a file', 'admin-web/src/stay-texts.ts', ''],
  ['a variable', 'api/src/a.ts', 'const stay = 1'],
  ['part of a variable', 'api/src/a.ts', 'const latestStayEnd = 1'],
  ['many', 'api/src/a.ts', 'const stays = []'],
  ['a type', 'api/src/a.ts', 'type StayRow = string'],
  ['a public code', 'packages/domain/src/a.ts', "refusal('ERASURE_STAY_OPEN')"],
  ['a key', 'packages/domain/src/a.ts', '({ STAY_CLOSED: 1 })'],
  ['a column in a statement', 'api/src/a.ts', 'sql`select ${one} as stay_id`'],
  ['a class', 'admin-web/src/a.css', '.stay { color: red }'],
  ['a temporary table', 'bench/a.sql', 'create temp table b_stay'],
  ['a comment', 'api/src/a.ts', '/** The end of a stay. */'],
  ['a comment in SQL', 'bench/a.sql', '-- its people, open stays and more'],
  ['a text', 'admin-web/src/a.ts', "({ en: 'The stay is closed' })"],
  ['a heading', 'admin-web/src/a.ts', "({ en: 'Stay' })"],
  ['a document', 'docs/a.md', 'It ends with the stay.'],
  ['a code in a document', 'docs/a.md', 'Refused with `ERASURE_STAY_OPEN`.'],
])('names the stay of %s', (_, file, text) => {
  expect(found(file, text)).toEqual([expect.stringMatching(/“stays?( \(the noun\))?” is enrolments? here/)])
})

test.each([
  ['match', 'api/src/a.ts', "refusal('MATCH_EXISTS')", 'mentorship'],
  ['match', 'api/src/a.ts', '// Training comes before the match.', 'mentorship'],
  ['guest', 'api/src/a.ts', 'const guests = []', 'participant or mentor'],
  ['guest', 'docs/a.md', 'Every guest is told.', 'participant or mentor'],
  ['place', 'api/src/delivery/sessions/schemas.ts', '({ place: 1 })', 'venue'],
  ['place', 'api/src/a.ts', 'const notePlace = 1', 'sealContext'],
  ['admit', 'api/src/delivery/sessions/fitness.ts', 'type Admitted = string', 'attend'],
  ['step', 'api/src/a.ts', 'const referralSteps = []', 'move'],
  ['session', 'admin-web/src/a.ts', "({ en: 'Log a session' })", 'meeting'],
  ['session', 'admin-web/src/a.ts', "({ en: 'Sessions' })", 'meeting'],
  ['sesija', 'admin-web/src/a.ts', "({ lv: 'Pierakstīt sesiju' })", 'tikšanās'],
  ['sadarbība', 'admin-web/src/a.ts', "({ lv: 'Mentora sadarbība' })", 'pāris'],
  ['iesaiste', 'admin-web/src/a.ts', "({ lv: 'Jau iesaistīts' })", 'dalība'],
])('names “%s” in %s', (_, file, text, instead) => {
  expect(found(file, text)).toEqual([expect.stringContaining(`is ${instead} here`)])
})

test.each([
  ['a verb', '/** The old one stays readable, and its rows stay where they are. */'],
  ['a text with a verb', "const text = { en: 'What was done stays.' }"],
  ['to match', "expect(text).toMatch(/x/); const ifMatch = refusal('DOCUMENT_MISMATCH')"],
  ['a place of a programme', 'const { places, holdsPlace } = enrolment'],
  ['a step of a form', 'const step = steps.find(isNext)'],
  ['the code word of a meeting', "const session = app.get('/sessions')"],
  ['being admitted', 'const { admittedOn } = enrolment'],
])('leaves %s alone', (_, text) => {
  expect(found('admin-web/src/a.ts', text)).toEqual([])
})

it('says in which file and line', () => {
  expect(found('api/src/a.ts', 'const one = 1\nconst stay = 2\n')).toEqual([
    'api/src/a.ts:2 “stay” is enrolment here: stay',
  ])
})

it('the whole repository uses the words of the glossary', () => {
  expect(foreignWords(readTexts(join(import.meta.dirname, '..')))).toEqual([])
})

it('reads the code, the styles and the documents, and leaves applied migrations', () => {
  const files = [...readTexts(join(import.meta.dirname, '..')).keys()]
  expect(files.length).toBeGreaterThan(1_000)
  expect(files).toContain('README.md')
  expect(files.filter((file) => file.startsWith('migrations/'))).toEqual([])
})
