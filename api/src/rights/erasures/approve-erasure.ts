import { refusal } from '@lidzas/domain/core/refusal'
import { approveErasureRefusal, erasureRefusals } from '@lidzas/domain/rights/erasure'

import { audit } from '../../core/audit.ts'
import type { App } from '../../core/http/app-type.ts'
import { change } from '../../core/http/changes/change.ts'
import { found, refuseIf } from '../../core/http/errors.ts'
import { IdParams } from '../../core/http/fields.ts'
import { IfMatch, matchVersion } from '../../core/http/if-match.ts'
import { problems } from '../../core/http/problems.ts'
import { changeDataRequest } from '../data-requests/queries.ts'
import { keepingSharedNotes } from './carry-out.ts'
import { selectErasureFacts } from './facts-queries.ts'
import { isSamePlan, planErasure } from './plan.ts'
import { executePlan, lockErasure } from './queries.ts'
import { Erasure } from './schemas.ts'
import { appendErased, tombstoneOf } from './tombstones.ts'
import { erasureView } from './views.ts'

export function approveErasure(app: App) {
  app.post(
    '/erasures/:id/approve',
    {
      config: { permission: 'data-requests:write', audit: 'erasure.executed' },
      schema: {
        operationId: 'approveErasure',
        summary: 'Approve an erasure, which is carried out at once and for good',
        description: 'Never by the officer who proposed it. A request that it answers is answered with it.',
        tags: ['data-rights'],
        params: IdParams,
        headers: IfMatch,
        response: { 200: Erasure, ...problems(403, 404, 409, 412, 422, 428) },
      },
    },
    async (request, reply) => {
      const { actor, params, headers, log } = request
      const erased: string[] = []
      const erasure = await change(request, reply, async (tx) => {
        const row = found(await lockErasure(tx, actor, params.id))
        matchVersion(headers, row)
        refuseIf(approveErasureRefusal(row, actor.accountId))
        const facts = await selectErasureFacts(tx, actor, row.personId, row.requestId)
        refuseIf(erasureRefusals(facts, app.today())[0])
        const current = await planErasure(tx, actor, row.personId)
        refuseIf(isSamePlan(row.plan, current) ? null : refusal('ERASURE_PLAN_CHANGED'))
        const tombstone = tombstoneOf(app.vault, actor.tenantId, row.personId)
        const rows = await keepingSharedNotes(tx, actor, app, row.personId, () =>
          executePlan(tx, actor, row.id, tombstone),
        )
        if (row.requestId !== null) {
          const answered = {
            outcome: 'GRANTED',
            answeredOn: app.today(),
            decidedBy: actor.accountId,
          } as const
          await changeDataRequest(tx, actor, row.requestId, { state: 'answered', ...answered })
        }
        await audit(tx, actor, {
          action: 'erasure.executed',
          objectType: 'erasure',
          objectId: row.id,
          subjectIds: [row.personId],
          fields: [`rows:${rows}`],
        })
        erased.splice(0, 1, tombstone.toString('hex'))
        return erasureView(tx, actor, app, row.id)
      })
      // If this fails, the next start of the API adds the hash from the database.
      await appendErased(app.config.erasedListPath, erased, app.today()).catch(() =>
        log.error('the list of the erased could not be written; the next start writes it'),
      )
      return erasure
    },
  )
}
