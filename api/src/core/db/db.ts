import type { Actor } from '@lidzas/domain/core/permissions'
import { drizzle } from 'drizzle-orm/node-postgres'
import type { Pool, PoolClient } from 'pg'

import { isRetryable } from './failures.ts'
import type { Db, Tx } from './handles.ts'
import { type NameOf, namingClient, statementNames } from './named.ts'
import { openPool } from './pools.ts'

export type { Db, Tx } from './handles.ts'

/** The tenant and the account whose rows a transaction may touch. */
export type Context = Pick<Actor, 'tenantId' | 'accountId'>

export type Database = {
  /** Runs `fn` in one transaction of the actor's tenant, with a handle that cannot write. */
  read<T>(context: Context, fn: (db: Db) => Promise<T>): Promise<T>
  /** Runs `fn` in one transaction of the actor's tenant; commits its changes, or none. Repeated when two collide. */
  write<T>(context: Context, fn: (tx: Tx) => Promise<T>): Promise<T>
  /** Runs `fn` as the sign-in role: accounts, sessions and mail, no casework and no tenant. */
  auth<T>(fn: (tx: Tx) => Promise<T>): Promise<T>
  /** One statement of the sign-in role without a transaction around it. */
  authQuery<Row>(name: string, text: string, values: unknown[]): Promise<Row[]>
  /** Requests that wait for a connection right now. */
  waiting(): number
  /** Rejects when the database cannot answer within half a second. */
  ping(): Promise<void>
  close(): Promise<void>
}

const attempts = 3
const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

/** Where the database is. A `clock` makes records carry its time instead of the database's (demo years, tests). */
export type DatabaseOptions = { databaseUrl: string; authDatabaseUrl: string; clock?: () => Date }

export function openDatabase(urls: DatabaseOptions): Database {
  const api = openPool(urls.databaseUrl, 'lidzas-api', 10)
  const auth = openPool(urls.authDatabaseUrl, 'lidzas-auth', 3)
  const nameOf = statementNames()
  const asApi = { pool: api, nameOf }
  const asAuth = { pool: auth, nameOf }
  return {
    read: async (context, fn) => inTransaction(asApi, beginFor(context, urls.clock), fn),
    write: (context, fn) => repeated(() => inTransaction(asApi, beginFor(context, urls.clock), fn)),
    auth: (fn) =>
      repeated(() => inTransaction(asAuth, { text: `begin${setClock(urls.clock)}`, inTenant: false }, fn)),
    authQuery: async <Row>(name: string, text: string, values: unknown[]) =>
      (await auth.query({ name, text, values })).rows as Row[],
    waiting: () => api.waitingCount + auth.waitingCount,
    async ping() {
      await api.query({ text: 'select 1', query_timeout: 500 } as { text: string })
    },
    async close() {
      await Promise.all([api.end(), auth.end()])
    },
  }
}

type Connections = { pool: Pool; nameOf: NameOf }
type Begin = { text: string; inTenant: boolean }

/** BEGIN and the tenant context as one message. The ids are checked, since this form takes no parameters. */
function beginFor({ tenantId, accountId }: Context, clock?: () => Date): Begin {
  if (!uuid.test(tenantId) || !uuid.test(accountId))
    throw new Error('the context of a transaction must be two UUIDs')
  const context = `select set_config('app.tenant_id', '${tenantId}', true), set_config('app.account_id', '${accountId}', true)`
  return { text: `begin; ${context}${setClock(clock)}`, inTenant: true }
}

function setClock(clock?: () => Date): string {
  return clock ? `; select set_config('app.now', '${clock().toISOString()}', true)` : ''
}

async function repeated<T>(run: () => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await run()
    } catch (error) {
      if (attempt === attempts || !isRetryable(error)) throw error
    }
  }
}

/** drizzle objects are built once a connection, so named statements live as long as it does. */
const handles = new WeakMap<PoolClient, Tx>()

function handleOf(client: PoolClient, nameOf: NameOf): Tx {
  let handle = handles.get(client)
  if (!handle) handles.set(client, (handle = drizzle(namingClient(client, nameOf) as never) as unknown as Tx))
  return handle
}

/** Statements whose success the transaction waits for at its end, and not before. */
const awaited = new WeakMap<Tx, Promise<unknown>[]>()

/**
 * Leaves a statement that was sent to the end of its transaction: nothing is committed or answered unless it succeeds,
 * and its round trip is shared with what follows it.
 */
export function beforeCommit(tx: Tx, statement: Promise<unknown>): void {
  statement.catch(() => undefined)
  awaited.get(tx)!.push(statement)
}

async function inTransaction<T>(
  { pool, nameOf }: Connections,
  begin: Begin,
  fn: (tx: Tx) => Promise<T>,
): Promise<T> {
  const client = await pool.connect()
  const tx = handleOf(client, nameOf)
  const sent: Promise<unknown>[] = []
  awaited.set(tx, sent)
  let broken: Error | undefined
  try {
    const begun = client.query(begin.text)
    // Without a tenant row-level security shows and takes nothing, so what follows need not wait for the context.
    if (begin.inTenant) beforeCommit(tx, begun)
    else await begun
    const result = await fn(tx)
    const committed = client.query('commit')
    committed.catch(() => undefined)
    await Promise.all(sent)
    const { command } = await committed
    // PostgreSQL answers ROLLBACK to the commit of a transaction in which a statement failed unseen.
    if (command !== 'COMMIT') throw new Error(`the transaction ended with ${command}`)
    return result
  } catch (error) {
    await client.query('rollback').catch((failure: Error) => (broken = failure))
    // The first failure gives the reason; later ones only say that the transaction had been aborted.
    const outcomes = await Promise.allSettled(sent)
    throw outcomes.find((outcome) => outcome.status === 'rejected')?.reason ?? error
  } finally {
    const idle = client.getTransactionStatus() === 'I'
    client.release(broken ?? (idle ? undefined : new Error('released inside a transaction')))
  }
}
