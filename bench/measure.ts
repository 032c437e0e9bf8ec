/** Turns: all contenders up, short bursts one after another, and only ratios inside a turn are compared. */
import type { Contender, ContenderName } from './contenders.ts'
import { type Burst, burst } from './load/burst.ts'
import type { OperationName } from './operations.ts'
import type { watchPostgres } from './postgres-cpu.ts'

export type Measured = Burst & {
  nodeUsPerRequest: number
  postgresUsPerRequest: number | null
}
export type Turn = Record<ContenderName, Measured>

const warmUpSeconds = 0.4

export async function takeTurns(
  contenders: Contender[],
  operation: OperationName,
  options: { turns: number; seconds: number; concurrency: number },
  postgres: Awaited<ReturnType<typeof watchPostgres>>,
): Promise<Turn[]> {
  const { concurrency, seconds } = options
  const opened = await Promise.all(
    contenders.map(async (contender) => ({ ...contender, ...(await contender.open(operation)) })),
  )
  const turns: Turn[] = []
  for (let turn = 0; turn < options.turns; turn++) {
    const results: Partial<Turn> = {}
    // Whoever comes after a given neighbour changes with the turn.
    const order = turn % 2 === 0 ? opened : opened.toReversed()
    for (const { name, send, cpuMs } of order) {
      await burst(send, concurrency, warmUpSeconds)
      const before = { node: await cpuMs(), postgres: await postgres.read() }
      const done = await burst(send, concurrency, seconds)
      const node = (await cpuMs()) - before.node
      const server = postgres.between(before.postgres, await postgres.read())
      results[name] = {
        ...done,
        nodeUsPerRequest: (node * 1_000) / done.requests,
        postgresUsPerRequest: server === null ? null : (server * 1_000) / done.requests,
      }
    }
    turns.push(results as Turn)
  }
  for (const { close } of opened) close()
  return turns
}

export type Spread = { median: number; least: number; most: number }

export function spreadOf(values: number[]): Spread {
  const sorted = values.toSorted((a, b) => a - b)
  const middle = sorted.length / 2
  const median =
    sorted.length % 2 === 1 ? sorted[Math.floor(middle)]! : (sorted[middle - 1]! + sorted[middle]!) / 2
  return { median, least: sorted[0]!, most: sorted.at(-1)! }
}

/** How many times the requests per second of `other` this contender did, turn by turn. */
export function ratioOf(turns: Turn[], name: ContenderName, other: ContenderName): Spread {
  return spreadOf(turns.map((turn) => turn[name].perSecond / turn[other].perSecond))
}
