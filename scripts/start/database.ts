import { existsSync } from 'node:fs'
import { join } from 'node:path'

import { StartFailure, systemCode } from '@lidzas/local-postgres/failure'
import { startPostgres } from '@lidzas/local-postgres/postgres'
import {
  bootstrapRoles,
  databaseUrls,
  derivePasswords,
  ensureDatabase,
  inDatabase,
} from '@lidzas/migrations/bootstrap'
import { withClient } from '@lidzas/migrations/client'
import { migrate } from '@lidzas/migrations/migrate'

import { discardHalfDemo } from './demo-once.ts'
import { keysOf } from './keys.ts'

const databaseName = 'lidzas'

export type Prepared = {
  /** Settings for the API that this database brings with it. */
  settings: Record<string, string>
  /** Address of the embedded database as its owner; null when the server is somebody else's. */
  embeddedOwnerUrl: string | null
}

/** The embedded PostgreSQL of `dataDir`, with roles, schema and keys; it ends with this process. */
export async function openEmbedded(dataDir: string, onExit: () => void): Promise<Prepared> {
  const keys = keysOf(dataDir, existsSync(join(dataDir, 'postgres.json')))
  const postgres = await startPostgres({ dataDir })
  void postgres.exited.then(onExit)
  const passwords = derivePasswords(new URL(postgres.superuserUrl).password)
  await bootstrapRoles(postgres.superuserUrl, passwords)
  await ensureDatabase(postgres.superuserUrl, databaseName)
  const { ownerUrl, databaseUrl, authDatabaseUrl } = databaseUrls(
    postgres.superuserUrl,
    databaseName,
    passwords,
  )
  await discardHalfDemo(postgres.superuserUrl, ownerUrl, dataDir)
  await migrate({ url: ownerUrl })
  return {
    settings: { DATABASE_URL: databaseUrl, AUTH_DATABASE_URL: authDatabaseUrl, ...keys },
    embeddedOwnerUrl: ownerUrl,
  }
}

/**
 * A server of one's own. When DATABASE_URL is an administrator's, everything is prepared through it and the keys live
 * in `dataDir`. When it is the request role's, the rest comes from the environment, as docs/running.md describes.
 */
export async function openServer(env: NodeJS.ProcessEnv, dataDir: string): Promise<Prepared> {
  const url = env.DATABASE_URL ?? ''
  if (!env.AUTH_DATABASE_URL) {
    const administratorUrl = await administratorOf(url)
    if (administratorUrl) return prepareServer(administratorUrl, url, dataDir)
  }
  for (const name of ['DATABASE_URL', 'AUTH_DATABASE_URL', 'MIGRATION_DATABASE_URL']) {
    if (env[name]) await checkServer(name, env[name])
  }
  const missing = ['AUTH_DATABASE_URL', 'JWT_KEY', 'ENCRYPTION_KEY'].filter((name) => !env[name])
  if (missing.length > 0) {
    throw new StartFailure(
      `DATABASE_URL is not an administrator's, so ${missing.join(', ')} must be set too: docs/running.md says how.`,
    )
  }
  if (env.MIGRATION_DATABASE_URL) await migrate({ url: env.MIGRATION_DATABASE_URL })
  return { settings: {}, embeddedOwnerUrl: null }
}

/** The server's maintenance database as the user of the address, when that user may make roles there. */
async function administratorOf(url: string): Promise<string | undefined> {
  const server = inDatabase(checkAddress('DATABASE_URL', url), 'postgres')
  try {
    await checkServer('DATABASE_URL', url)
  } catch (error) {
    if (!isMissingDatabase(error)) throw error
    await checkServer('DATABASE_URL', server)
  }
  const rights = 'select from pg_roles where rolname = current_user and (rolsuper or rolcreaterole)'
  return (await holds(server, rights).catch(() => false)) ? server : undefined
}

function isMissingDatabase(error: unknown): boolean {
  return error instanceof Error && error.cause instanceof Error && systemCode(error.cause) === '3D000'
}

async function prepareServer(administratorUrl: string, url: string, dataDir: string): Promise<Prepared> {
  const named = decodeURIComponent(new URL(url).pathname.slice(1))
  const name = named === '' || named === 'postgres' ? databaseName : named
  const keys = keysOf(dataDir, await hasDatabase(administratorUrl, name))
  const passwords = derivePasswords(keys.ENCRYPTION_KEY)
  await bootstrapRoles(administratorUrl, passwords)
  await ensureDatabase(administratorUrl, name)
  const { ownerUrl, databaseUrl, authDatabaseUrl } = databaseUrls(administratorUrl, name, passwords)
  await migrate({ url: ownerUrl })
  return {
    settings: { DATABASE_URL: databaseUrl, AUTH_DATABASE_URL: authDatabaseUrl, ...keys },
    embeddedOwnerUrl: null,
  }
}

function hasDatabase(url: string, name: string): Promise<boolean> {
  return holds(url, 'select from pg_database where datname = $1', [name])
}

function holds(url: string, sql: string, values: string[] = []): Promise<boolean> {
  return withClient(url, async (client) => (await client.query(sql, values)).rowCount !== 0)
}

async function checkServer(name: string, url: string): Promise<void> {
  checkAddress(name, url)
  const version = await withClient(url, async (client) => {
    const { rows } = await client.query<{ version: number }>(
      "select current_setting('server_version_num')::integer as version",
    )
    return rows[0]?.version ?? 0
  })
  if (version < 180_000) {
    throw new StartFailure(
      `${name} leads to PostgreSQL ${Math.floor(version / 10_000)}, and 18 or newer is needed.`,
    )
  }
}

function checkAddress(name: string, url: string): string {
  if (/^postgres(ql)?:\/\//.test(url) && URL.canParse(url)) return url
  throw new StartFailure(`${name} is not an address of the form postgres://user:password@host:port/database.`)
}
