import { Client } from 'pg'

/** A server that cannot be prepared. The message is one sentence for whoever runs it. */
export class MigrationFailure extends Error {
  override name = 'MigrationFailure'
}

/** Opens one connection for the work and closes it whatever happens. */
export async function withClient<T>(url: string, work: (client: Client) => Promise<T>): Promise<T> {
  const client = new Client({
    connectionString: url,
    application_name: 'lidzas-migrations',
    connectionTimeoutMillis: 5_000,
  })
  // A connection that breaks also fails the query under way; this only keeps it from ending the process.
  client.on('error', () => undefined)
  try {
    await client.connect()
  } catch (error) {
    await client.end().catch(() => undefined)
    throw unreachable(url, error)
  }
  try {
    return await work(client)
  } finally {
    await client.end()
  }
}

/** One sentence for a connection that failed; never shows the password. */
function unreachable(url: string, error: unknown): MigrationFailure {
  const address = URL.canParse(url) ? new URL(url) : undefined
  const where = address ? `${address.username}@${address.host}${address.pathname}` : 'the given address'
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  const reason = error instanceof Error && error.message ? error.message : code || 'no answer'
  return new MigrationFailure(
    `The database ${where} cannot be used (${reason}): check its address, user and password.`,
    {
      cause: error,
    },
  )
}

/** Commits what `work` did, or nothing of it. */
export async function inTransaction<T>(client: Client, work: () => Promise<T>): Promise<T> {
  await client.query('begin')
  try {
    const result = await work()
    await client.query('commit')
    return result
  } catch (error) {
    await client.query('rollback')
    throw error
  }
}

// Any number that no other program uses for its advisory locks in this database.
const lockKey = 5_243_009_417

/** Lets one preparation at a time pass, until the end of the transaction. */
export async function lockPreparation(client: Client): Promise<void> {
  await client.query('select pg_advisory_xact_lock($1)', [lockKey])
}
