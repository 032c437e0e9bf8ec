/** The same five endpoints in plain Fastify and pg: no sign-in, no tenant wall, no validation, no audit of reads. */
import fastify, { type FastifyInstance } from 'fastify'
import { Pool } from 'pg'

import type { OperationName } from '../operations.ts'
import { statements } from '../statements.ts'

export function buildTwin(connectionString: string): FastifyInstance {
  const pool = new Pool({ connectionString, max: 10 })
  pool.on('error', () => undefined)
  const run = async (name: OperationName, values: unknown[]) =>
    (await pool.query({ name, text: statements[name], values })).rows
  const app = fastify({ logger: false })
  app.addHook('onClose', () => pool.end())

  type Query = { tenantId: string; programmeId: string; from: string; to: string }
  type ById = { Params: { id: string }; Querystring: Query }
  app.get<ById>('/mentorships/:id', async ({ params, query }) => {
    const [row] = await run('a', [query.tenantId, params.id])
    return row
  })
  app.get<{ Querystring: Query }>('/sessions', async ({ query }) => ({
    data: await run('b', [query.tenantId, query.programmeId, query.from, query.to]),
  }))
  app.post<{ Body: unknown[] }>('/sessions', async ({ body }, reply) => {
    const [row] = await run('c', body)
    return reply.code(201).send(row)
  })
  app.get<ById>('/reports/:id', async ({ params, query }) => {
    const [row] = await run('d', [query.tenantId, params.id])
    return row
  })
  app.get<ById>('/programmes/:id/overview', async ({ params, query }) => {
    const [row] = await run('r', [query.tenantId, params.id])
    return row
  })
  return app
}
