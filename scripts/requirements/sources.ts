import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** The test of these scripts quotes requirements of made-up repositories. */
const madeUp = 'scripts/requirements.test.ts'

/** Every source, test and document that may quote a requirement: its path from the top of the repository, and its text. */
export function readSources(root: string): Map<string, string> {
  const files = globSync('**/*.{ts,tsx,sql,md}', {
    cwd: root,
    exclude: (path) => /(^|\/)(node_modules|generated|dist|\.data|\.cache)$/.test(path),
  })
  return new Map(
    files
      .filter((file) => file !== madeUp)
      .toSorted()
      .map((file) => [file, readFileSync(join(root, file), 'utf8')]),
  )
}
