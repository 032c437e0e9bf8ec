import type { PoolClient, QueryConfig } from 'pg'

const namedFrom = 3
const mostNamed = 300
const mostSeen = 2_000

/** The name of a statement, or undefined while it has none. */
export type NameOf = (text: string) => string | undefined

/**
 * Names for the statements of one database: one that is sent for the third time gets a name, so PostgreSQL parses and
 * plans it once a connection and not at each call. Those that vary (lists of any length, rare changes) stay unnamed,
 * and at most 300 are named, since each connection keeps its plans in memory.
 */
export function statementNames(): NameOf {
  const names = new Map<string, string>()
  const seen = new Map<string, number>()
  return (text) => {
    const known = names.get(text)
    if (known !== undefined || names.size >= mostNamed) return known
    const times = (seen.get(text) ?? 0) + 1
    if (times < namedFrom) {
      if (seen.size >= mostSeen) seen.clear()
      seen.set(text, times)
      return undefined
    }
    seen.delete(text)
    const name = `s${names.size + 1}`
    names.set(text, name)
    return name
  }
}

/** The client as drizzle uses it, with a name for each statement that has one. */
export function namingClient(client: PoolClient, nameOf: NameOf) {
  return {
    query: (config: QueryConfig, values?: unknown[]) =>
      client.query(
        values && config.name === undefined ? { ...config, name: nameOf(config.text) } : config,
        values,
      ),
  }
}
