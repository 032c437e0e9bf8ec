/** Measures the five operations: the bare statement, a plain twin and the product as shipped, in turns. */
import { mkdirSync, writeFileSync } from 'node:fs'
import { availableParallelism, totalmem } from 'node:os'
import { join } from 'node:path'

import { withClient } from '@lidzas/migrations/client'

import { type Cluster, startCluster } from './cluster.ts'
import { startContenders } from './contenders.ts'
import { countTraffic } from './counts.ts'
import { generate } from './data/generate.ts'
import { shapeOf } from './data/shape.ts'
import { takeTurns } from './measure.ts'
import { operationNames, readDataSet } from './operations.ts'
import { help, type Options, readOptions } from './options.ts'
import { watchPostgres } from './postgres-cpu.ts'
import { reportOf, type SizeResult } from './report.ts'
import { holdSession } from './statements.ts'

const folder = join(import.meta.dirname, 'results')
const say = (text: string) => process.stdout.write(text)

async function run(options: Options): Promise<SizeResult[]> {
  const cluster = await startCluster()
  try {
    const results: SizeResult[] = []
    for (const sessions of options.sizes) results.push(await measureSize(cluster, sessions, options))
    return results
  } finally {
    await cluster.stop()
  }
}

async function measureSize(cluster: Cluster, sessions: number, options: Options): Promise<SizeResult> {
  const began = performance.now()
  say(`${sessions.toLocaleString('en')} sessions: loading`)
  const urls = await cluster.newDatabase(`bench_${sessions}`)
  await generate(urls.superuserUrl, shapeOf(sessions), options.seed)
  await withClient(urls.superuserUrl, (client) => client.query(holdSession))
  say(` ${((performance.now() - began) / 1_000).toFixed(0)} s, counting`)
  const data = await readDataSet(urls.superuserUrl)
  const counts = await countTraffic(urls, data)
  const contenders = await startContenders(urls, data, options)
  const postgres = await watchPostgres(urls.superuserUrl)
  const isLargest = sessions === options.sizes.at(-1)
  const seconds = isLargest ? options.seconds : options.seconds / 2
  const result: SizeResult = { sessions, counts, turns: {} }
  try {
    for (const operation of operationNames) {
      if (options.only !== null && options.only !== operation) continue
      say(`, ${operation}`)
      result.turns[operation] = await takeTurns(contenders, operation, { ...options, seconds }, postgres)
    }
  } finally {
    for (const { stop } of [...contenders, postgres]) await stop()
  }
  say(` (${((performance.now() - began) / 1_000).toFixed(0)} s)\n`)
  return result
}

try {
  const options = readOptions(process.argv.slice(2))
  if (options === null) {
    say(help)
  } else {
    const results = await run(options)
    const report = reportOf(results)
    mkdirSync(folder, { recursive: true })
    const machine = {
      cores: availableParallelism(),
      memoryGiB: Math.round(totalmem() / 2 ** 30),
      node: process.version,
    }
    writeFileSync(join(folder, 'last.json'), `${JSON.stringify({ machine, options, results }, null, 2)}\n`)
    writeFileSync(join(folder, 'last.md'), report)
    say(`\n${report}\nWritten to bench/results/last.md and last.json.\n`)
  }
} catch (error) {
  process.stderr.write(`\n${error instanceof Error ? error.message : String(error)}\n`)
  process.exit(1)
}
