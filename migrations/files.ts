import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

import { MigrationFailure } from './client.ts'

export type MigrationFile = { name: string; sql: string; sha256: string }

export const sqlFolder = join(import.meta.dirname, 'sql')

/** The migrations in order. Each is `NNNN_name.sql`, counted from 0001 without gaps. */
export function readMigrations(folder: string): MigrationFile[] {
  const names = readdirSync(folder)
    .filter((name) => name.endsWith('.sql'))
    .toSorted()
  return names.map((name, index) => {
    const number = String(index + 1).padStart(4, '0')
    if (!/^\d{4}_[a-z0-9_]+\.sql$/.test(name) || !name.startsWith(number)) {
      throw new MigrationFailure(
        `Migration ${name} should be called ${number}_something.sql: files are counted without gaps.`,
      )
    }
    // A checkout may give other line endings; they are not a change.
    const sql = readFileSync(join(folder, name), 'utf8').replaceAll('\r\n', '\n')
    return { name, sql, sha256: createHash('sha256').update(sql).digest('hex') }
  })
}

export type Applied = { name: string; sha256: string }

/** The next file to apply, or undefined when all are. Throws when what was applied is not what is here. */
export function nextMigration(files: MigrationFile[], applied: Applied[]): MigrationFile | undefined {
  for (const [index, { name, sha256 }] of applied.entries()) {
    const file = files[index]
    if (!file || file.name !== name) {
      throw new MigrationFailure(
        `The database has migration ${name}, which this version does not know: start a version at least as new as the database.`,
      )
    }
    if (file.sha256 !== sha256) {
      throw new MigrationFailure(
        `Migration ${name} was changed after it was applied: restore the file and put the change into a new migration.`,
      )
    }
  }
  return files[applied.length]
}
