import { execFileSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'

import type { Group } from './mutants/mutant.ts'
import { sampled } from './mutants/nearest.ts'
import { figuresOf, guardShare, pageOf } from './mutants/page.ts'
import { candidates, testFiles } from './mutants/product.ts'
import { forgetAll } from './mutants/store.ts'
import { verdicts } from './mutants/verdict.ts'

/**
 * Takes one guard of the product away at a time and sees whether a test notices.
 *
 *   npx pnpm mutants                  who sees what, and a sample of everything else; writes docs/mutants.md
 *   npx pnpm mutants --all            every mutant
 *   npx pnpm mutants --only PATH      one file, folder or table, against the tests near it
 *   --deep asks every test that comes past a guard, --workers N uses N processes, --seed N takes another sample,
 *   --fresh forgets what earlier runs found out.
 */
const root = join(import.meta.dirname, '..')
const folder = join(root, '.cache/mutants')
const { values } = parseArgs({
  args: process.argv.slice(2).filter((argument) => argument !== '--'),
  options: {
    only: { type: 'string' },
    all: { type: 'boolean', default: false },
    deep: { type: 'boolean', default: false },
    fresh: { type: 'boolean', default: false },
    seed: { type: 'string', default: '1' },
    workers: { type: 'string', default: '1' },
  },
})
const only = values.only ?? null
const seed = Number(values.seed)
const say = (text: string) => void process.stdout.write(`${text}\n`)
/** How many of each group are tried, beside those that always are. */
const samples: Record<Group, number> = {
  guard: 70,
  visibility: 15,
  policy: 25,
  trigger: 30,
  limit: 12,
  rule: 40,
}

if (values.fresh) forgetAll(folder)
const there = await candidates(only)
const whole = only !== null || values.all
const left = (whole ? [] : Object.entries(samples)).flatMap(([group, count]) => {
  const mine = there.map(({ mutant }) => mutant).filter((mutant) => mutant.group === group)
  const taken = new Set(sampled(mine, count, seed))
  return mine.filter((mutant) => !taken.has(mutant))
})
const chosen = there.filter(({ mutant }) => !left.includes(mutant))
// A single file is tried against what stands near it, unless nothing does.
const every = testFiles()
const near = every.filter((test) => chosen.some(({ nearnessOf }) => nearnessOf(test) > 0))
const tests = only === null || near.length === 0 ? every : near
say(`${there.length} mutants, ${chosen.length} of them to try`)

const options = { folder, workers: Number(values.workers), most: values.deep ? Infinity : 8, say }
const found = await verdicts(chosen, tests, options)
const figures = figuresOf(
  there.map(({ mutant }) => mutant),
  found,
)
for (const { mutant, outcome } of found) {
  if (outcome === 'survived' || outcome === 'unreached') say(`${outcome}: ${mutant.id} (line ${mutant.line})`)
}
for (const { group, tried, killed } of figures) if (tried > 0) say(`${group}: ${killed} of ${tried} killed`)
if (only === null) {
  const commit = execFileSync('git', ['rev-parse', '--short', 'HEAD'], { cwd: root, encoding: 'utf8' }).trim()
  const day = new Date().toISOString().slice(0, 10)
  writeFileSync(join(root, 'docs/mutants.md'), pageOf(figures, found, { day, seed, commit }))
}
process.exit(guardShare(figures) < 0.95 ? 1 : 0)
