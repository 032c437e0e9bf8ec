/** Writes what is the same each time: `npx pnpm new operation|table|page NAME --option …`. */
import { spawnSync } from 'node:child_process'
import { join } from 'node:path'

import { draftOf, type Draft } from './new/draft.ts'
import { Fault } from './new/fault.ts'
import { newOperation } from './new/operation.ts'
import { newPage } from './new/page.ts'
import { newTable } from './new/table.ts'

const kinds: Record<string, (draft: Draft, words: readonly string[]) => string[]> = {
  operation: newOperation,
  table: newTable,
  page: newPage,
}

/** Writes it below `root`; throws a `Fault`, having written nothing, when something that was asked for is wrong. */
export function begin(root: string, [kind = '', ...words]: readonly string[]) {
  const start = kinds[kind]
  if (!start) throw new Fault(`Say what begins: operation, table or page, not “${kind}”.`)
  const draft = draftOf(root)
  const next = start(draft, words)
  return { ...draft.write(), next }
}

function run(): void {
  const root = join(import.meta.dirname, '..')
  const { created, changed, next } = begin(root, process.argv.slice(2))
  const laid = [...created, ...changed].filter((path) => /\.tsx?$/.test(path))
  spawnSync(join(root, 'node_modules/.bin/oxfmt'), laid, { cwd: root, stdio: 'inherit' })
  const lines = [...created.map((path) => `new      ${path}`), ...changed.map((path) => `changed  ${path}`)]
  process.stdout.write(`${[...lines, '', 'By hand:', ...next.map((line) => `- ${line}`)].join('\n')}\n`)
}

if (import.meta.main) {
  try {
    run()
  } catch (error) {
    if (!(error instanceof Fault)) throw error
    process.stderr.write(`${error.message}\n`)
    process.exitCode = 1
  }
}
