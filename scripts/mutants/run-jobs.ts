/** Runs jobs in processes of their own, so that neither a hanging nor a growing one takes the command with it. */
import { spawn } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import type { Job, JobResult } from './job.ts'

const jobsPerProcess = 150

/** Calls `done` with each result as it comes. Throws when a process ends without having run anything. */
export async function runJobs(
  jobs: readonly Job[],
  workers: number,
  done: (job: Job, result: JobResult) => void,
): Promise<void> {
  const share = Math.ceil(jobs.length / workers)
  const shares = Array.from({ length: workers }, (_, index) => jobs.slice(index * share, (index + 1) * share))
  await Promise.all(
    shares.map(async (mine) => {
      let left = mine
      while (left.length > 0) {
        const results = await runBatch(left.slice(0, jobsPerProcess), done)
        if (results.size === 0) throw new Error('the tests could not be started')
        left = left.filter(({ number }) => !results.has(number))
      }
    }),
  )
}

async function runBatch(
  jobs: readonly Job[],
  done: (job: Job, result: JobResult) => void,
): Promise<ReadonlySet<number>> {
  const folder = mkdtempSync(join(tmpdir(), 'lidzas-mutants-'))
  const file = join(folder, 'results.jsonl')
  const results = new Set<number>()
  const read = () => {
    if (!existsSync(file)) return
    for (const line of readFileSync(file, 'utf8').split('\n').filter(Boolean)) {
      const result = JSON.parse(line) as JobResult
      const job = jobs.find(({ number }) => number === result.number)
      if (!job || results.has(result.number)) continue
      results.add(result.number)
      done(job, result)
    }
  }
  writeFileSync(join(folder, 'jobs.json'), JSON.stringify(jobs))
  const watch = setInterval(read, 1_000)
  try {
    await new Promise<void>((resolve, reject) => {
      const child = spawn(process.execPath, [join(import.meta.dirname, 'batch.ts'), folder], {
        stdio: ['ignore', 'ignore', 'inherit'],
      })
      child.on('error', reject)
      child.on('close', () => resolve())
    })
  } finally {
    clearInterval(watch)
    read()
    rmSync(folder, { recursive: true, force: true })
  }
  return results
}
