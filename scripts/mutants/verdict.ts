/** Tries mutants: first the tests as they are, then each mutant against one file of tests after another. */
import { mkdtempSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { type Hits, type Job, type Matter, outside } from './job.ts'
import type { Mutant } from './mutant.ts'
import { isOfEveryRoute, type TestFile } from './nearest.ts'
import { type Candidate, productPrint } from './product.ts'
import { runJobs } from './run-jobs.ts'
import { openStore, printOf, type Reached, type Tried } from './store.ts'

/** `unreached`: no test that was asked comes past the guard. `by`: the test that failed, with the file it stands in. */
export type Verdict = {
  mutant: Mutant
  outcome: 'killed' | 'survived' | 'timeout' | 'unreached'
  by: string | null
}

export type Options = {
  folder: string
  workers: number
  /** How many files of tests are asked at most for one mutant. */
  most: number
  say: (text: string) => void
}

const root = join(import.meta.dirname, '../..')

/** What each file of tests reaches. Throws when many fail without any mutant: then a failing test proves nothing. */
export async function reachOf(tests: readonly TestFile[], { folder, workers, say }: Options) {
  const store = openStore<Reached>(join(folder, 'reach.jsonl'), ({ test }) => test)
  const product = productPrint()
  const reach = new Map<string, Reached>()
  const stale = tests.filter(({ path, text }) => {
    const known = store.get(path)
    const isFresh = known?.print === printOf(product, text) && known.failed === null
    if (isFresh) reach.set(path, known)
    return !isFresh
  })
  say(`${tests.length} files of tests without a mutant, ${stale.length} of them to run`)
  const notes = mkdtempSync(join(tmpdir(), 'lidzas-reach-'))
  const jobs = stale.map(({ path }, number): Job => {
    const hits = join(notes, `${number}.json`)
    return { number, test: join(root, path), mutant: null, matter: null, hits }
  })
  await runJobs(jobs, workers, ({ hits, number }, { outcome, by, seconds }) => {
    const { path, text } = stale[number]!
    const failed = outcome === 'survived' ? null : (by ?? outcome)
    const reached =
      failed === null ? (JSON.parse(readFileSync(hits!, 'utf8')) as Hits) : { names: [], of: {} }
    const line = { test: path, print: printOf(product, text), failed, seconds, hits: reached }
    store.put(line)
    reach.set(path, line)
  })
  // A test that fails without a mutant says nothing about one, so its file is not asked at all.
  const broken = [...reach.values()].filter(({ failed }) => failed !== null)
  for (const { test, failed } of broken) {
    reach.delete(test)
    say(`left out, because it fails before anything was changed: ${test} › ${failed}`)
  }
  if (broken.length > tests.length / 10) throw new Error('too many tests fail before anything was changed')
  return reach
}

/** One verdict for each mutant, in their order. What was tried before and has not changed is not tried again. */
export async function verdicts(
  candidates: readonly Candidate[],
  tests: readonly TestFile[],
  options: Options,
): Promise<Verdict[]> {
  const reach = await reachOf(tests, options)
  const store = openStore<Tried>(join(options.folder, 'tried.jsonl'), ({ id, test }) => `${id}\0${test}`)
  const queues = candidates.map((candidate) => ({
    candidate,
    queue: queueOf(candidate, tests, reach).slice(0, options.most),
    by: null as string | null,
    outcome: 'unreached' as Verdict['outcome'],
  }))
  const settle = (one: (typeof queues)[number], { outcome, by, test }: Tried) => {
    one.outcome = outcome
    if (outcome === 'killed') [one.queue, one.by] = [[], `${test} › ${by}`]
  }
  for (let round = 1; ; round += 1) {
    const jobs: Job[] = []
    for (const [number, one] of queues.entries()) {
      for (let test = one.queue.shift(); test; test = one.queue.shift()) {
        const known = store.get(`${one.candidate.mutant.id}\0${test.path}`)
        if (known?.print !== printOf(one.candidate.print, test.text)) {
          jobs.push({
            number,
            test: test.path,
            mutant: one.candidate.mutant,
            matter: matterOf(one.candidate.mutant, test, reach.get(test.path)!),
            hits: null,
          })
          break
        }
        settle(one, known)
      }
    }
    if (jobs.length === 0) break
    options.say(`round ${round}: ${jobs.length} mutants`)
    const inOrder = jobs.toSorted((one, other) => (one.test < other.test ? -1 : 1))
    await runJobs(inOrder.map(absolute), options.workers, (job, { outcome, by }) => {
      const one = queues[job.number]!
      const test = tests.find(({ path }) => join(root, path) === job.test)!
      const { mutant, print } = one.candidate
      const line = { id: mutant.id, test: test.path, print: printOf(print, test.text), outcome, by }
      // What came to no end may have been a busy machine: the next run tries it again.
      if (outcome !== 'timeout') store.put(line)
      settle(one, line)
    })
  }
  return queues.map(({ candidate, outcome, by }) => ({ mutant: candidate.mutant, outcome, by }))
}

function absolute(job: Job): Job {
  const { id, sql } = job.mutant!
  return { ...job, test: join(root, job.test), mutant: { id, sql } }
}

/** The tests that come past the guard, the nearest first and the quickest of them before the others. */
function queueOf(
  { mutant, nearnessOf }: Candidate,
  tests: readonly TestFile[],
  reach: ReadonlyMap<string, Reached>,
): TestFile[] {
  // Where tests do not build on each other only those that come past the guard are run.
  const cost = ({ test, reached }: { test: TestFile; reached: Reached | undefined }) => {
    const { seconds, hits } = reached!
    const matter = matterOf(mutant, test, reached!)
    return matter?.alone && hits.names.length > 0
      ? (seconds * matter.tests.length) / hits.names.length
      : seconds
  }
  return tests
    .map((test) => ({ test, near: nearnessOf(test), reached: reach.get(test.path) }))
    .filter(
      ({ near, reached }) =>
        reached && (mutant.sql === null ? reached.hits.of[mutant.id] !== undefined : near > 0),
    )
    .toSorted((one, other) => other.near - one.near || cost(one) - cost(other))
    .map(({ test }) => test)
}

/** Tests of every route do not build on each other; others may, up to the last one that reaches the mutant. */
function matterOf({ id, file, sql }: Mutant, test: TestFile, { hits }: Reached): Matter | null {
  // A test that is named after its table looks at that table alone.
  const ofTable = [...hits.names.entries()].filter(([, name]) => name.startsWith(`${file}: `))
  if (sql !== null && ofTable.length > 0) return { tests: ofTable.map(([number]) => number), alone: true }
  const tests = hits.of[id]
  if (!tests) return null
  const alone = isOfEveryRoute(test)
  const within = tests.filter((one) => one !== outside)
  // What is done before the tests may show in any of them.
  return within.length === 0 || (!alone && tests.includes(outside)) ? null : { tests: within, alone }
}
