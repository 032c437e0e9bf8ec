import { closingStepNames } from '@lidzas/domain/delivery/closing-steps'

import { auditRead } from '../../core/audit.ts'
import type { App } from '../../core/http/app-type.ts'
import { found } from '../../core/http/errors.ts'
import { IdParams } from '../../core/http/fields.ts'
import { problems } from '../../core/http/problems.ts'
import { selectMentorship } from '../mentorships/queries/queries.ts'
import { Closure } from '../mentorships/schemas.ts'
import { stepsOf } from './ending.ts'

export function getClosure(app: App) {
  app.get(
    '/mentorships/:id/closure',
    {
      config: { permission: 'mentorships:read', audit: 'mentorship.closure-viewed' },
      schema: {
        operationId: 'getClosure',
        summary: 'The closing steps: what a completed ending still needs',
        tags: ['mentorships'],
        params: IdParams,
        response: { 200: Closure, ...problems(403, 404) },
      },
    },
    ({ actor, params }) =>
      app.db.read(actor, async (db) => {
        const mentorship = found(await selectMentorship(db, actor, app.today(), params.id))
        const steps = await stepsOf(db, actor, mentorship)
        await auditRead(db, actor, {
          action: 'mentorship.closure-viewed',
          objectType: 'mentorship',
          objectId: mentorship.id,
          subjectIds: [mentorship.participantId],
        })
        return {
          mentorshipId: mentorship.id,
          complete: steps.every(({ done }) => done),
          steps: steps.map((step) => ({ ...step, name: closingStepNames[step.code] })),
        }
      }),
  )
}
