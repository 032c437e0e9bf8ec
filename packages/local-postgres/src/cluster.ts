import { execFileSync } from 'node:child_process'
import { chownSync, existsSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'

import { StartFailure } from './failure.ts'
import { keeperName } from './keeper.ts'
import type { RunAs } from './place.ts'
import { describeProcess } from './processes.ts'

const major = '18'

/** Text is UTF-8 and sorts the same on every operating system: PostgreSQL's own rules, not the system library's. */
export const textSettings = ['--encoding=UTF8', '--locale-provider=builtin', '--builtin-locale=C.UTF-8']

type NewCluster = { initdb: string; password: string; user: RunAs | undefined; durable: boolean }

/**
 * Makes an empty cluster in `place/data`. It is built beside and renamed, so an interrupted start leaves nothing
 * that looks like a cluster.
 */
export function createCluster(place: string, { initdb, password, user, durable }: NewCluster): void {
  const folder = mkdtempSync(join(place, 'new-'))
  const passwordFile = join(folder, 'password')
  const data = join(folder, 'data')
  try {
    writeFileSync(passwordFile, password, { mode: 0o600 })
    if (user) for (const path of [folder, passwordFile]) chownSync(path, user.uid, user.gid)
    const run = (locale: string) => {
      const args = [
        `--pgdata=${data}`,
        '--username=postgres',
        `--pwfile=${passwordFile}`,
        '--auth=scram-sha-256',
        ...textSettings,
        `--locale=${locale}`,
        ...(durable ? [] : ['--no-sync']),
      ]
      execFileSync('/bin/sh', ['-c', 'umask 022; exec "$@"', 'sh', initdb, ...args], {
        ...user,
        cwd: '/',
        env: { PATH: process.env.PATH, LC_ALL: 'C' },
        stdio: ['ignore', 'ignore', 'pipe'],
        encoding: 'utf8',
      })
    }
    try {
      run('C.UTF-8')
    } catch (error) {
      // The system's library may not know C.UTF-8; only trigrams of non-ASCII letters are coarser without it.
      if (!String(error).includes('invalid locale name')) throw error
      run('C')
    }
    renameSync(data, join(place, 'data'))
  } catch (error) {
    throw new StartFailure(
      `PostgreSQL could not prepare its data folder ${place}: ${lastLine(String(error))}`,
    )
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** Refuses a folder that is not a whole cluster of this version. */
export function checkCluster(data: string): void {
  const version = join(data, 'PG_VERSION')
  if (!existsSync(version) || !existsSync(join(data, 'global', 'pg_control'))) {
    throw new StartFailure(
      `The database folder ${data} is incomplete: restore it from a backup, or remove the data folder to begin anew.`,
    )
  }
  const found = readFileSync(version, 'utf8').trim()
  if (found !== major) {
    throw new StartFailure(
      `The database folder ${data} is of PostgreSQL ${found}, this is PostgreSQL ${major}.`,
    )
  }
}

/** Makes sure that no other PostgreSQL uses the folder: one left by a killed process is stopped, a living one refused. */
export async function freeCluster(data: string): Promise<void> {
  const pidFile = join(data, 'postmaster.pid')
  let asked = false
  for (let waited = 0; ; waited += 100) {
    const pid = postmaster(data)
    if (!pid) {
      // The number may belong to an unrelated process by now, at which PostgreSQL would refuse to start.
      rmSync(pidFile, { force: true })
      return
    }
    const parent = describeProcess(pid.facts.parent)
    const kept = parent?.command.includes(keeperName) ?? false
    if (!kept && !asked) {
      process.kill(pid.id, 'SIGINT')
      asked = true
    }
    // A kept one may be on its way out: its owner was ended a moment ago.
    if (waited >= (asked ? 15_000 : 3_000)) {
      throw new StartFailure(
        `The data folder ${data} is in use by another running copy (PostgreSQL process ${pid.id}): stop that one, or set DATA_DIR to another folder.`,
      )
    }
    await pause(100)
  }
}

/** The process that serves the folder, by its own pid file. */
export function postmaster(
  data: string,
): { id: number; facts: { parent: number }; ready: boolean } | undefined {
  const lines = readLines(join(data, 'postmaster.pid'))
  const id = Number(lines[0])
  if (!id) return undefined
  const facts = describeProcess(id)
  if (!facts?.command.includes(data)) return undefined
  return { id, facts, ready: lines[7]?.trim() === 'ready' }
}

function readLines(path: string): string[] {
  return existsSync(path) ? readFileSync(path, 'utf8').split('\n') : []
}

/** The last line that says something, without PostgreSQL's prefix. */
export function lastLine(text: string): string {
  const lines = text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)
  return (
    lines.findLast((line) => /FATAL|PANIC|error:/.test(line)) ??
    lines.at(-1) ??
    'it said nothing'
  ).replace(/^.*?(FATAL|PANIC|error): +/, '')
}
