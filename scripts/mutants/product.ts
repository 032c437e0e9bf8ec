/** The files of the product that hold guards, and the tests that may notice when one is gone. */
import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

import { databaseGuards } from './catalog.ts'
import { mutantsOf } from './find.ts'
import type { Mutant } from './mutant.ts'
import { codesOf, nearness, relevance, type TestFile } from './nearest.ts'
import { printOf } from './store.ts'

/** A mutant with what belongs to it: how near each test stands, and what its text is, for the print. */
export type Candidate = { mutant: Mutant; print: string; nearnessOf: (test: TestFile) => number }

const root = join(import.meta.dirname, '../..')
const read = (path: string) => readFileSync(join(root, path), 'utf8')
const list = (...patterns: string[]) => globSync(patterns, { cwd: root }).toSorted()

const sources = () =>
  list('api/src/**/*.ts', 'packages/domain/src/**/*.ts').filter((path) => !path.endsWith('.test.ts'))

/** Stories of chance and races take long and say little about one guard; they are asked by nobody here. */
export function testFiles(): TestFile[] {
  return list('api/src/**/*.test.ts', 'api/test/**/*.test.ts', 'packages/domain/src/**/*.test.ts')
    .filter((path) => !/\.race\.test|random|fuzz|traffic/.test(path))
    .map((path) => ({ path, text: read(path) }))
}

/** Changes when any source that a test may run changes. */
export function productPrint(): string {
  const helpers = list('api/test/**/*.ts').filter((path) => !path.endsWith('.test.ts'))
  return printOf(...[...sources(), ...list('migrations/sql/*.sql'), ...helpers].map(read))
}

/** The mutants whose file or table begins with `only`; all of them for null. */
export async function candidates(only: string | null): Promise<Candidate[]> {
  const inSources = sources()
    .filter((path) => only === null || path.startsWith(only))
    .flatMap((path) => {
      const source = read(path)
      const print = printOf(source)
      return mutantsOf(path, source).map(({ mutant }) => ({
        mutant,
        print,
        nearnessOf: (test: TestFile) => nearness(mutant, test),
      }))
    })
  const isOfSources = only !== null && /^(api|packages)\b/.test(only)
  return isOfSources ? inSources : [...inSources, ...(await inDatabase(only))]
}

async function inDatabase(only: string | null): Promise<Candidate[]> {
  const codes = codesOf(read(list('api/src/**/constraints.ts')[0]!))
  return (await databaseGuards())
    .filter(({ mutant }) => only === null || mutant.file === only)
    .map((guard) => ({
      mutant: guard.mutant,
      print: printOf(guard.mutant.sql!, guard.text),
      nearnessOf: (test: TestFile) => relevance(guard, test, codes),
    }))
}
