import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'

import { Client } from 'pg'

/** Tells how much processor time PostgreSQL has used, in milliseconds; null where the system does not say (no /proc). */
export async function watchPostgres(superuserUrl: string) {
  const client = new Client({ connectionString: superuserUrl })
  client.on('error', () => undefined)
  await client.connect()
  const tickMs = process.platform === 'linux' ? 1_000 / Number(execFileSync('getconf', ['CLK_TCK'])) : null

  /** Of each of its processes by number, those of the background included. */
  async function read(): Promise<Map<number, number>> {
    if (tickMs === null) return new Map()
    const { rows } = await client.query<{ pid: number }>('select pid from pg_stat_activity')
    return new Map(rows.map(({ pid }) => [pid, ticksOf(pid) * tickMs]))
  }
  return {
    read,
    /** Between two readings; a process that came in between counts whole, one that went is lost. */
    between(before: Map<number, number>, after: Map<number, number>): number | null {
      if (tickMs === null) return null
      return [...after].reduce((sum, [pid, ms]) => sum + ms - (before.get(pid) ?? 0), 0)
    },
    stop: () => client.end(),
  }
}

function ticksOf(pid: number): number {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]!.split(' ')
    return Number(fields[11]) + Number(fields[12])
  } catch {
    return 0
  }
}
