import { readdirSync } from 'node:fs'

import { getTableName, is } from 'drizzle-orm'
import { getTableConfig, PgTable } from 'drizzle-orm/pg-core'
import { expect, test } from 'vitest'

import { testApp } from '../app.ts'

const api = await testApp()
const folder = new URL('../../src/core/db/schema/', import.meta.url)
const mirrors: PgTable[] = []
for (const file of readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
  name.endsWith('.ts'),
)) {
  const exported = Object.values((await import(new URL(file, folder).href)) as Record<string, unknown>)
  mirrors.push(...exported.filter((value): value is PgTable => is(value, PgTable)))
}

type Column = { table_name: string; column_name: string; type: string; nullable: boolean; filled: boolean }
const stored = await api.sql<Column>(`
  select c.relname as table_name, a.attname as column_name, format_type(a.atttypid, null) as type,
    not a.attnotnull as nullable, a.atthasdef or a.attidentity <> '' as filled
  from pg_attribute a join pg_class c on c.oid = a.attrelid
  where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and a.attnum > 0 and not a.attisdropped`)

test('every table has one mirror', () => {
  const tables = [...new Set(stored.map(({ table_name }) => table_name))].sort()
  expect(mirrors.map((mirror) => getTableName(mirror)).sort()).toEqual(tables)
})

test.each(mirrors.map((mirror) => [getTableName(mirror), mirror] as const))(
  '%s mirrors its table',
  (name, mirror) => {
    const expected = stored
      .filter(({ table_name }) => table_name === name)
      .map(
        ({ column_name, type, nullable, filled }) =>
          `${column_name} ${type}${nullable ? '' : ' not null'}${filled ? ' filled' : ''}`,
      )
    const actual = getTableConfig(mirror).columns.map((column) => {
      const filled = column.hasDefault || column.generated !== undefined
      return `${column.name} ${column.getSQLType()}${column.notNull ? ' not null' : ''}${filled ? ' filled' : ''}`
    })
    expect(actual.sort()).toEqual(expected.sort())
  },
)
