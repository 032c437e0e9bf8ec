import { Pool, types, type PoolConfig } from 'pg'

/** `date` columns stay the text `YYYY-MM-DD`: a JS Date would move them by the server's time zone. */
types.setTypeParser(types.builtins.DATE, (value) => value)

const limits: PoolConfig = {
  connectionTimeoutMillis: 1_000,
  idleTimeoutMillis: 30_000,
  maxLifetimeSeconds: 1_800,
  keepAlive: true,
  statement_timeout: 5_000,
  lock_timeout: 2_000,
  idle_in_transaction_session_timeout: 10_000,
}

/** A pool of `max` connections. A connection that breaks while idle is dropped, never a crash. */
export function openPool(connectionString: string, name: string, max: number): Pool {
  const pool = new Pool({ ...limits, connectionString, max, application_name: name })
  pool.on('error', () => undefined)
  return pool
}
