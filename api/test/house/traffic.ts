/** What goes over the connections to PostgreSQL: statements, those that are planned each time, and round trips. */
import type { Socket } from 'node:net'

import { Client } from 'pg'

export type Traffic = {
  /** Every statement, those of transaction control and context included. */
  statements: number
  /** Statements with values that have no name, so that PostgreSQL parses and plans them at each call. */
  unprepared: number
  /** How often a connection was written to after it had been read from: each is one wait for the server. */
  roundTrips: number
}

type Query = string | { text: string; name?: string; values?: unknown[] }
type Watched = {
  query(query: Query, ...rest: unknown[]): unknown
  connection: { stream: Socket }
  connectionParameters: { application_name?: string }
}

/**
 * Connections of this name are not counted: they read memberships once a second for each session, whatever the
 * request.
 */
const leftOut = 'lidzas-auth'

/**
 * Counts the clients of this process from now on. `count` runs the work alone and tells its traffic, `stop` takes the
 * counting away again.
 */
export function watchTraffic() {
  const prototype = Client.prototype as unknown as Watched
  const original = prototype.query
  const watched = new WeakSet<Socket>()
  const now: Traffic = { statements: 0, unprepared: 0, roundTrips: 0 }

  function watchSocket(socket: Socket) {
    if (watched.has(socket)) return
    watched.add(socket)
    let answered = true
    const write = socket.write.bind(socket) as (...args: unknown[]) => boolean
    socket.write = ((...args: unknown[]) => {
      if (answered) now.roundTrips += 1
      answered = false
      return write(...args)
    }) as Socket['write']
    socket.on('data', () => (answered = true))
  }

  prototype.query = function (this: Watched, query: Query, ...rest: unknown[]) {
    if (this.connectionParameters.application_name === leftOut) return original.call(this, query, ...rest)
    watchSocket(this.connection.stream)
    const { text, name } = typeof query === 'string' ? { text: query, name: undefined } : query
    now.statements += text.split(';').filter((part) => part.trim() !== '').length
    const values =
      (rest[0] as unknown[] | undefined) ?? (typeof query === 'object' ? query.values : undefined)
    if (Array.isArray(values) && name === undefined) now.unprepared += 1
    return original.call(this, query, ...rest)
  }
  return {
    async count(work: () => Promise<unknown>): Promise<Traffic> {
      Object.assign(now, { statements: 0, unprepared: 0, roundTrips: 0 })
      await work()
      return { ...now }
    },
    stop() {
      prototype.query = original
    },
  }
}
