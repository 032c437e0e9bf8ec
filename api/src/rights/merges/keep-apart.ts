import { refusal } from '@lidzas/domain/core/refusal'

import { audit } from '../../core/audit.ts'
import type { App } from '../../core/http/app-type.ts'
import { change } from '../../core/http/changes/change.ts'
import { found, refuseIf } from '../../core/http/errors.ts'
import { problems } from '../../core/http/problems.ts'
import { insertApart } from './duplicate-queries.ts'
import { lockSides } from './queries.ts'
import { KeepApart, KeptApart } from './schemas.ts'

export function keepApart(app: App) {
  app.post(
    '/duplicates/dismissals',
    {
      config: { permission: 'persons:merge', audit: 'duplicate.dismissed' },
      schema: {
        operationId: 'keepApart',
        summary: 'Two records are two people: do not show the pair again',
        tags: ['persons'],
        body: KeepApart,
        response: { 201: KeptApart, ...problems(403, 404, 409, 422) },
      },
    },
    (request, reply) =>
      change(request, reply, async (tx) => {
        const { actor, body } = request
        const { oneId, otherId } = body
        refuseIf(oneId === otherId ? refusal('MERGE_SELF', undefined, '/otherId') : null)
        found(await lockSides(tx, actor, { keepId: oneId, dropId: otherId }))
        await audit(tx, actor, {
          action: 'duplicate.dismissed',
          objectType: 'person',
          objectId: oneId,
          subjectIds: [oneId, otherId],
        })
        return insertApart(tx, actor, { oneId, otherId })
      }),
  )
}
