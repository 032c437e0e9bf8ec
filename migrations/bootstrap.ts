import { createHmac } from 'node:crypto'

import type { Client } from 'pg'

import { inTransaction, lockPreparation, MigrationFailure, withClient } from './client.ts'

/** Owns the schema and runs migrations; the API never connects as this role. */
export const ownerRole = 'lidzas_owner'
/** Serves requests, bound by row-level security. */
export const apiRole = 'lidzas_api'
/** Reads accounts and sign-in sessions, no casework. */
export const authRole = 'lidzas_auth'

export type RolePasswords = { owner: string; api: string; auth: string }

export type DatabaseUrls = {
  ownerUrl: string
  databaseUrl: string
  authDatabaseUrl: string
  superuserUrl: string
}

// A request that waits or idles longer than this has no user behind it any more; the server cleans up itself.
const requestLimits = {
  statement_timeout: '5s',
  lock_timeout: '2s',
  idle_in_transaction_session_timeout: '10s',
  transaction_timeout: '12s',
  default_transaction_isolation: 'read committed',
}

/** Passwords of the three roles from one secret, so that only the secret needs keeping. */
export function derivePasswords(secret: string): RolePasswords {
  const derive = (role: string) => createHmac('sha256', secret).update(role).digest('base64url')
  return { owner: derive(ownerRole), api: derive(apiRole), auth: derive(authRole) }
}

/** Makes or renews the three roles. Once per cluster, as a role that may create roles. */
export async function bootstrapRoles(superuserUrl: string, passwords: RolePasswords): Promise<void> {
  await withClient(superuserUrl, (client) =>
    inTransaction(client, async () => {
      await lockPreparation(client)
      await ensureRole(client, ownerRole, passwords.owner)
      await ensureRole(client, apiRole, passwords.api)
      await ensureRole(client, authRole, passwords.auth)
      const { rows } = await client.query<{ is: boolean }>(
        "select current_setting('is_superuser')::boolean as is",
      )
      for (const role of [apiRole, authRole]) {
        for (const [name, value] of Object.entries(requestLimits)) {
          await client.query(`alter role ${role} set ${name} = ${client.escapeLiteral(value)}`)
        }
        // Values of a failed query are personal data. Zero is the default; only a superuser may pin it.
        if (rows[0]?.is) await client.query(`alter role ${role} set log_parameter_max_length_on_error = 0`)
      }
    }),
  )
}

async function ensureRole(client: Client, role: string, password: string): Promise<void> {
  const { rowCount } = await client.query('select from pg_roles where rolname = $1', [role])
  if (rowCount === 0) await client.query(`create role ${role}`)
  const rights = 'login nocreatedb nocreaterole noinherit'
  await client.query(`alter role ${role} ${rights} password ${client.escapeLiteral(password)}`)
}

/**
 * Makes the database when it is missing, owned by the owner role, with its extensions; closes it to everyone else.
 * `template` copies another database instead of an empty one.
 */
export async function ensureDatabase(
  superuserUrl: string,
  name: string,
  template = 'template0',
): Promise<void> {
  const fresh = await withClient(superuserUrl, async (client) => {
    const database = client.escapeIdentifier(name)
    const { rows } = await client.query<{ owner: string }>(
      'select pg_get_userbyid(datdba) as owner from pg_database where datname = $1',
      [name],
    )
    if (rows[0] && rows[0].owner !== ownerRole) {
      throw new MigrationFailure(
        `The database ${name} belongs to ${rows[0].owner}: give it to ${ownerRole}, or name a database that does not exist yet.`,
      )
    }
    if (rows[0]) return false
    await client.query(
      `create database ${database} owner ${ownerRole} template ${client.escapeIdentifier(template)}`,
    )
    await client.query(`revoke all on database ${database} from public`)
    await client.query(`grant connect on database ${database} to ${apiRole}, ${authRole}`)
    return true
  })
  if (!fresh || template !== 'template0') return
  await withClient(inDatabase(superuserUrl, name), async (client) => {
    for (const extension of ['btree_gist', 'pg_trgm', 'unaccent']) {
      await client.query(`create extension if not exists ${extension} schema public`)
    }
  })
}

/** The same server and role, another database. */
export function inDatabase(url: string, name: string): string {
  const address = new URL(url)
  address.pathname = `/${encodeURIComponent(name)}`
  return address.href
}

/** The addresses of one database for each role. */
export function databaseUrls(superuserUrl: string, name: string, passwords: RolePasswords): DatabaseUrls {
  const as = (role: string, password: string) => {
    const address = new URL(inDatabase(superuserUrl, name))
    address.username = role
    address.password = password
    return address.href
  }
  return {
    superuserUrl: inDatabase(superuserUrl, name),
    ownerUrl: as(ownerRole, passwords.owner),
    databaseUrl: as(apiRole, passwords.api),
    authDatabaseUrl: as(authRole, passwords.auth),
  }
}
