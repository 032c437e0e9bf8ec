/** Writes down which refusals each operation can answer; `--check` fails when that is out of date. */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

import { constraintRefusals } from '@lidzas/api/core/http/refusals/constraints'
import { refusalTable } from '@lidzas/domain/core/refusal-table'

import { answersOf } from './refusals/answers.ts'

const root = join(import.meta.dirname, '..')
const file = join(root, 'api/src/core/http/contract/codes-by-operation.json')

const known = {
  codes: new Set(Object.keys(refusalTable)),
  constraints: Object.fromEntries(
    Object.entries(constraintRefusals).map(([name, entry]) => [
      name,
      typeof entry === 'string' ? entry : entry.code,
    ]),
  ),
}
const answers = answersOf(root, known)
const sorted = [...answers].toSorted(([one], [other]) => (one < other ? -1 : 1))
const text = `${JSON.stringify(Object.fromEntries(sorted), null, 2)}\n`

if (!process.argv.includes('--check')) writeFileSync(file, text)
else if (shapeless(readFileSync(file, 'utf8')) !== shapeless(text)) {
  process.stderr.write(
    'The refusals of the operations are out of date: run `npx pnpm openapi` and commit what changes.\n',
  )
  process.exitCode = 1
}

/** The text without what the layout of files may change. */
function shapeless(source: string): string {
  return source.replace(/\s/g, '')
}
