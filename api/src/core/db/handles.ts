import type { NodePgDatabase } from 'drizzle-orm/node-postgres'

type Handle = Omit<NodePgDatabase, 'query' | 'transaction'>
type Selects = 'select' | 'selectDistinct' | 'selectDistinctOn'

/** A handle that reads inside one transaction. It has no insert, update or delete. */
export type Db = Pick<Handle, Selects | '$with' | '$count'> & {
  with(...queries: Parameters<Handle['with']>): Pick<ReturnType<Handle['with']>, Selects>
}

declare const mayWrite: unique symbol

/** A handle inside a writing transaction. Only `write` and `auth` make one, so a write outside does not compile. */
export type Tx = Handle & { readonly [mayWrite]: true }
