/** Runs inside a worker of vitest: one file of tests against one mutant, or against none to see which it reaches. */
import { writeFileSync } from 'node:fs'

import type {} from '@lidzas/migrations/test-cluster'
import { afterAll, afterEach, beforeEach, inject } from 'vitest'

import { type Hits, type Job, type Matter, outside } from './job.ts'
import { setSwitches } from './switches.ts'
import { useTemplate } from './template.ts'

/** Has the tests of the job run as those of the file that called. */
export async function drive({ test, mutant, number, matter, hits }: Job): Promise<void> {
  const reached = new Map<string, Set<number>>()
  let [count, running] = [-1, outside]
  setSwitches((id) => {
    if (hits !== null) reached.set(id, (reached.get(id) ?? new Set()).add(running))
    return id === mutant?.id
  })
  await useTemplate(inject('cluster'), mutant?.sql ?? null)

  // One failing test is enough, so those after it need not run.
  let failed = false
  const names: string[] = []
  beforeEach(({ skip, task }) => {
    count += 1
    names.push(task.name)
    if (mutant && (failed || !matters(count, matter))) skip()
    running = count
  })
  afterEach(({ task }) => {
    running = outside
    if (task.result?.state === 'fail') failed = true
  })
  // Everything that was loaded for an earlier file stays; only the tests themselves are read again.
  await import(/* @vite-ignore */ `${test}?mutant=${number}`)
  if (hits === null) return
  afterAll(() => {
    const of = Object.fromEntries([...reached].map(([id, tests]) => [id, [...tests]]))
    writeFileSync(hits, JSON.stringify({ names, of } satisfies Hits))
  })
}

function matters(test: number, matter: Matter | null): boolean {
  if (matter === null) return true
  return matter.alone ? matter.tests.includes(test) : test <= Math.max(...matter.tests)
}
