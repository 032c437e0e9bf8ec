import { execFileSync } from 'node:child_process'
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'

import { expect, it } from 'vitest'

import { readImports, violations } from './imports.ts'

const root = join(import.meta.dirname, '..')

it('every import points the way that CONTRIBUTING.md shows', () => {
  const imports = readImports(root)
  expect(imports.length).toBeGreaterThan(100)
  expect(violations(imports)).toEqual([])
})

it.each([
  ['packages/domain/src/core/dates.ts', 'node:fs', 'the domain is pure'],
  ['packages/domain/src/core/dates.ts', '@lidzas/api/app', 'the domain is pure'],
  ['packages/domain/src/people/age.ts', 'packages/domain/src/intake/states.ts', 'intake is above people'],
  ['packages/demo/src/load.ts', '@lidzas/api/app', 'packages are below'],
  ['migrations/migrate.ts', 'api/src/config.ts', 'packages are below'],
  ['api/src/app.ts', '@lidzas/sdk', 'the API knows none of its clients'],
  ['api/src/delivery/goals/list-goals.ts', 'drizzle-orm', 'SQL lives in queries'],
  ['api/src/delivery/goals/schemas.ts', 'drizzle-orm', 'SQL lives in queries'],
  [
    'api/src/delivery/goals/queries.ts',
    'api/src/core/http/changes/change.ts',
    'queries know nothing of HTTP',
  ],
  ['api/src/network/mentors/queries.ts', 'api/src/delivery/goals/queries.ts', 'delivery is above network'],
  ['api/src/network/mentors/mentors.test.ts', 'api/src/today/today.ts', 'today is above network'],
  ['api/src/core/http/changes/change.ts', 'api/src/jobs.ts', 'what composes a tree is above its wings'],
  ['api/src/mentors/queries.ts', 'api/src/core/db/db.ts', 'mentors is no wing'],
  ['api/src/money/budgets/queries.ts', 'api/src/delivery/goals/list-goals.ts', 'called over HTTP'],
  ['api/src/delivery/goals/queries.ts', 'api/src/delivery/hours/queries.ts', 'are in a circle'],
  ['admin-web/src/api/client.ts', 'api/src/app.ts', 'the web knows the server by its contract'],
  ['admin-web/src/ui/badge.tsx', '@lidzas/domain/core/dates', 'ui/ is looks alone'],
  ['admin-web/src/ui/badge.tsx', 'admin-web/src/shared/page.tsx', 'ui/ is looks alone'],
  ['admin-web/src/shared/page.tsx', 'admin-web/src/subjects/people/persons/a.tsx', 'below the subjects'],
  ['admin-web/src/subjects/money/a/b.tsx', 'admin-web/src/features/people/c/d.tsx', 'below the features'],
  [
    'admin-web/src/features/delivery/goals/a.tsx',
    'admin-web/src/routes.tsx',
    'routes are composed of features',
  ],
  ['admin-web/src/features/people/a/b.tsx', 'admin-web/src/features/money/c/d.tsx', 'money is above people'],
])('a planted import fails: %s → %s', (file, target, because) => {
  const standing = [
    {
      file: 'api/src/delivery/goals/routes.ts',
      target: 'api/src/delivery/goals/list-goals.ts',
      names: ['listGoals'],
    },
    { file: 'api/src/delivery/hours/queries.ts', target: 'api/src/delivery/goals/queries.ts' },
  ]
  expect(violations(standing)).toEqual([])
  expect(violations([...standing, { file, target }]).join()).toContain(because)
})

it('lint refuses the same at the border of each package', () => {
  const folder = mkdtempSync(join(tmpdir(), 'lidzas-lint-'))
  const plant = (file: string, target: string) => {
    mkdirSync(dirname(join(folder, file)), { recursive: true })
    writeFileSync(join(folder, file), `export { x } from '${target}'\n`)
  }
  plant('packages/domain/src/bad.ts', 'node:fs')
  plant('packages/demo/src/bad.ts', '@lidzas/api/app')
  plant('api/src/bad.ts', '@lidzas/sdk')
  plant('admin-web/src/bad.ts', '@lidzas/api/app')
  plant('admin-web/src/ui/bad.ts', '@tanstack/react-query')
  mkdirSync(join(folder, 'scripts/lint'), { recursive: true })
  for (const file of ['.oxlintrc.json', 'scripts/lint/house.ts'])
    copyFileSync(join(root, file), join(folder, file))
  const said = refusalOf(join(root, 'node_modules', '.bin', 'oxlint'), ['--format=unix'], folder)
  rmSync(folder, { recursive: true })
  for (const file of [
    'packages/domain/src',
    'packages/demo/src',
    'api/src',
    'admin-web/src',
    'admin-web/src/ui',
  ]) {
    expect(said).toMatch(new RegExp(`${file}/bad\\.ts:.*no-restricted-imports|${file}/bad\\.ts:`))
  }
})

function refusalOf(program: string, args: string[], cwd: string): string {
  try {
    execFileSync(program, args, { cwd, encoding: 'utf8' })
    return ''
  } catch (error) {
    return error instanceof Error && 'stdout' in error ? String(error.stdout) : String(error)
  }
}
