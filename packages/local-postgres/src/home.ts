import { randomBytes } from 'node:crypto'
import { chmodSync, chownSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

import { StartFailure, systemCode } from './failure.ts'
import { canReach, makeReachable, unusable } from './place.ts'
import type { RunAs } from './place.ts'

/** Where the files of a cluster are, and the password of its superuser. */
export type Home = { place: string; password: string }

/** Where the cluster of a data folder lives, and its password: decided once, kept in `postgres.json`. */
export function openHome(dataDir: string, user: RunAs | undefined): Home {
  const file = join(dataDir, 'postgres.json')
  try {
    if (!existsSync(file)) settle(dataDir, file, user)
    const home = JSON.parse(readFileSync(file, 'utf8')) as Home
    if (existsSync(home.place)) return home
    throw new StartFailure(
      `The database of ${dataDir} should be in ${home.place}, which is gone: restore it, or remove the data folder to begin anew.`,
    )
  } catch (error) {
    if (error instanceof SyntaxError) {
      throw new StartFailure(
        `The file ${file} is damaged: restore it from a backup, or remove the data folder to begin anew.`,
      )
    }
    throw unusable(dataDir, error)
  }
}

function settle(dataDir: string, file: string, user: RunAs | undefined): void {
  let place = join(dataDir, 'postgres')
  if (existsSync(join(place, 'data'))) {
    throw new StartFailure(
      `The data folder ${dataDir} has a database but no postgres.json with its password: restore that file from a backup, or remove the data folder to begin anew.`,
    )
  }
  if (canReach(dataDir, user)) {
    mkdirSync(place, { recursive: true, mode: 0o711 })
    chmodSync(place, 0o711)
    if (user) chownSync(place, user.uid, user.gid)
  } else {
    place = makeReachable(['/var/lib/lidzas', '/var/tmp'], user)
  }
  const home: Home = { place, password: newPassword() }
  try {
    // Of two first starts at the same moment one decides.
    writeFileSync(file, `${JSON.stringify(home, null, 2)}\n`, { mode: 0o600, flag: 'wx' })
  } catch (error) {
    if (systemCode(error) !== 'EEXIST') throw error
  }
}

export function newPassword(): string {
  return randomBytes(24).toString('base64url')
}
