import { refusal } from '@lidzas/domain/core/refusal'
import { dataRequestDue, newDataRequestRefusal } from '@lidzas/domain/rights/data-requests'

import { audit } from '../../core/audit.ts'
import { sealText } from '../../core/crypto/personal.ts'
import { newId } from '../../core/db/new-id.ts'
import type { App } from '../../core/http/app-type.ts'
import { change } from '../../core/http/changes/change.ts'
import { refuseIf } from '../../core/http/errors.ts'
import { problems } from '../../core/http/problems.ts'
import { Refused } from '../../core/http/refusals/problem.ts'
import { selectVisiblePerson } from '../person-record/queries.ts'
import { insertDataRequest, selectRepresentation } from './queries.ts'
import { CreateDataRequest, DataRequest } from './schemas.ts'
import { detailsSealContext, dataRequestView } from './views.ts'

export function createDataRequest(app: App) {
  app.post(
    '/data-requests',
    {
      config: { permission: 'data-requests:write', audit: 'data-request.created' },
      schema: {
        operationId: 'createDataRequest',
        summary: 'Enter what somebody asks about their data',
        description: 'The answer is due one month after the request came in.',
        tags: ['data-rights'],
        body: CreateDataRequest,
        response: { 201: DataRequest, ...problems(403, 404, 409, 422) },
      },
    },
    (request, reply) =>
      change(request, reply, async (tx) => {
        const { actor, body } = request
        const { personId, kind, requester, form, receivedOn } = body
        const person = await selectVisiblePerson(tx, actor, personId)
        if (!person) throw new Refused(refusal('NOT_FOUND', undefined, '/personId'))
        const representationId = requester === 'REPRESENTATIVE' ? (body.representationId ?? null) : null
        const representation =
          representationId === null ? null : await selectRepresentation(tx, actor, personId, representationId)
        refuseIf(newDataRequestRefusal({ receivedOn, requester, representation }, person, app.today()))
        const id = newId(app.now())
        const details = body.details?.trim() || null
        await insertDataRequest(tx, actor, {
          ...{ id, personId, kind, requester, form, receivedOn, representationId },
          dueOn: dataRequestDue(receivedOn),
          detailsSealed: await sealText(tx, actor, app.vault, detailsSealContext(personId, id), details),
        })
        await audit(tx, actor, {
          action: 'data-request.created',
          objectType: 'data_request',
          objectId: id,
          subjectIds: [personId],
          fields: Object.keys(body),
        })
        return dataRequestView(tx, actor, app, id)
      }),
  )
}
