import Type from 'typebox'

import { auditRead } from '../../core/audit.ts'
import type { App } from '../../core/http/app-type.ts'
import { found } from '../../core/http/errors.ts'
import { Closed, Id, IdParams } from '../../core/http/fields.ts'
import { problems } from '../../core/http/problems.ts'
import { selectVisiblePerson } from '../person-record/queries.ts'
import { selectErasureFacts } from './facts-queries.ts'
import { planErasure } from './plan.ts'
import { ErasurePlanView } from './schemas.ts'
import { obstaclesInWords, planInWords } from './views.ts'

export function getErasurePlan(app: App) {
  app.get(
    '/persons/:id/erasure-plan',
    {
      config: { permission: 'data-requests:write', audit: 'erasure.plan-viewed' },
      schema: {
        operationId: 'getErasurePlan',
        summary: 'What erasing a person would do, and what stands in its way; nothing is stored',
        tags: ['data-rights'],
        params: IdParams,
        querystring: Closed({
          requestId: Type.Optional(
            Type.Unsafe<string>({ ...Id, description: 'the request it would answer' }),
          ),
        }),
        response: { 200: ErasurePlanView, ...problems(403, 404) },
      },
    },
    ({ actor, params, query }) =>
      app.db.read(actor, async (db) => {
        const person = found(await selectVisiblePerson(db, actor, params.id))
        const facts = await selectErasureFacts(db, actor, person.id, query.requestId ?? null)
        const plan = await planErasure(db, actor, person.id)
        await auditRead(db, actor, {
          action: 'erasure.plan-viewed',
          objectType: 'person',
          objectId: person.id,
          subjectIds: [person.id],
        })
        return { person, ...planInWords(plan), obstacles: obstaclesInWords(facts, app.today()) }
      }),
  )
}
