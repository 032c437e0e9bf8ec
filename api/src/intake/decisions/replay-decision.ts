import { refusal } from '@lidzas/domain/core/refusal'
import { replayed, replayRefusal } from '@lidzas/domain/intake/decisions'

import { auditRead } from '../../core/audit.ts'
import type { App } from '../../core/http/app-type.ts'
import { found, refuseIf } from '../../core/http/errors.ts'
import { IdParams } from '../../core/http/fields.ts'
import { problems } from '../../core/http/problems.ts'
import { checkView } from '../eligibility/views.ts'
import { openDecision } from './open.ts'
import { selectDecision } from './queries.ts'
import { Replay } from './schemas.ts'

export function replayDecision(app: App) {
  app.post(
    '/decisions/:id/replay',
    {
      config: { permission: 'decisions:read', audit: 'decision.replayed' },
      schema: {
        operationId: 'replayDecision',
        summary: 'Judge a kept decision again',
        description:
          'The stored facts, by the stored version of the programme’s rules and the engine of that time. Nothing is stored.',
        tags: ['decisions'],
        params: IdParams,
        response: { 200: Replay, ...problems(403, 404, 409, 422) },
      },
    },
    ({ actor, params }) =>
      app.db.read(actor, async (db) => {
        const decision = found(await selectDecision(db, actor, params.id))
        refuseIf(replayRefusal(decision))
        const kept = await openDecision(db, actor, app.vault, decision)
        refuseIf(kept === null ? refusal('DECISION_ERASED') : null)
        const again = replayed({ ...decision, ...kept! }, decision.policy)
        await auditRead(db, actor, {
          action: 'decision.replayed',
          objectType: 'decision',
          objectId: decision.id,
          subjectIds: [decision.participantId],
        })
        return {
          ...again,
          policyVersion: decision.policyVersion,
          checks: again.checks.map((check) => checkView(actor, check)),
        }
      }),
  )
}
