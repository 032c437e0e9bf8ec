import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

import { expect, it } from 'vitest'

const root = join(import.meta.dirname, '..')
const tops = ['api', 'admin-web', 'packages', 'migrations', 'docs', 'bench', 'scripts', '.ci']

/** Paths in the text: link targets, and code spans that begin with a folder of ours. Placeholders are left out. */
function pathsIn(file: string, text: string): string[] {
  const links = [...text.matchAll(/\]\((?!\w+:|#)([^)#\s]+)/g)].map(([, path = '']) =>
    join(dirname(file), path),
  )
  const spans = [...text.matchAll(/`([\w.@-]+\/[\w./@-]*)`/g)].map(([, path = '']) => path)
  return [...links, ...spans.filter((path) => tops.includes(path.split('/')[0] ?? ''))].filter(
    (path) => !/NNNN|0000/.test(path),
  )
}

function documents(): string[] {
  return execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard', '*.md'], {
    cwd: root,
    encoding: 'utf8',
  })
    .split('\n')
    .filter((file) => file !== '' && existsSync(join(root, file)))
}

it('every path that a document names exists', () => {
  const missing = documents().flatMap((file) =>
    pathsIn(file, readFileSync(join(root, file), 'utf8'))
      .filter((path) => !existsSync(join(root, path)))
      .map((path) => `${file} names ${path}`),
  )
  expect(missing).toEqual([])
})

it('finds a planted path that does not exist', () => {
  const text = 'See [the rules](../packages/domain/none.ts), `api/src/nothing/` and `npx pnpm start`.'
  expect(pathsIn('docs/x.md', text)).toEqual(['packages/domain/none.ts', 'api/src/nothing/'])
})
