import { Pool, types, type PoolConfig } from 'pg'

/** `date` columns stay the text `YYYY-MM-DD`: a JS Date would move them by the server's time zone. */
types.setTypeParser(types.builtins.DATE, (value) => value)

const limits: PoolConfig & { pipeline: boolean } = {
  // Statements go out when they are asked for; a connection has one transaction at a time, so nobody waits for another's.
  pipeline: true,
  connectionTimeoutMillis: 1_000,
  idleTimeoutMillis: 30_000,
  maxLifetimeSeconds: 1_800,
  keepAlive: true,
  statement_timeout: 5_000,
  lock_timeout: 2_000,
  idle_in_transaction_session_timeout: 10_000,
}

/** A pool of `max` connections. One that breaks is dropped, and the transaction on it fails; the process goes on. */
export function openPool(connectionString: string, name: string, max: number): Pool {
  const pool = new Pool({ ...limits, connectionString, max, application_name: name })
  // While a client is checked out its errors are its own, not the pool's: without a listener each would end the process.
  pool.on('connect', (client) => void client.on('error', () => undefined))
  pool.on('error', () => undefined)
  return pool
}
