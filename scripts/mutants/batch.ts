/**
 * Runs a list of jobs in one vitest, whose worker stays warm: the product is loaded once, each job reads only its tests
 * again. Called by the command as a process of its own: `batch.ts FOLDER`, where `jobs.json` is; writes a line for each
 * job to `results.jsonl`. Ends with 75 when a job hung, so that the rest is started anew.
 */
import { appendFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join, relative } from 'node:path'

import type { Reporter, TestModule, TestSpecification } from 'vitest/node'
import { startVitest } from 'vitest/node'

import { instrumented } from './find.ts'
import type { Job, JobResult } from './job.ts'

const root = join(import.meta.dirname, '../..')
const folder = process.argv[2]!
const jobs = JSON.parse(readFileSync(join(folder, 'jobs.json'), 'utf8')) as Job[]
/** Milliseconds for one file of tests; the first of a process loads the product as well. */
const stallLimit = 240_000

const drivers = join(folder, 'drivers')
mkdirSync(drivers, { recursive: true })
const driverOf = ({ number }: Job) => join(drivers, `${String(number).padStart(6, '0')}.mutant.ts`)
for (const job of jobs) {
  const drive = JSON.stringify(join(root, 'scripts/mutants/drive.ts'))
  writeFileSync(driverOf(job), `import { drive } from ${drive}\nawait drive(${JSON.stringify(job)})\n`)
}
const byDriver = new Map(jobs.map((job) => [driverOf(job), job]))
const report = (result: JobResult) =>
  appendFileSync(join(folder, 'results.jsonl'), `${JSON.stringify(result)}\n`)

let watch: NodeJS.Timeout | undefined
const reporter: Reporter = {
  onTestModuleQueued(module) {
    clearTimeout(watch)
    const job = byDriver.get(module.moduleId)!
    watch = setTimeout(() => {
      report({ number: job.number, outcome: 'timeout', by: null, seconds: stallLimit / 1000 })
      process.exit(75)
    }, stallLimit)
  },
  onTestModuleEnd(module) {
    clearTimeout(watch)
    const { number } = byDriver.get(module.moduleId)!
    const by = firstFailure(module)
    const { collectDuration, duration } = module.diagnostic()
    const seconds = Math.round((collectDuration + duration) / 100) / 10
    report({ number, outcome: by === null ? 'survived' : 'killed', by, seconds })
  },
}

/** Name of the first failed test; the message when the tests could not begin; null when everything passed. */
function firstFailure(module: TestModule): string | null {
  const failed = module.children.allTests('failed').next().value
  if (failed) return `${failed.fullName}: ${failed.result().errors?.[0]?.message ?? ''}`
  const suites = [...module.children.allSuites()].flatMap((suite) => suite.errors())
  const message = [...module.errors(), ...suites][0]?.message
  if (message !== undefined) return message.split('\n')[0]!.slice(0, 200)
  return [...module.children.allTests()].length === 0 ? 'no test ran' : null
}

/** The files in the order of the list, so that neighbours share what they loaded. */
class InOrder {
  shard = (files: TestSpecification[]) => files
  sort = (files: TestSpecification[]) =>
    files.toSorted((one, other) => (one.moduleId < other.moduleId ? -1 : 1))
}

const sources = /\/(api\/src|packages\/domain\/src)\/(?!.*\.test\.ts).*\.ts$/
const vitest = await startVitest(
  'test',
  [],
  {
    config: false,
    watch: false,
    run: true,
    root,
    dir: drivers,
    include: ['*.mutant.ts'],
    globalSetup: ['migrations/test-cluster.ts'],
    isolate: false,
    maxWorkers: 1,
    testTimeout: 30_000,
    hookTimeout: 60_000,
    reporters: [reporter],
    sequence: { sequencer: InOrder },
    // What vitest keeps of a file knows nothing of its switches: it would serve either the one or the other.
    fsModuleCache: false,
    // Files that earlier tests wait for would be counted against the mutant that is on now.
    dangerouslyIgnoreUnhandledErrors: true,
  },
  {
    plugins: [
      {
        name: 'mutants',
        enforce: 'pre',
        transform: (code: string, id: string) =>
          sources.test(id) ? instrumented(relative(root, id), code) : undefined,
      },
    ],
  },
)
clearTimeout(watch)
await vitest.close()
process.exit(0)
