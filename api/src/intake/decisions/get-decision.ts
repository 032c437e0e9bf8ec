import { auditRead } from '../../core/audit.ts'
import type { App } from '../../core/http/app-type.ts'
import { found } from '../../core/http/errors.ts'
import { IdParams } from '../../core/http/fields.ts'
import { problems } from '../../core/http/problems.ts'
import { checkView } from '../eligibility/views.ts'
import { openDecision } from './open.ts'
import { selectDecision } from './queries.ts'
import { Decision } from './schemas.ts'

export function getDecision(app: App) {
  app.get(
    '/decisions/:id',
    {
      config: { permission: 'decisions:read', audit: 'decision.viewed' },
      schema: {
        operationId: 'getDecision',
        summary: 'One decision with every rule as it was judged then',
        tags: ['decisions'],
        params: IdParams,
        response: { 200: Decision, ...problems(403, 404) },
      },
    },
    ({ actor, params }) =>
      app.db.read(actor, async (db) => {
        const decision = found(await selectDecision(db, actor, params.id))
        const kept = await openDecision(db, actor, app.vault, decision)
        await auditRead(db, actor, {
          action: 'decision.viewed',
          objectType: 'decision',
          objectId: decision.id,
          subjectIds: [decision.participantId],
        })
        return { ...decision, checks: kept && kept.checks.map((check) => checkView(actor, check)) }
      }),
  )
}
