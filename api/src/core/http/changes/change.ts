/** Every change goes through here: one transaction, and at most once for each Idempotency-Key. */
import { refusal } from '@lidzas/domain/core/refusal'
import type { FastifyReply, FastifyRequest } from 'fastify'

import type { Tx } from '../../db/db.ts'
import { type Attempt, type Kept, rememberAnswer, takeKey } from '../../db/idempotency.ts'
import { Refused } from '../refusals/problem.ts'
import { addressOf } from './address.ts'
import { attemptOf } from './idempotency-key.ts'
import { replay } from './replay.ts'

const recordId = /\b[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}\b/g
const carriedOut = new WeakSet<FastifyRequest>()

/** Whether the request went through `change`: the guard of the routes asks, so that no operation forgets to. */
export function wentThrough(request: FastifyRequest): boolean {
  return carriedOut.has(request)
}

/**
 * Runs a change in one transaction and answers with the status that its route declares, a 201 with `Location`. `work`
 * returns the answer: a record, the bytes of a file, or null where there is no body. With an Idempotency-Key the answer
 * is kept, sealed, in the same transaction, so that neither is there without the other.
 */
export async function change<Answer extends object | null>(
  request: FastifyRequest,
  reply: FastifyReply,
  work: (tx: Tx) => Promise<Answer>,
): Promise<Answer> {
  carriedOut.add(request)
  reply.code(successOf(request))
  const attempt = attemptOf(request)
  const answer =
    attempt === null
      ? await request.server.db.write(request.actor, work)
      : await once(request, reply, attempt, work)
  const address = addressOf(request, answer)
  if (address !== null && reply.statusCode === 201) reply.header('location', address)
  return answer
}

async function once<Answer extends object | null>(
  request: FastifyRequest,
  reply: FastifyReply,
  attempt: Attempt,
  work: (tx: Tx) => Promise<Answer>,
): Promise<Answer> {
  const { actor, server } = request
  const place = `idempotency|${actor.tenantId}|${attempt.key}`
  const outcome = await server.db.write(actor, async (tx): Promise<{ made: Answer } | { kept: Kept }> => {
    const earlier = await takeKey(tx, actor, attempt, server.now())
    if (earlier === 'running') throw new Refused(refusal('IDEMPOTENCY_IN_PROGRESS'), { retryAfter: 1 })
    if (earlier === 'mismatch')
      throw new Refused(refusal('IDEMPOTENCY_MISMATCH', undefined, '/idempotency-key'))
    if (earlier) return { kept: earlier }
    const made = await work(tx)
    const text = textOf(reply, made)
    const mentions = [...new Set(`${request.url} ${text}`.match(recordId) ?? [])]
    rememberAnswer(tx, actor, attempt, { sealed: server.vault.sealBlob(text, place), mentions })
    return { made }
  })
  if ('made' in outcome) return outcome.made
  const { kept } = outcome
  const answer = answerOf(server.vault.openBlob(kept.answerSealed, place)) as Answer
  await replay(request, kept, answer)
  reply.header('idempotent-replayed', 'true')
  return answer
}

/** The one success that the route declares. */
function successOf({ routeOptions }: FastifyRequest): number {
  const { response } = routeOptions.schema as { response: object }
  return Number(Object.keys(response).find((status) => status.startsWith('2')))
}

function textOf(reply: FastifyReply, answer: object | null): string {
  if (answer instanceof Buffer) return `{"bytes":"${answer.toString('base64')}"}`
  return `{"json":${answer === null ? 'null' : String(reply.serialize(answer))}}`
}

function answerOf(text: string): object | null {
  const kept = JSON.parse(text) as { json: object | null } | { bytes: string }
  return 'bytes' in kept ? Buffer.from(kept.bytes, 'base64') : kept.json
}
