/**
 * The common part of every change of a request: find it, match the version, change it, write the audit event,
 * answer.
 */
import type { AuditAction } from '@lidzas/domain/core/audit-actions'
import type { FastifyReply, FastifyRequest } from 'fastify'

import type { Actor } from '../../core/access/actor.ts'
import { audit } from '../../core/audit.ts'
import type { Tx } from '../../core/db/db.ts'
import type { App } from '../../core/http/app-type.ts'
import { change } from '../../core/http/changes/change.ts'
import { found } from '../../core/http/errors.ts'
import { matchVersion } from '../../core/http/if-match.ts'
import { lockDataRequest } from './queries.ts'
import { dataRequestView } from './views.ts'

type Locked = NonNullable<Awaited<ReturnType<typeof lockDataRequest>>>
type Request = Pick<FastifyRequest, keyof FastifyRequest> & {
  params: { id: string }
  headers: { 'if-match': string }
}

export function changing(
  app: App,
  request: Request,
  reply: FastifyReply,
  action: AuditAction,
  work: (tx: Tx, actor: Actor, row: Locked) => Promise<void>,
) {
  return change(request, reply, async (tx) => {
    const { actor, params, headers, body } = request
    const row = found(await lockDataRequest(tx, actor, params.id))
    matchVersion(headers, row)
    await work(tx, actor, row)
    await audit(tx, actor, {
      action,
      objectType: 'data_request',
      objectId: row.id,
      subjectIds: [row.personId],
      fields: Object.keys(body ?? {}),
    })
    return dataRequestView(tx, actor, app, row.id)
  })
}
