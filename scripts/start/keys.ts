import { randomBytes } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

import { StartFailure } from '@lidzas/local-postgres/failure'
import { makeFolder, unusable } from '@lidzas/local-postgres/place'

/** The secrets the API demands: 32 random bytes each, in base64. */
const keyNames = ['JWT_KEY', 'ENCRYPTION_KEY'] as const

export type Keys = Record<(typeof keyNames)[number], string>

export function newKeys(): Keys {
  const fresh = () => randomBytes(32).toString('base64')
  return { JWT_KEY: fresh(), ENCRYPTION_KEY: fresh() }
}

/**
 * The keys of an embedded database, made at the first start and kept beside it in `keys.json`, readable by the owner
 * alone. `hasData` tells that a database exists already: then missing keys are a loss and no new ones are made.
 */
export function keysOf(dataDir: string, hasData: boolean): Keys {
  const file = join(makeFolder(dataDir), 'keys.json')
  if (existsSync(file)) return readKeys(file)
  if (hasData) {
    throw new StartFailure(
      `The file ${file} is gone, and without its keys the personal data cannot be read: restore it from a backup, or remove the data folder to begin anew.`,
    )
  }
  const keys = newKeys()
  try {
    writeFileSync(file, `${JSON.stringify(keys, null, 2)}\n`, { mode: 0o600, flag: 'wx' })
  } catch (error) {
    throw unusable(dataDir, error)
  }
  return keys
}

function readKeys(file: string): Keys {
  try {
    const keys = JSON.parse(readFileSync(file, 'utf8')) as Keys
    if (keyNames.every((name) => typeof keys[name] === 'string')) return keys
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw unusable(file, error)
  }
  throw new StartFailure(
    `The file ${file} is damaged: restore it from a backup, or remove the data folder to begin anew.`,
  )
}
