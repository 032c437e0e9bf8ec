import type { SQL } from 'drizzle-orm'
import { PgDialect } from 'drizzle-orm/pg-core'

import type { Db, Tx } from './handles.ts'

const dialect = new PgDialect()

/**
 * The rows of one hand-written SELECT, for counts and sums that a query builder only obscures. Refuses any other
 * statement. It is sent at the call, so several asked for together share a round trip and run in their order.
 */
export async function selectRows<Row>(db: Db | Tx, query: SQL): Promise<Row[]> {
  const { sql: text } = dialect.sqlToQuery(query)
  if (!/^\s*select\s/i.test(text)) throw new Error('selectRows runs a SELECT and nothing else')
  // A reading handle hides `execute`, which could write; the check above gives back just the reading half.
  const { rows } = await (db as unknown as Tx).execute(query).execute()
  return rows as Row[]
}
