/** Compares the data map with the database; a column that nobody has classified makes these tests fail. */
import { getTableColumns, getTableName } from 'drizzle-orm'
import { expect, test } from 'vitest'

import { testApp } from '../../../../test/app.ts'
import { dataMap, personTables } from './data-map.ts'

const api = await testApp()
const stored = await api.sql<{ table: string; column: string; type: string; nullable: boolean }>(`
  select table_name as table, column_name as column, data_type as type, is_nullable = 'YES' as nullable
  from information_schema.columns where table_schema = 'public'`)

const columnsOf = (use: (typeof dataMap)[number]) => Object.entries(getTableColumns(use.table))

test('every column of every table in the database is classified, and nothing else is', () => {
  const mapped = dataMap.flatMap((use) => {
    const mirror = getTableColumns(use.table)
    return Object.keys(use.columns).map(
      (name) => `${getTableName(use.table)}.${mirror[name]?.name ?? `${name} (no such column)`}`,
    )
  })
  const inDatabase = stored.map(({ table, column }) => `${table}.${column}`)
  expect(mapped.toSorted()).toEqual(inDatabase.toSorted())
})

test('every column that leads to a person is a link of its table', async () => {
  const toPeople = await api.sql<{ name: string }>(`
    select distinct k.conrelid::regclass || '.' || a.attname as name
    from pg_constraint k join pg_attribute a on a.attrelid = k.conrelid and a.attnum = k.conkey[2]
    where k.contype = 'f' and k.confrelid in ('person'::regclass, 'participant'::regclass, 'mentor'::regclass)`)
  const linked = personTables.flatMap((use) =>
    use.about.map(({ key }) => `${getTableName(use.table)}.${key.name}`),
  )
  const missing = toPeople.map(({ name }) => name).filter((name) => !linked.includes(name))
  // These columns name a record that was merged into another; all its rows belong to the other one.
  expect(missing.toSorted()).toEqual(['person.merged_into', 'person_merge.dropped_id'])
})

test('whatever is left out of the export says why, and every sealed column of bytes is opened', () => {
  const silent = dataMap.flatMap((use) =>
    Object.entries(use.columns)
      .filter(([, { name, why }]) => name === null && (why?.length ?? 0) < 5)
      .map(([column]) => `${getTableName(use.table)}.${column}`),
  )
  expect(silent).toEqual([])
  const bytes = personTables.flatMap((use) =>
    columnsOf(use)
      .filter(([, column]) => column.getSQLType() === 'bytea')
      .filter(([name]) => use.columns[name]!.name !== null && use.columns[name]!.seal === null)
      .map(([name]) => `${getTableName(use.table)}.${name}`),
  )
  expect(bytes).toEqual([])
})

test('what erasure leaves fits the column', () => {
  const unfit = personTables.flatMap((use) =>
    columnsOf(use).flatMap(([name, column]) => {
      const { erasure } = use.columns[name]!
      if (erasure === 'stays' || use.erasure === 'rows') return []
      const fits = erasure.becomes !== null || !column.notNull
      return fits ? [] : [`${getTableName(use.table)}.${name}`]
    }),
  )
  expect(unfit).toEqual([])
})

test('a table about a person refuses changes while processing is restricted', async () => {
  const guarded = await api.sql<{ table: string }>(
    `select tgrelid::regclass::text as table from pg_trigger where tgname = 'refuse_restricted'`,
  )
  const names = new Set(guarded.map(({ table }) => table))
  const own = personTables.filter(
    ({ section, kept }) => section !== 'RIGHTS' && section !== 'ACCESS' && kept !== 'TECHNICAL',
  )
  const unguarded = own.map(({ table }) => getTableName(table)).filter((name) => !names.has(name))
  // Keys, counters moved by triggers and the first admission are only written together with a guarded row.
  expect(unguarded.toSorted()).toEqual([
    'coming_of_age',
    'known_name',
    'mentor_caseload',
    'month_ledger',
    'person_distinct',
    'person_key',
    'person_merge',
    'programme_person',
  ])
})
