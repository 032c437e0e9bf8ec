/** A workbook of which one part never ends is refused before it fills the memory. */
import { expect, test } from 'vitest'

import { zip } from '../../../../test/uploads.ts'
import { BrokenFile } from './broken-file.ts'
import { bytesOf } from './bytes.ts'
import { openWorkbook } from './xlsx.ts'

const parts = {
  'xl/workbook.xml': '<workbook><sheets><sheet name="A" r:id="r1"/></sheets></workbook>',
  'xl/_rels/workbook.xml.rels':
    '<Relationships><Relationship Id="r1" Target="worksheets/s.xml"/></Relationships>',
  'xl/worksheets/s.xml':
    '<worksheet><row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="str"><v>b</v></c></row></worksheet>',
  'xl/sharedStrings.xml': '<sst><si><t>a</t></si></sst>',
}

async function rows(changed: Partial<typeof parts>) {
  const workbook = await openWorkbook(bytesOf(zip({ ...parts, ...changed })))
  const found = []
  for await (const some of workbook.rows('A')) found.push(...some)
  return found
}
const reason = (changed: Partial<typeof parts>) =>
  rows(changed).then(
    () => null,
    (error: unknown) => (error instanceof BrokenFile ? error.refusal.code : error),
  )
const long = 'a'.repeat(3_000_000)
const runs = '<t>aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa</t>'.repeat(40_000)

test('a workbook of ordinary size is read', async () => {
  expect(await rows({})).toEqual([{ line: 1, cells: ['a', 'b'] }])
})

test.each<[string, Partial<typeof parts>, string]>([
  ['a text', { 'xl/sharedStrings.xml': `<sst><si><t>${long}</t></si></sst>` }, 'IMPORT_FILE_INFLATES'],
  ['a text in many runs', { 'xl/sharedStrings.xml': `<sst><si>${runs}</si></sst>` }, 'IMPORT_FILE_INFLATES'],
  [
    'a cell in many runs',
    { 'xl/worksheets/s.xml': `<worksheet><row><c t="inlineStr"><is>${runs}</is></c></row></worksheet>` },
    'IMPORT_FILE_INFLATES',
  ],
  [
    'an attribute',
    { 'xl/workbook.xml': `<workbook><sheet name="${long}"/></workbook>` },
    'IMPORT_FILE_INFLATES',
  ],
  ['a comment', { 'xl/workbook.xml': `<workbook><!--${long}--></workbook>` }, 'IMPORT_FILE_INFLATES'],
  [
    'a list of sheets',
    {
      'xl/workbook.xml': `<workbook>${Array.from({ length: 1_001 }, (_, i) => `<sheet name="${i}" r:id="r1"/>`).join('')}</workbook>`,
    },
    'IMPORT_FILE_BROKEN',
  ],
])('%s without end is refused', async (_, changed, code) => {
  expect(await reason(changed)).toBe(code)
})
