import { refusal } from '@lidzas/domain/core/refusal'
import { erasureRefusals } from '@lidzas/domain/rights/erasure'

import { audit } from '../../core/audit.ts'
import { newId } from '../../core/db/new-id.ts'
import type { App } from '../../core/http/app-type.ts'
import { change } from '../../core/http/changes/change.ts'
import { found, refuseIf } from '../../core/http/errors.ts'
import { IdParams } from '../../core/http/fields.ts'
import { problems } from '../../core/http/problems.ts'
import { lockDataRequest } from '../data-requests/queries.ts'
import { selectVisiblePerson } from '../person-record/queries.ts'
import { selectErasureFacts } from './facts-queries.ts'
import { planErasure } from './plan.ts'
import { insertErasure } from './queries.ts'
import { Erasure, ProposeErasure } from './schemas.ts'
import { erasureView } from './views.ts'

export function proposeErasure(app: App) {
  app.post(
    '/persons/:id/erasures',
    {
      config: { permission: 'data-requests:write', audit: 'erasure.proposed' },
      schema: {
        operationId: 'proposeErasure',
        summary: 'Propose erasing a person; another officer decides',
        description:
          'What would happen is kept with the proposal, and exactly that is done when it is approved.',
        tags: ['data-rights'],
        params: IdParams,
        body: ProposeErasure,
        response: { 201: Erasure, ...problems(403, 404, 409, 422) },
      },
    },
    (request, reply) =>
      change(request, reply, async (tx) => {
        const { actor, params, body } = request
        const person = found(await selectVisiblePerson(tx, actor, params.id))
        const { ground, requestId = null } = body
        const asked = requestId === null ? null : await lockDataRequest(tx, actor, requestId)
        const fits =
          ground === 'REQUEST'
            ? asked?.personId === person.id && asked.kind === 'ERASURE' && asked.state === 'open'
            : requestId === null
        refuseIf(fits ? null : refusal('ERASURE_REQUEST_MISMATCH', undefined, '/requestId'))
        const facts = await selectErasureFacts(tx, actor, person.id, requestId)
        refuseIf(erasureRefusals(facts, app.today())[0])
        const id = newId(app.now())
        const plan = await planErasure(tx, actor, person.id)
        await insertErasure(tx, actor, { id, personId: person.id, requestId, ground, plan })
        await audit(tx, actor, {
          action: 'erasure.proposed',
          objectType: 'erasure',
          objectId: id,
          subjectIds: [person.id],
          fields: [ground],
        })
        return erasureView(tx, actor, app, id)
      }),
  )
}
