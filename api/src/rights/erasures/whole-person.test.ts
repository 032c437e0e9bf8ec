/** An export holds everything recorded about a person, and an erasure leaves nothing of it. */
import { getTableColumns, getTableName } from 'drizzle-orm'
import type { PgColumn } from 'drizzle-orm/pg-core'
import { beforeAll, expect, test } from 'vitest'

import { ok, testApp } from '../../../test/app.ts'
import { groupNote, wholePerson } from '../../../test/whole-person.ts'
import { exportedName } from '../person-record/collect.ts'
import { personTables } from '../person-record/data-map/data-map.ts'
import { jsonName } from '../person-record/person-record.ts'

type Row = Record<string, unknown>
type Exported = { records: Record<string, Row[]> }
type Erasure = {
  id: string
  version: number
  state: string
  stays: { table: string; why: string }[]
  goes: { table: string; rows: number; deleted: boolean }[]
}

const api = await testApp({ now: '2026-03-02T10:00:00Z' })
let p: Awaited<ReturnType<typeof wholePerson>>
let exported: Exported
let body: string
beforeAll(async () => {
  p = await wholePerson(api)
  const ask = { purpose: 'DATA_REQUEST', reason: 'Lūdz', format: 'JSON', language: 'lv' }
  const answer = await api.post(p.officer, `/persons/${p.id}/record-exports`, ask)
  exported = ok<Exported>(answer)
  body = answer.body
})

const dump = async () => {
  const tables = await api.sql<{ name: string }>(
    `select relname as name from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r'`,
  )
  const rows = await Promise.all(
    tables.map(async ({ name }) =>
      (await api.sql<{ row: string }>(`select t::text as row from ${name} t`)).map(
        ({ row }) => `${name} ${row}`,
      ),
    ),
  )
  return rows.flat()
}

test('there is a mark in every column of words, lists and sealed values that erasure empties', () => {
  const markable = personTables.flatMap(({ table, columns }) => {
    const stored = getTableColumns(table) as Record<string, PgColumn>
    return Object.entries(columns)
      .filter(
        ([name, { erasure, seal }]) =>
          erasure !== 'stays' &&
          (seal !== null || ['text', 'text[]', 'jsonb'].includes(stored[name]!.getSQLType())),
      )
      .map(([name]) => `${getTableName(table)}.${name}`)
  })
  // Codes of a closed list take no mark; they are emptied all the same.
  const codes = markable.filter((name) => !p.marks.has(name))
  expect(codes.toSorted()).toEqual([
    'person.contactChannel',
    'person.contactLanguage',
    'person.contactTimes',
    'person.languages',
    'person_address.kind',
    'person_code.confirmed',
    'person_code.form',
    'special_category.kind',
  ])
  expect(p.marks.size).toBeGreaterThan(45)
})

test('the export holds every mark of a column that is in it', () => {
  const shown = [...p.marks].filter(([name]) => {
    const [table, column] = name.split('.')
    return personTables.find((use) => getTableName(use.table) === table)!.columns[column!]!.name !== null
  })
  expect(shown.filter(([, value]) => !body.includes(value)).map(([name]) => name)).toEqual([])
  expect(body).toContain(groupNote)
})

test('the export has a row of every table about people, and each of its columns with a value', () => {
  const empty = personTables.flatMap(({ table, columns, about }) => {
    const rows = exported.records[jsonName(getTableName(table))]!
    const shown = Object.entries(columns).filter(
      ([name, { name: words }]) =>
        words !== null && about.some((link) => link.columns?.includes(name) ?? true),
    )
    return shown
      .map(([name]) => exportedName(name))
      .filter((name) => rows.every((row) => row[name] === null || row[name] === undefined))
      .map((name) => `${getTableName(table)}.${name}`)
  })
  // These columns cannot be filled with the rest: a withdrawn code has no value, a corrected consent no withdrawal.
  expect(empty.toSorted()).toEqual([
    'consent.correctedAt',
    'consent.correctsId',
    'consent.textId',
    'person_address.withdrawnAt',
    'person_code.withdrawnAt',
    'place_offer.takenAt',
    'referral_step.reasonCode',
  ])
})

test('after the erasure nothing of the person is anywhere, except what the plan said would stay', async () => {
  const [person] = await api.sql<{ search_name: string }>('select search_name from person where id = $1', [
    p.id,
  ])
  expect((await dump()).filter((row) => row.includes('kanarejputns')).length).toBeGreaterThan(15)
  const proposed = ok<Erasure>(
    await api.post(p.officer, `/persons/${p.id}/erasures`, { ground: 'RETENTION_OVER' }),
  )
  const second = await api.as('officer')
  const executed = ok<Erasure>(await api.act(second, `/erasures/${proposed.id}/approve`, proposed.version))
  expect(executed.state).toBe('executed')

  const rows = await dump()
  const left = rows.filter((row) => row.includes('kanarejputns'))
  expect(left.map((row) => row.slice(0, 120))).toEqual([])
  expect(rows.filter((row) => row.includes(person!.search_name))).toEqual([])
  for (const word of ['1995-05-04', 'x@example.org'])
    expect(
      rows.filter((row) => row.includes(word)).map((row) => row.slice(0, 80)),
      word,
    ).toEqual([])
  // Erasure leaves only the skeleton: dates, states, hours, age at admission and gender.
  const [kept] = await api.sql(
    `select e.admitted_on::text, e.closed_on::text, e.outcome, p.gender, p.birth_date::text, e.target_groups
     from enrolment e join person p on p.id = e.participant_id where p.id = $1`,
    [p.id],
  )
  expect(kept).toEqual({
    admitted_on: '2010-02-01',
    closed_on: '2010-06-01',
    outcome: 'COMPLETED',
    gender: 'FEMALE',
    birth_date: '1996-02-01',
    target_groups: [],
  })
  expect(await api.sql('select minutes from month_ledger where person_id = $1', [p.id])).toEqual([
    { minutes: 120 },
  ])
  expect(await api.sql('select 1 from erasure_tombstone')).toHaveLength(1)
  expect(executed.stays.map(({ table }) => table)).toContain('audit_event')
})

test('the keys are gone, that of a record which had become part of this one too', async () => {
  const keys = await api.sql<{ id: string }>(
    'select person_id as id from person_key where person_id = any ($1)',
    [[p.id, p.goneId]],
  )
  // A new key exists only if this person's id sorts first, for the note that the group keeps.
  expect(keys.map(({ id }) => id)).toEqual(p.id < p.otherId ? [p.id] : [])
})

test('the others keep the note on their group, and it opens', async () => {
  const coordinator = await api.as('coordinator')
  const session = ok<{ note: string; title: string }>(await api.get(coordinator, `/sessions/${p.groupId}`))
  expect(session).toMatchObject({ note: groupNote, title: 'Kopīga' })
})

test('the account of the erased mentor is empty and signs nobody in', async () => {
  const [account] = await api.sql('select email, display_name, password_hash from account where id = $1', [
    p.account,
  ])
  expect(account).toMatchObject({
    email: `erased-${p.account}@invalid`,
    display_name: '—',
    password_hash: null,
  })
})
