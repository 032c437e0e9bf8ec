import { writeFile } from 'node:fs/promises'

import { sql } from 'drizzle-orm'
import { describe, expect, test } from 'vitest'

import { ok, testApp } from '../../../test/app.ts'
import { maker } from '../../../test/make.ts'
import { databaseFailure } from '../../core/db/failures.ts'
import { replayErasures } from './replay.ts'
import { readErased, tombstoneOf } from './tombstones.ts'

type Erasure = { id: string; version: number }

const api = await testApp({ now: '2026-03-02T10:00:00Z' })
const make = maker(api)
const officer = await api.as('officer')
const second = await api.as('officer')

/** Makes a participant who was entered by mistake: without referral or enrolment, no duty keeps the data. */
const mistake = async () => {
  const { id } = await make.participant(
    {},
    { givenName: 'Zelma', email: 'zelma@example.org', phone: '+371 20000000' },
  )
  await make.insert('person_external_id', { personId: id, system: 'SOPA', externalId: `S-${id.slice(-6)}` })
  return id
}
const closedEnrolment = async (closedOn: string) => {
  const programme = await make.programme()
  const closed = { state: 'closed', closedOn, outcome: 'COMPLETED', holdsPlace: false }
  return String((await make.enrolment(programme, closed)).participantId)
}
const byError = { ground: 'ENTERED_IN_ERROR' }
const proposed = async (id: string) =>
  ok<Erasure>(await api.post(officer, `/persons/${id}/erasures`, byError))

describe('the database holds it', () => {
  const denied = (work: Promise<unknown>) =>
    work.then(
      () => 'done',
      (error: unknown) => databaseFailure(error)?.constraint ?? databaseFailure(error)?.sqlState,
    )
  const asApi = (statement: ReturnType<typeof sql>) => api.db.write(officer, (tx) => tx.execute(statement))

  test('two officers, and nobody but the execution says it was done', async () => {
    const id = await mistake()
    const erasure = await proposed(id)
    const mac = Buffer.alloc(32, 1)
    expect(
      await denied(asApi(sql`select app.execute_erasure(${erasure.id}, ${officer.accountId}, ${mac})`)),
    ).toBe('erasure_two_people')
    expect(
      await denied(
        asApi(
          sql`update erasure set state = 'executed', decided_by = ${second.accountId} where id = ${erasure.id}`,
        ),
      ),
    ).toBe('erasure_guarded')
    expect(await denied(asApi(sql`update erasure set plan = '{"steps":[]}' where id = ${erasure.id}`))).toBe(
      '42501',
    )
    expect(
      await denied(
        asApi(
          sql`insert into erasure (tenant_id, person_id, ground, plan, replayed) values (${officer.tenantId}, ${id}, 'RETENTION_OVER', '{"steps":[]}', true)`,
        ),
      ),
    ).toBe('42501')
    expect(
      await denied(
        asApi(sql`insert into erasure_tombstone (tenant_id, mac) values (${officer.tenantId}, ${mac})`),
      ),
    ).toBe('42501')
    expect(
      await denied(asApi(sql`select app.carry_out_erasure(${erasure.id}, ${second.accountId}, ${mac})`)),
    ).toBe('42501')
    expect(await denied(asApi(sql`select app.erase_rows('{"table":"person"}')`))).toBe('42501')
    expect(await api.sql('select given_name from person where id = $1', [id])).toEqual([
      { given_name: 'Zelma' },
    ])
  })

  test('a person with records is never deleted (#88)', async () => {
    const id = await closedEnrolment('2025-12-01')
    expect(await denied(asApi(sql`delete from person where id = ${id}`))).toBe('42501')
    expect(await denied(api.sql('delete from person where id = $1', [id]))).not.toBe('done')
    expect((await api.call(officer, 'DELETE', `/persons/${id}/data-rights`)).statusCode).toBe(405)
  })
})

describe('a restored backup', () => {
  test('is cleared before the API opens: whom the list names is erased again', async () => {
    const id = await mistake()
    const untouched = await mistake()
    const tables = ['person', 'participant', 'person_external_id'] as const
    const kept = await Promise.all(
      tables.map((table) =>
        api.sql<{ rows: unknown }>(
          `select json_agg(to_jsonb(t) - 'search_name') as rows from ${table} t where '${id}' in (t.${table === 'person' ? 'id' : 'person_id'}::text)`,
        ),
      ),
    )
    const erasure = await proposed(id)
    ok(await api.act(second, `/erasures/${erasure.id}/approve`, erasure.version))
    // The backup from before the erasure is restored: the rows are back, and the database knows of no erasure.
    await api.sql(
      'set local session_replication_role = replica; delete from erasure_tombstone; delete from erasure',
    )
    for (const [index, table] of tables.entries()) {
      const rows = JSON.stringify(kept[index]![0]!.rows).replaceAll("'", "''")
      const key = table === 'person' ? 'id' : 'person_id'
      const columns = await api.sql<{
        name: string
      }>(`select string_agg(attname, ', ') as name from pg_attribute
        where attrelid = '${table}'::regclass and attnum > 0 and not attisdropped and attgenerated = ''`)
      await api.sql(`set local session_replication_role = replica; delete from ${table} where ${key} = '${id}';
        insert into ${table} (${columns[0]!.name}) select ${columns[0]!.name} from jsonb_populate_recordset(null::${table}, '${rows}')`)
    }
    expect(await api.sql('select given_name from person where id = $1', [id])).toEqual([
      { given_name: 'Zelma' },
    ])

    // Other tests of this file erased people too; their rows are still empty, and they are erased again as well.
    expect(await replayErasures(api.app)).toBeGreaterThan(0)
    expect(await api.sql('select given_name, email from person where id = $1', [id])).toEqual([
      { given_name: 'Dzēsta', email: null },
    ])
    expect(await api.sql('select 1 from person_external_id where person_id = $1', [id])).toEqual([])
    expect(await api.sql('select given_name from person where id = $1', [untouched])).toEqual([
      { given_name: 'Zelma' },
    ])
    expect(await api.sql('select state, replayed from erasure where person_id = $1', [id])).toEqual([
      { state: 'executed', replayed: true },
    ])
    expect(await api.auditOf(id)).toContain('erasure.replayed')
    expect(await replayErasures(api.app), 'once').toBe(0)
  })

  test('a list that was lost is written anew from the database; a torn line counts for nothing', async () => {
    const id = await mistake()
    const erasure = await proposed(id)
    ok(await api.act(second, `/erasures/${erasure.id}/approve`, erasure.version))
    await writeFile(api.config.erasedListPath, 'abc123')
    expect(await replayErasures(api.app)).toBe(0)
    const listed = await readErased(api.config.erasedListPath)
    expect(listed).toContain(tombstoneOf(api.app.vault, api.tenantId, id).toString('hex'))
    expect(await replayErasures(api.app)).toBe(0)
  })
})
