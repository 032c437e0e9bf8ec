import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'

import { bootstrapRoles, databaseUrls, derivePasswords, ensureDatabase } from './bootstrap.ts'
import { withClient } from './client.ts'

const { superuserUrl, secret } = inject('cluster')
const name = `bootstrap_${process.pid}`
const urls = databaseUrls(superuserUrl, name, derivePasswords(secret))

beforeAll(() => ensureDatabase(superuserUrl, name))
afterAll(() => withClient(superuserUrl, (client) => client.query(`drop database ${name} with (force)`)))

function ask(url: string, sql: string): Promise<Record<string, unknown>[]> {
  return withClient(url, async (client) => (await client.query<Record<string, unknown>>(sql)).rows)
}

describe('bootstrap', () => {
  it.each([urls.ownerUrl, urls.databaseUrl, urls.authDatabaseUrl])(
    'gives roles no power over row-level security (%#)',
    async (url) => {
      const rights = 'rolsuper, rolbypassrls, rolcreaterole, rolcreatedb, rolinherit'
      const [role] = await ask(url, `select ${rights} from pg_roles where rolname = current_user`)
      expect(Object.values(role ?? {})).toEqual([false, false, false, false, false])
    },
  )

  it.each([urls.databaseUrl, urls.authDatabaseUrl])(
    'limits every request on the server (%#)',
    async (url) => {
      const names = [
        'statement_timeout',
        'lock_timeout',
        'idle_in_transaction_session_timeout',
        'transaction_timeout',
      ]
      const [limits] = await ask(
        url,
        `select ${names.map((limit) => `current_setting('${limit}') as ${limit}`).join(', ')}`,
      )
      expect(Object.values(limits ?? {})).toEqual(['5s', '2s', '10s', '12s'])
    },
  )

  it('lets the request role make nothing', async () => {
    await expect(ask(urls.databaseUrl, 'create table mine ()')).rejects.toThrow('permission denied')
    await expect(ask(urls.databaseUrl, 'create temporary table mine ()')).rejects.toThrow('permission denied')
    await expect(ask(urls.databaseUrl, 'create schema mine')).rejects.toThrow('permission denied')
  })

  it('brings the extensions and letters beyond ASCII, whatever the system locale', async () => {
    const [letters] = await ask(
      urls.ownerUrl,
      "select upper('ģīāņš') as upper, unaccent('Āboliņš') as plain, show_trgm('ā') <> '{}' as trigrams",
    )
    expect(letters).toEqual({ upper: 'ĢĪĀŅŠ', plain: 'Abolins', trigrams: true })
  })

  it('can be repeated, also by several at once', async () => {
    const again = () => bootstrapRoles(superuserUrl, derivePasswords(secret))
    await Promise.all([again(), again(), again()])
    await ensureDatabase(superuserUrl, name)
    expect(await ask(urls.databaseUrl, 'select 1 as one')).toEqual([{ one: 1 }])
  })
})
