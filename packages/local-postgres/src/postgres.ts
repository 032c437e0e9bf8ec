import { closeSync, existsSync, openSync, readFileSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'

import { findBinaries } from './binaries.ts'
import { checkCluster, createCluster, freeCluster, lastLine, postmaster } from './cluster.ts'
import { StartFailure } from './failure.ts'
import { newPassword, openHome } from './home.ts'
import { keep } from './keeper.ts'
import type { Kept } from './keeper.ts'
import { chooseUser, makeFolder, makeReachable, temporaryParents } from './place.ts'
import type { RunAs } from './place.ts'

export type LocalPostgres = {
  host: string
  port: number
  /** `postgres://` address of the superuser in the database `postgres`. */
  superuserUrl: string
  /** Resolves with PostgreSQL's exit code when it ends, asked or not. */
  exited: Promise<number>
  /** Fast shutdown: open transactions are rolled back. Resolves when the process has ended. */
  stop: () => Promise<void>
}

export type StartOptions = {
  /** Where the cluster lives between starts. Without it the cluster is ephemeral: unsafe, fast, removed at the end. */
  dataDir?: string
  /** Server settings, such as `{ max_connections: '50' }`. */
  settings?: Record<string, string>
}

const host = '127.0.0.1'
const startLimit = 30_000

/** Starts a real PostgreSQL 18 that ends with this process. Throws `StartFailure` with one sentence. */
export async function startPostgres({ dataDir, settings = {} }: StartOptions): Promise<LocalPostgres> {
  const user = chooseUser()
  const { place, password } = dataDir
    ? openHome(makeFolder(dataDir), user)
    : { place: makeReachable(temporaryParents(), user), password: newPassword() }
  const data = join(place, 'data')
  const { initdb, postgres } = findBinaries(place, user)
  if (existsSync(data)) checkCluster(data)
  else createCluster(place, { initdb, password, user, durable: dataDir !== undefined })
  await freeCluster(data)

  const remove = dataDir ? undefined : place
  const all = { ...baseSettings, ...(dataDir ? {} : ephemeralSettings), ...settings }
  const { kept, port } = await launch({ postgres, place, data, user, remove, settings: all })
  const stop = async () => {
    kept.release()
    await kept.exited
    if (remove) rmSync(remove, { recursive: true, force: true })
  }
  return {
    host,
    port,
    superuserUrl: `postgres://postgres:${password}@${host}:${port}/postgres`,
    exited: kept.exited,
    stop,
  }
}

// Statements and values of a failed query stay out of the log: they hold personal data.
const baseSettings: Record<string, string> = {
  listen_addresses: host,
  unix_socket_directories: '',
  timezone: 'UTC',
  log_timezone: 'UTC',
  jit: 'off',
  log_error_verbosity: 'terse',
  log_min_error_statement: 'panic',
  max_connections: '60',
}

const ephemeralSettings: Record<string, string> = {
  fsync: 'off',
  synchronous_commit: 'off',
  full_page_writes: 'off',
  wal_level: 'minimal',
  max_wal_senders: '0',
  autovacuum: 'off',
  max_connections: '300',
}

type Launch = {
  postgres: string
  place: string
  data: string
  user: RunAs | undefined
  remove: string | undefined
  settings: Record<string, string>
}

/** Another program may take the free port before PostgreSQL does, so a few ports are tried. */
async function launch(options: Launch): Promise<{ kept: Kept; port: number }> {
  const logFile = join(options.place, 'server.log')
  for (let attempt = 1; ; attempt++) {
    const port = await freePort()
    const settings = { ...options.settings, port: String(port) }
    const flags = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`])
    const log = openSync(logFile, 'w', 0o600)
    const kept = keep(options.postgres, ['-D', options.data, ...flags], {
      user: options.user,
      log,
      ...(options.remove ? { remove: options.remove } : {}),
    })
    closeSync(log)
    if (await ready(kept, options.data)) return { kept, port }
    kept.release()
    await kept.exited
    const said = existsSync(logFile) ? readFileSync(logFile, 'utf8') : ''
    if (attempt === 5 || !said.includes('could not bind')) {
      throw new StartFailure(`PostgreSQL did not start: ${lastLine(said)} (log: ${logFile})`)
    }
  }
}

async function ready(kept: Kept, data: string): Promise<boolean> {
  const deadline = Date.now() + startLimit
  while (!kept.hasExited() && Date.now() < deadline) {
    if (postmaster(data)?.ready) return true
    await pause(20)
  }
  return false
}

async function freePort(): Promise<number> {
  const server = createServer()
  await new Promise<void>((resolve, reject) => server.once('error', reject).listen(0, host, resolve))
  const { port } = server.address() as AddressInfo
  await new Promise((resolve) => server.close(resolve))
  return port
}
