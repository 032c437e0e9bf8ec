/** A refusal that names a person counts as a read of that person's data, so it is written to the audit log. */
import { refusal } from '@lidzas/domain/core/refusal'
import type { FastifyRequest } from 'fastify'

import { audit } from '../../audit.ts'
import { Refused } from './problem.ts'

/**
 * Writes the audit event of a refusal that names a person, in a transaction of its own, and returns the refusal;
 * when the event cannot be written, it returns SERVICE_BUSY instead, which names nobody.
 */
export async function notedLook(refused: Refused, request: FastifyRequest): Promise<Refused> {
  const { code, params, pointer = '' } = refused.refusal
  if (code !== 'DUPLICATE_PERSON' || typeof params?.id !== 'string') return refused
  const { server, actor } = request
  const subjectIds = [params.id]
  try {
    await server.db.write(actor, (tx) =>
      audit(tx, actor, {
        action: 'person.looked-up',
        objectType: 'person',
        subjectIds,
        fields: [pointer.split('/').at(-1)!],
      }),
    )
    return refused
  } catch {
    request.log.warn('a look at a person could not be noted')
    return new Refused(refusal('SERVICE_BUSY'), { retryAfter: 2 })
  }
}
