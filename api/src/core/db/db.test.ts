import { eq, sql } from 'drizzle-orm'
import { describe, expect, test } from 'vitest'

import { testApp } from '../../../test/app.ts'
import { maker } from '../../../test/make.ts'
import { beforeCommit, openDatabase, type Db, type Tx } from './db.ts'
import { selectRows } from './rows.ts'
import { organisations } from './schema/network/organisations.ts'
import { people } from './schema/people/people.ts'

const api = await testApp()
const make = maker(api)
const officer = await api.as('officer')
const stranger = await api.as('officer', { tenantId: await api.newTenant() })
const names = (db: Db) => db.select({ name: organisations.name }).from(organisations)

describe('a transaction', () => {
  test('sees its own tenant alone, whatever the query forgets', async () => {
    const { id } = await make.organisation({ name: 'Mūsu' })
    expect((await api.db.read(officer, names)).map(({ name }) => name)).toContain('Mūsu')
    expect(await api.db.read(stranger, names)).toEqual([])
    const taken = await api.db.write(stranger, (tx) =>
      tx.update(organisations).set({ name: 'Svešs' }).where(eq(organisations.id, id)).returning(),
    )
    expect(taken).toEqual([])
  })

  test('cannot write a row of another tenant', async () => {
    const write = api.db.write(stranger, (tx) =>
      tx.insert(organisations).values({ tenantId: officer.tenantId, name: 'Svešs', kind: 'OTHER' }),
    )
    await expect(write).rejects.toMatchObject({ cause: { code: '42501' } })
  })

  test('leaves no context behind on its connection', async () => {
    const db = openDatabase(api.config)
    await db.read(officer, names)
    const rows = await db.auth((tx) =>
      tx.execute(sql`select current_setting('app.tenant_id', true) as tenant`),
    )
    await db.close()
    expect(rows.rows[0]!.tenant ?? '').toBe('')
  })

  test('keeps two tenants apart under load', async () => {
    const results = await Promise.all(
      Array.from({ length: 60 }, (_, index) =>
        api.db.read(index % 2 ? officer : stranger, async (db) => {
          const rows = await selectRows<{ id: string }>(db, sql`select app.tenant_id() as id`)
          return rows[0]!.id === (index % 2 ? officer : stranger).tenantId
        }),
      ),
    )
    expect(results.every(Boolean)).toBe(true)
  })

  test('commits nothing when the operation throws, and its connection serves on', async () => {
    const before = (await api.db.read(officer, names)).length
    for (let index = 0; index < 15; index++) {
      const failing = api.db.write(officer, async (tx) => {
        await tx.insert(organisations).values({ tenantId: officer.tenantId, name: 'Nekad', kind: 'OTHER' })
        throw new Error('changed my mind')
      })
      await expect(failing).rejects.toThrow('changed my mind')
    }
    expect((await api.db.read(officer, names)).length).toBe(before)
  })

  test('does not pass for done when a statement failed unseen', async () => {
    const swallowed = api.db.write(officer, async (tx) => {
      await tx
        .insert(organisations)
        .values({ tenantId: officer.tenantId, name: 'x', kind: 'GUILD' as 'OTHER' })
        .catch(() => 0)
      return 'done'
    })
    await expect(swallowed).rejects.toThrow('ROLLBACK')
  })

  test('waits for what was left to its end, and tells what failed first', async () => {
    for (const goOn of [async () => undefined, names]) {
      const write = api.db.write(officer, async (tx) => {
        const values = { tenantId: officer.tenantId, name: 'Pusceļā', kind: 'GUILD' as 'OTHER' }
        await tx.insert(organisations).values({ ...values, kind: 'OTHER' })
        beforeCommit(tx, tx.insert(organisations).values(values).execute())
        await goOn(tx)
        return 'done'
      })
      await expect(write).rejects.toMatchObject({ cause: { constraint: 'organisation_kind' } })
    }
    expect((await api.db.read(officer, names)).map(({ name }) => name)).not.toContain('Pusceļā')
  })

  test('answers nothing when what it waits for failed outside the database', async () => {
    const write = api.db.write(officer, async (tx) => {
      beforeCommit(tx, Promise.reject(new Error('never sent')))
      return 'done'
    })
    await expect(write).rejects.toThrow('never sent')
  })

  test('runs what was asked together in the order of asking', async () => {
    const seen = await api.db.write(officer, async (tx) => {
      const values = { tenantId: officer.tenantId, name: 'Tūlīt', kind: 'OTHER' as const }
      const [, rows] = await Promise.all([
        tx.insert(organisations).values(values).execute(),
        selectRows<{ n: number }>(tx, sql`select count(*)::int as n from organisation where name = 'Tūlīt'`),
      ])
      return rows[0]!.n
    })
    expect(seen).toBe(1)
  })

  test('keeps the plan of a statement that comes again', async () => {
    const kept = await api.db.read(officer, async (db) => {
      const asked = () => db.select().from(people).where(eq(people.id, officer.accountId))
      for (let times = 0; times < 4; times++) await asked()
      return selectRows<{ n: number }>(
        db,
        sql`select count(*)::int as n from pg_prepared_statements where statement = ${asked().toSQL().sql}`,
      )
    })
    expect(kept[0]!.n).toBe(1)
  })

  test('takes only ids as context', async () => {
    const odd = { ...officer, tenantId: `${officer.tenantId}'; drop table person; --` }
    await expect(api.db.read(odd, names)).rejects.toThrow('two UUIDs')
  })

  test('survives the end of its connection and says so', async () => {
    const killed = api.db.write(officer, async (tx) => {
      const { rows } = await tx.execute(sql`select pg_backend_pid() as pid`)
      await api.sql('select pg_terminate_backend($1)', [rows[0]!.pid])
      await names(tx)
    })
    await expect(killed).rejects.toThrow()
    expect(await api.db.read(officer, names)).toBeInstanceOf(Array)
  })

  test('is run again when two collide', async () => {
    const a = await make.organisation()
    const b = await make.organisation()
    let runs = 0
    const both = Promise.withResolvers<void>()
    const touch = (first: string, second: string) =>
      api.db.write(officer, async (tx) => {
        await tx.update(organisations).set({ phone: '1' }).where(eq(organisations.id, first))
        runs++
        // Each holds its first row before either asks for the other's.
        if (runs === 2) both.resolve()
        await both.promise
        await tx.update(organisations).set({ phone: '2' }).where(eq(organisations.id, second))
      })
    await Promise.all([touch(a.id, b.id), touch(b.id, a.id)])
    expect(runs).toBe(3)
  })
})

test('the request role may not touch what it should not', async () => {
  for (const statement of [
    'delete from organisation',
    'truncate organisation',
    'update audit_event set action = action',
    'delete from audit_event',
    'select password_hash from account',
    'select * from refresh_token',
    'select * from auth_throttle',
    'select body from email_message',
    'create table mine (id int)',
  ]) {
    const tried = api.db.write(officer, (tx) => tx.execute(sql.raw(statement)))
    await expect(tried, statement).rejects.toMatchObject({ cause: { code: '42501' } })
  }
})

test('days come back as they were stored, whatever the time zone of the server', async () => {
  const { id } = await make.person({ birthDate: '2008-03-30' })
  const [row] = await api.db.read(officer, (db) => db.select().from(people).where(eq(people.id, id)))
  expect(row!.birthDate).toBe('2008-03-30')
})

test('a reading handle cannot be given to a write', () => {
  const write = async (tx: Tx) => tx
  const check = (db: Db, tx: Tx) => {
    // @ts-expect-error a read transaction must not reach a write query
    void write(db)
    // @ts-expect-error it has no insert
    void db.insert
    // @ts-expect-error nor does what follows a with
    void db.with().update
    // @ts-expect-error relational queries answer other values when nested
    void tx.query
    void write(tx)
    const reading: Db = tx
    return reading
  }
  expect(check).toBeTypeOf('function')
})
