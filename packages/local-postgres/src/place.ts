import { execFileSync } from 'node:child_process'
import { chmodSync, chownSync, mkdirSync, mkdtempSync, realpathSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'

import { StartFailure, systemCode } from './failure.ts'

/** The operating system's user that runs PostgreSQL. */
export type RunAs = { uid: number; gid: number }

/** PostgreSQL refuses to run as root, so root lends it to another user; everyone else runs it themselves. */
export function chooseUser(): RunAs | undefined {
  if (process.getuid?.() !== 0) return undefined
  for (const name of ['postgres', 'nobody']) {
    try {
      const id = (flag: string) =>
        Number(execFileSync('id', [flag, name], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }))
      return { uid: id('-u'), gid: id('-g') }
    } catch {
      continue
    }
  }
  throw new StartFailure(
    'PostgreSQL does not run as root and this system has neither a user "postgres" nor "nobody": start as an ordinary user.',
  )
}

/** Whether the user can pass through a folder and everything above it. */
export function canReach(folder: string, user: RunAs | undefined): boolean {
  if (!user) return true
  const { mode, uid, gid } = statSync(folder)
  const passes = uid === user.uid ? mode & 0o100 : gid === user.gid ? mode & 0o010 : mode & 0o001
  return passes !== 0 && (dirname(folder) === folder || canReach(dirname(folder), user))
}

/** Makes the folder, or says in a sentence why it cannot be used. Others may pass through it but not list it. */
export function makeFolder(folder: string): string {
  try {
    if (mkdirSync(folder, { recursive: true })) chmodSync(folder, 0o711)
    return realpathSync(folder)
  } catch (error) {
    throw unusable(folder, error)
  }
}

/** The sentence for a system error met in the folder; any other error comes back as it is. */
export function unusable(folder: string, error: unknown): unknown {
  const code = systemCode(error)
  if (!code) return error
  return new StartFailure(
    `The data folder ${folder} cannot be used (${code}): set DATA_DIR to a folder that you may write.`,
  )
}

/** A fresh folder of the user's own, under the first parent where the user can reach it. */
export function makeReachable(parents: string[], user: RunAs | undefined): string {
  for (const parent of parents) {
    try {
      // The umask may have closed a folder made here.
      if (mkdirSync(parent, { recursive: true })) chmodSync(parent, 0o755)
      if (!canReach(realpathSync(parent), user)) continue
      const folder = mkdtempSync(join(realpathSync(parent), 'lidzas-postgres-'))
      chmodSync(folder, 0o711)
      if (user) chownSync(folder, user.uid, user.gid)
      return folder
    } catch {
      continue
    }
  }
  throw new StartFailure(
    `No folder was found where PostgreSQL may keep its files (tried ${parents.join(', ')}): free one of them, or start as an ordinary user.`,
  )
}

export function temporaryParents(): string[] {
  return [tmpdir(), '/tmp', '/var/tmp']
}
