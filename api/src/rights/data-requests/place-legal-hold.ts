import { legalHoldRefusal } from '@lidzas/domain/rights/erasure'

import { audit } from '../../core/audit.ts'
import { sealText } from '../../core/crypto/personal.ts'
import { newId } from '../../core/db/new-id.ts'
import type { App } from '../../core/http/app-type.ts'
import { change } from '../../core/http/changes/change.ts'
import { found, refuseIf } from '../../core/http/errors.ts'
import { IdParams } from '../../core/http/fields.ts'
import { problems } from '../../core/http/problems.ts'
import { selectVisiblePerson } from '../person-record/queries.ts'
import { insertHold } from './rights-queries.ts'
import { LegalHold, PlaceLegalHold } from './schemas.ts'

export function placeLegalHold(app: App) {
  app.post(
    '/persons/:id/legal-holds',
    {
      config: { permission: 'data-requests:write', audit: 'legal-hold.placed' },
      schema: {
        operationId: 'placeLegalHold',
        summary: 'Forbid erasing a person’s data, until a day or until it is lifted',
        tags: ['data-rights'],
        params: IdParams,
        body: PlaceLegalHold,
        response: { 201: LegalHold, ...problems(403, 404, 409, 422) },
      },
    },
    (request, reply) =>
      change(request, reply, async (tx) => {
        const { actor, params, body } = request
        const person = found(await selectVisiblePerson(tx, actor, params.id))
        const { ground, endsOn = null } = body
        refuseIf(legalHoldRefusal(endsOn, app.today()))
        const id = newId(app.now())
        const sealContext = { personId: person.id, column: 'legal_hold.note_sealed', rowId: id }
        const noteSealed = await sealText(tx, actor, app.vault, sealContext, body.note?.trim() || null)
        const hold = await insertHold(tx, actor, { id, personId: person.id, ground, endsOn, noteSealed })
        await audit(tx, actor, {
          action: 'legal-hold.placed',
          objectType: 'person',
          objectId: person.id,
          subjectIds: [person.id],
          fields: [ground],
        })
        return hold
      }),
  )
}
