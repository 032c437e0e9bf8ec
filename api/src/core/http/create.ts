/** Creating a record: 201 with its address, and at most once for each Idempotency-Key. */
import { createHash } from 'node:crypto'

import { refusal } from '@lidzas/domain/core/refusal'
import type { FastifyReply, FastifyRequest } from 'fastify'
import Type from 'typebox'

import type { Tx } from '../db/db.ts'
import { rememberAnswer, takeKey } from '../db/idempotency.ts'
import { Refused } from './refusals/problem.ts'

const recordId = /\b[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}\b/g

/** The optional header of every create. */
export const IdempotencyKey = Type.Object({
  'idempotency-key': Type.Optional(
    Type.String({
      // Kept as it is, so it may not be somebody's personal code (#76).
      pattern: '^(?!.*(?<![A-Za-z0-9])\\d{6}-?\\d{5}(?![A-Za-z0-9]))[!-~]{1,200}$',
      maxLength: 200,
      description: 'a repeat with the same key gives the first answer again',
    }),
  ),
})

/**
 * Runs a create in one transaction and answers 201 with `Location`. A repeat with the same Idempotency-Key and body
 * within 24 hours gets the first answer with `Idempotent-Replayed: true`; another body is 422, one still running 409.
 */
export async function create<Row extends { id: string }>(
  request: FastifyRequest,
  reply: FastifyReply,
  work: (tx: Tx) => Promise<Row>,
): Promise<Row> {
  const { actor, server } = request
  const key = request.headers['idempotency-key']
  reply.code(201)
  const row = await server.db.write(actor, async (tx) => {
    if (typeof key !== 'string') return work(tx)
    const operation = `${request.method} ${request.url.split('?')[0]}`
    const attempt = {
      key,
      operation,
      bodyHash: createHash('sha256')
        .update(JSON.stringify(request.body ?? null))
        .digest(),
    }
    const earlier = await takeKey(tx, actor, attempt, server.now())
    if (earlier === 'running') throw new Refused(refusal('IDEMPOTENCY_IN_PROGRESS'), { retryAfter: 1 })
    if (earlier === 'mismatch')
      throw new Refused(refusal('IDEMPOTENCY_MISMATCH', undefined, '/idempotency-key'))
    if (earlier) {
      reply.header('idempotent-replayed', 'true')
      for (const action of auditsOf(request)) actor.request.audited.add(action)
      return JSON.parse(server.vault.openBlob(earlier.answer, `idempotency|${actor.tenantId}|${key}`)) as Row
    }
    const made = await work(tx)
    const text = String(reply.serialize(made))
    const sealed = server.vault.sealBlob(text, `idempotency|${actor.tenantId}|${key}`)
    const mentions = [...new Set(text.match(recordId) ?? [])]
    await rememberAnswer(tx, actor, attempt, { sealed, mentions }, server.now())
    return made
  })
  const address = addressOf(request)
  if (address !== null) reply.header('location', `${address}/${row.id}`)
  return row
}

/** Where the new record can be read: `/goals/:id` of a goal made at `/mentorships/:id/goals`; null when nowhere. */
function addressOf({ url, server }: FastifyRequest): string | null {
  const collection = `/api/v1/${url.split('?')[0]!.split('/').at(-1)}`
  return server.hasRoute({ method: 'GET', url: `${collection}/:id` }) ? collection : null
}

function auditsOf(request: FastifyRequest): readonly string[] {
  const { audit } = request.routeOptions.config
  if (typeof audit === 'string') return [audit]
  return Array.isArray(audit) ? (audit as readonly string[]) : []
}
