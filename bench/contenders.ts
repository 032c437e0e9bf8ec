/** The three who take turns: the bare statement, the twin and the product. */
import { randomBytes } from 'node:crypto'

import type { DatabaseUrls } from '@lidzas/migrations/bootstrap'
import { Pool } from 'pg'

import type { Send } from './load/burst.ts'
import { Connection, requestText } from './load/client.ts'
import type { Ask, Caller, DataSet, OperationName } from './operations.ts'
import { type Server, startServer } from './servers/child.ts'
import { statements } from './statements.ts'

export const contenderNames = ['bare', 'twin', 'product'] as const
export type ContenderName = (typeof contenderNames)[number]

export type Contender = {
  name: ContenderName
  /** A way for each worker to send requests of one operation, with connections that `close` ends. */
  open(operation: OperationName): Promise<{ send: Send; close(): void }>
  /** Processor time of the Node process that does the work, in milliseconds. */
  cpuMs(): Promise<number>
  stop(): Promise<void>
}

const poolSize = 10

export async function startContenders(
  urls: DatabaseUrls,
  data: DataSet,
  options: { concurrency: number; profile: boolean },
): Promise<Contender[]> {
  const secret = () => randomBytes(32).toString('base64')
  const product = await startServer(
    './product.ts',
    {
      DATABASE_URL: urls.databaseUrl,
      AUTH_DATABASE_URL: urls.authDatabaseUrl,
      JWT_KEY: secret(),
      ENCRYPTION_KEY: secret(),
      LOG_LEVEL: 'info',
    },
    options.profile,
  )
  const twin = await startServer('./twin.ts', { DATABASE_URL: urls.superuserUrl }, false)
  return [
    bare(urls, data),
    overHttp('twin', twin, data, options.concurrency, twinRequest),
    overHttp('product', product, data, options.concurrency, productRequest(data.callers)),
  ]
}

function bare(urls: DatabaseUrls, data: DataSet): Contender {
  const pool = new Pool({ connectionString: urls.superuserUrl, max: poolSize })
  // Connections may end later than the server they lead to.
  pool.on('error', () => undefined)
  return {
    name: 'bare',
    open: async (operation) => ({
      async send() {
        const { values } = data.ask(operation)
        const { rowCount } = await pool.query({ name: operation, text: statements[operation], values })
        return rowCount ?? 0
      },
      close: () => undefined,
    }),
    cpuMs: async () => {
      const { user, system } = process.cpuUsage()
      return (user + system) / 1_000
    },
    stop: () => pool.end(),
  }
}

type Requests = (server: Server) => Promise<(ask: Ask) => string>

function overHttp(
  name: ContenderName,
  server: Server,
  data: DataSet,
  concurrency: number,
  requests: Requests,
): Contender {
  return {
    name,
    cpuMs: server.cpuMs,
    stop: server.stop,
    async open(operation) {
      const toText = await requests(server)
      const connections = Array.from({ length: concurrency }, () => new Connection(server.port))
      return {
        async send(worker) {
          const { status, bytes, body } = await connections[worker]!.send(toText(data.ask(operation)))
          if (status === 503) return null
          if (status >= 300) throw new Error(`${name} ${operation} answered ${status}: ${body}`)
          return bytes
        },
        close: () => connections.forEach((connection) => connection.close()),
      }
    },
  }
}

/** The tenant comes from the caller's token, of which each tenant has many. */
function productRequest(callers: Caller[]): Requests {
  return async (server) => {
    const tokens = await server.tokens(callers)
    const byTenant = Map.groupBy(
      callers.map(({ tenantId }, index) => ({ tenantId, token: tokens[index]! })),
      ({ tenantId }) => tenantId,
    )
    let turn = 0
    return ({ tenantId, path, body }) => {
      const own = byTenant.get(tenantId)!
      const { token } = own[turn++ % own.length]!
      return requestText(body ? 'POST' : 'GET', `/api/v1${path}`, token, body)
    }
  }
}

const twinRequest: Requests = async () => (ask) => {
  const { method, path, body } = askOfTwin(ask)
  return requestText(method, path, null, body)
}

/** The twin has no sign-in, so the tenant is in the query; reports go by their programme, a session by its values. */
export function askOfTwin({ operation, tenantId, values, path, body }: Ask) {
  const of = operation === 'd' ? `/reports/${String(values[1])}` : path
  const method = body ? ('POST' as const) : ('GET' as const)
  const separator = of.includes('?') ? '&' : '?'
  return { method, path: body ? of : `${of}${separator}tenantId=${tenantId}`, body: body && values }
}
