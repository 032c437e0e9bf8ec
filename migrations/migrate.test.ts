import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'

import { afterEach, beforeEach, describe, expect, inject, it } from 'vitest'

import { type DatabaseUrls, databaseUrls, derivePasswords, ensureDatabase } from './bootstrap.ts'
import { withClient } from './client.ts'
import { migrate } from './migrate.ts'

const { superuserUrl, secret } = inject('cluster')
let urls: DatabaseUrls
let folder: string
let counter = 0

beforeEach(async () => {
  const name = `migrate_${process.pid}_${counter++}`
  await ensureDatabase(superuserUrl, name)
  urls = databaseUrls(superuserUrl, name, derivePasswords(secret))
  folder = mkdtempSync(join(tmpdir(), 'lidzas-migrations-'))
  file('0001_first.sql', 'create table one (id integer)')
  file('0002_second.sql', 'create table two (id integer); insert into two values (1)')
})

afterEach(async () => {
  rmSync(folder, { recursive: true })
  await withClient(superuserUrl, (client) =>
    client.query(`drop database ${new URL(urls.ownerUrl).pathname.slice(1)} with (force)`),
  )
})

function file(name: string, sql: string) {
  writeFileSync(join(folder, name), sql)
}

function run() {
  return migrate({ url: urls.ownerUrl, folder })
}

function tables(): Promise<string[]> {
  return withClient(urls.superuserUrl, async (client) => {
    const { rows } = await client.query<{ name: string }>(
      "select relname as name from pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace order by 1",
    )
    return rows.map(({ name }) => name)
  })
}

describe('migrate', () => {
  it('applies files in order, once', async () => {
    expect(await run()).toEqual(['0001_first.sql', '0002_second.sql'])
    expect(await run()).toEqual([])
    expect(await tables()).toEqual(['one', 'two'])
  })

  it('applies each file once when several start at the same moment', async () => {
    const applied = await Promise.all([run(), run(), run(), run()])
    expect(applied.flat().toSorted()).toEqual(['0001_first.sql', '0002_second.sql'])
  })

  it('keeps nothing of a failing file and names its line', async () => {
    file('0003_third.sql', 'create table three (id integer);\ninsert into nowhere values (1);')
    await expect(run()).rejects.toThrow('Migration 0003_third.sql failed in line 2, nothing of it was kept')
    expect(await tables()).toEqual(['one', 'two'])
    file('0003_third.sql', 'create table three (id integer)')
    expect(await run()).toEqual(['0003_third.sql'])
  })

  it('refuses a file that changed after it was applied', async () => {
    await run()
    file('0002_second.sql', 'create table two (id bigint)')
    file('0003_third.sql', 'create table three (id integer)')
    await expect(run()).rejects.toThrow('Migration 0002_second.sql was changed after it was applied')
    expect(await tables()).toEqual(['one', 'two'])
  })

  it('takes other line endings for the same file', async () => {
    file('0003_third.sql', 'create table three (\n  id integer\n)')
    await run()
    file('0003_third.sql', 'create table three (\r\n  id integer\r\n)')
    expect(await run()).toEqual([])
  })

  it('refuses a database that is newer than the program', async () => {
    await run()
    rmSync(join(folder, '0002_second.sql'))
    await expect(run()).rejects.toThrow('has migration 0002_second.sql, which this version does not know')
  })

  it('refuses a gap in the numbers', async () => {
    file('0004_fourth.sql', 'select 1')
    await expect(run()).rejects.toThrow('Migration 0004_fourth.sql should be called 0003_something.sql')
  })

  it('waits for a long query without holding up everyone else behind it', async () => {
    await run()
    file('0003_third.sql', 'alter table one add column note text')
    await withClient(urls.ownerUrl, async (long) => {
      await long.query('begin; select * from one')
      const migrated = run()
      await pause(500)
      // The migration is in the queue for the table now; a short query gets through once it steps aside.
      await withClient(urls.ownerUrl, (short) =>
        short.query("set statement_timeout = '4s'; select * from one"),
      )
      await long.query('commit')
      expect(await migrated).toEqual(['0003_third.sql'])
    })
  })

  it('says in a sentence that the server is not there, without the password', async () => {
    const url = 'postgres://someone:secret-word@127.0.0.1:1/nothing'
    const failure = await migrate({ url, folder }).then(String, String)
    expect(failure).toContain('The database someone@127.0.0.1:1/nothing cannot be used')
    expect(failure).not.toContain('secret-word')
  })
})
