/** What rows of before say of their last change, once there is a column for it. */
import { copyFileSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { afterAll, expect, inject, test } from 'vitest'

import { databaseUrls, derivePasswords, ensureDatabase } from './bootstrap.ts'
import { withClient } from './client.ts'
import { migrate } from './migrate.ts'

const { superuserUrl, secret } = inject('cluster')
const name = `updated_at_${process.pid}`
const folder = mkdtempSync(join(tmpdir(), 'lidzas-migrations-'))
const files = readdirSync(new URL('sql/', import.meta.url)).toSorted()
const added = files.findIndex((file) => file.endsWith('_updated_at.sql'))

afterAll(async () => {
  rmSync(folder, { recursive: true })
  await withClient(superuserUrl, (client) => client.query(`drop database ${name} with (force)`))
})

test('a row that never changed says when it was entered, one that did says when the column came', async () => {
  await ensureDatabase(superuserUrl, name)
  const urls = databaseUrls(superuserUrl, name, derivePasswords(secret))
  const apply = async (some: string[]) => {
    for (const file of some) copyFileSync(new URL(`sql/${file}`, import.meta.url), join(folder, file))
    await migrate({ url: urls.ownerUrl, folder })
  }
  const sql = (text: string) =>
    withClient(urls.superuserUrl, async (client) => (await client.query(text)).rows as object[])
  await apply(files.slice(0, added))
  await sql(`
    insert into tenant (kind, name_lv, name_en) values ('MUNICIPALITY', 'A', 'A'), ('MUNICIPALITY', 'B', 'B');
    insert into organisation (tenant_id, name, kind, created_at)
      select id, n, 'OTHER', timestamptz '2020-02-03T04:05:06Z' from tenant, unnest(array['same', 'changed']) as n;
    update organisation set phone = '+371 20000000' where name = 'changed'`)
  await apply(files.slice(added, added + 1))
  const rows = await sql(`
    select name, version, updated_at = created_at as entered, updated_at > now() - interval '1 hour' as recent
    from organisation order by name, tenant_id`)
  const changed = { name: 'changed', version: 2, entered: false, recent: true }
  const same = { name: 'same', version: 1, entered: true, recent: false }
  expect(rows).toEqual([changed, changed, same, same])
  await sql(`update organisation set phone = '+371 20000001'`)
  expect(await sql(`select from organisation where updated_at < now() - interval '1 hour'`)).toEqual([])
})
