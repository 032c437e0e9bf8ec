import { spawn } from 'node:child_process'
import { globSync } from 'node:fs'
import { join } from 'node:path'

import { staleClient } from './check/generated.ts'
import { readImports, violations } from './imports.ts'
import { faultsOf } from './requirements/faults.ts'
import { readSources } from './requirements/sources.ts'

/** Everything that a machine can check without running the product: layout, lint, types, unused code, generated files. */
const root = join(import.meta.dirname, '..')
const bin = (name: string) => join(root, 'node_modules', '.bin', name)

type Step = { name: string; run: () => Promise<string | null> }

const projects = globSync(['*/tsconfig.json', 'packages/*/tsconfig.json', 'admin-web/e2e/tsconfig.json'], {
  cwd: root,
  exclude: (name) => name === 'node_modules',
}).toSorted()

const steps: Step[] = [
  { name: 'layout (oxfmt)', run: () => program(bin('oxfmt'), ['--check', '.']) },
  {
    name: 'lint (oxlint, with types)',
    run: () => program(bin('oxlint'), ['--type-aware', '--deny-warnings']),
  },
  ...projects.map((project) => ({
    name: `types (${project})`,
    run: () => program(bin('tsc'), ['-p', project]),
  })),
  {
    name: 'imports point downwards',
    run: () => Promise.resolve(violations(readImports(root)).join('\n') || null),
  },
  { name: 'unused code (knip)', run: () => program(bin('knip'), ['--no-progress']) },
  {
    name: 'the refusals of the operations are up to date',
    run: () => program(process.execPath, ['scripts/refusals.ts', '--check']),
  },
  {
    name: 'api/openapi.json is up to date',
    run: () => program(process.execPath, ['api/scripts/emit-openapi.ts', '--check']),
  },
  { name: 'the generated client is up to date', run: () => staleClient(root) },
  { name: 'requirements are known, and proven or open', run: requirements },
]

/** Null when every requirement that is quoted is known, and each is proven or listed as open. */
async function requirements(): Promise<string | null> {
  return faultsOf(readSources(root)).join('\n') || null
}

/** Null when the program ended well, otherwise what it said. */
function program(file: string, args: string[]): Promise<string | null> {
  return new Promise((resolve) => {
    const child = spawn(file, args, { cwd: root })
    let said = ''
    child.stdout.on('data', (text: Buffer) => (said += text.toString()))
    child.stderr.on('data', (text: Buffer) => (said += text.toString()))
    child.on('error', (error) => resolve(error.message))
    child.on('close', (code) => resolve(code === 0 ? null : said.trim() || `ended with ${code}`))
  })
}

let broken = 0
for (const { name, run } of steps) {
  const began = performance.now()
  const complaint = await run()
  const seconds = ((performance.now() - began) / 1000).toFixed(1)
  process.stdout.write(`${complaint === null ? 'ok    ' : 'FAILED'} ${name} ${seconds} s\n`)
  if (complaint !== null) {
    broken += 1
    process.stdout.write(`${complaint}\n`)
  }
}
process.stdout.write(
  broken === 0 ? `All ${steps.length} checks hold.\n` : `${broken} of ${steps.length} checks failed.\n`,
)
process.exit(broken === 0 ? 0 : 1)
