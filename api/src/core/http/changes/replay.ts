/** Giving a kept answer again is giving out what it says: the caller must still be allowed to see it, and it is logged. */
import { refusal } from '@lidzas/domain/core/refusal'
import type { FastifyRequest } from 'fastify'

import { audit } from '../../audit.ts'
import { type Kept, selectFirstEvents } from '../../db/idempotency.ts'
import { Refused } from '../refusals/problem.ts'
import { pagesOf } from './address.ts'

/** Refuses a repeat whose answer the caller may no longer see; else leaves its event. */
export async function replay(request: FastifyRequest, kept: Kept, answer: object | null): Promise<void> {
  const { actor, server } = request
  // An answer shows what the memberships of its time allowed; when one of them has ended, it may show too much.
  const held = new Set(actor.memberships.map(({ id }) => id))
  if (!kept.memberships.every((id) => held.has(id))) throw new Refused(refusal('FORBIDDEN'))
  if (answer !== null) await refuseUnreadable(request, answer)
  await server.db.write(actor, async (tx) => {
    const events = await selectFirstEvents(tx, actor, kept)
    await audit(tx, actor, {
      action: 'request.replayed',
      objectType: events[0]?.objectType ?? 'request',
      objectId: events[0]?.objectId ?? null,
      subjectIds: events.flatMap(({ subjectIds }) => subjectIds),
      fields: [kept.operation, `request ${kept.requestId}`],
    })
  })
  // The route's own event was left by the first request.
  for (const action of declared(request)) actor.request.audited.add(action)
}

/**
 * Requests the record as the caller would, and refuses when that request is refused: rows can pass out of reach
 * while roles stay. A page that the caller's role never opens decides nothing; then the next page is requested.
 */
async function refuseUnreadable(request: FastifyRequest, answer: object): Promise<void> {
  const { authorization, 'accept-language': language } = request.headers
  for (const url of pagesOf(request, answer)) {
    const page = await request.server.inject({
      url,
      remoteAddress: request.ip,
      headers: {
        authorization,
        'x-request-id': request.id,
        ...(language && { 'accept-language': language }),
      },
    })
    if (page.statusCode < 400) return
    if ([429, 503].includes(page.statusCode)) throw new Refused(refusal('SERVICE_BUSY'), { retryAfter: 1 })
    if (page.statusCode !== 403) throw new Refused(refusal('NOT_FOUND'))
  }
}

function declared({ routeOptions }: FastifyRequest): readonly string[] {
  const { audit: actions } = routeOptions.config
  if (typeof actions === 'string') return [actions]
  return Array.isArray(actions) ? (actions as readonly string[]) : []
}
