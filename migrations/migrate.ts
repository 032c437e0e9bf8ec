import { setTimeout as pause } from 'node:timers/promises'

import { type Client, DatabaseError } from 'pg'

import { inTransaction, lockPreparation, MigrationFailure, withClient } from './client.ts'
import { type Applied, type MigrationFile, nextMigration, readMigrations, sqlFolder } from './files.ts'

export type MigrateOptions = {
  /** Address of the database as the role that owns it. */
  url: string
  /** Another folder of migrations, for tests. */
  folder?: string
  /** Told each file's name after it was committed. */
  onApplied?: (name: string) => void
}

const attempts = 10
// Lock not available, deadlock, serialization failure: another transaction was in the way for a moment.
const passing = ['55P03', '40P01', '40001']

/**
 * Applies what is missing, each file in a transaction of its own, and returns the names applied here. Safe to run
 * from several processes at once: each file goes in once. Throws `MigrationFailure`; the failing file leaves nothing.
 */
export async function migrate({ url, folder = sqlFolder, onApplied }: MigrateOptions): Promise<string[]> {
  const files = readMigrations(folder)
  return withClient(url, async (client) => {
    const names: string[] = []
    for (let name = await step(client, files); name; name = await step(client, files)) {
      names.push(name)
      onApplied?.(name)
    }
    return names
  })
}

/** Applies the next file, or returns undefined when none is left. */
async function step(client: Client, files: MigrationFile[]): Promise<string | undefined> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await inTransaction(client, () => applyNext(client, files))
    } catch (error) {
      if (!(error instanceof DatabaseError) || !passing.includes(error.code ?? '')) throw error
      if (attempt === attempts) {
        throw new MigrationFailure(
          'Migrations waited too long for other users of the database: try again in a quieter moment.',
        )
      }
      await pause(100 * attempt ** 2)
    }
  }
}

async function applyNext(client: Client, files: MigrationFile[]): Promise<string | undefined> {
  // A migration must not queue behind a long query, since everyone else would queue behind the migration.
  await client.query("set local lock_timeout = '2s'; set local statement_timeout = '60s'")
  await lockPreparation(client)
  await client.query(`
    create schema if not exists lidzas_migrations;
    create table if not exists lidzas_migrations.applied (
      name text primary key, sha256 text not null, applied_at timestamptz not null default now())`)
  const { rows } = await client.query<Applied>(
    'select name, sha256 from lidzas_migrations.applied order by name',
  )
  const file = nextMigration(files, rows)
  if (!file) return undefined
  try {
    await client.query(file.sql)
  } catch (error) {
    throw explain(error, file)
  }
  await client.query('insert into lidzas_migrations.applied (name, sha256) values ($1, $2)', [
    file.name,
    file.sha256,
  ])
  return file.name
}

function explain(error: unknown, file: MigrationFile): unknown {
  if (!(error instanceof DatabaseError) || passing.includes(error.code ?? '')) return error
  const line = error.position
    ? ` in line ${file.sql.slice(0, Number(error.position)).split('\n').length}`
    : ''
  return new MigrationFailure(
    `Migration ${file.name} failed${line}, nothing of it was kept: ${error.message}`,
    { cause: error },
  )
}
