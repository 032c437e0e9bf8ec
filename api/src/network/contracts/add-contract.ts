import { newContractRefusal } from '@lidzas/domain/network/mentor-file'

import { audit } from '../../core/audit.ts'
import type { App } from '../../core/http/app-type.ts'
import { change } from '../../core/http/changes/change.ts'
import { found, refuseIf } from '../../core/http/errors.ts'
import { IdParams } from '../../core/http/fields.ts'
import { problems } from '../../core/http/problems.ts'
import { lockMentor } from '../mentors/queries.ts'
import { insertContract, selectContract } from './queries.ts'
import { AddContract, Contract } from './schemas.ts'

export function addContract(app: App) {
  app.post(
    '/mentors/:id/contracts',
    {
      config: { permission: 'mentors:write', audit: 'contract.added' },
      schema: {
        operationId: 'addContract',
        summary: 'Record a signed contract between the mentor and the mentor’s organisation',
        description:
          'The kind follows the engagement: volunteering, employment or work performance. Without `endsOn` it has no end.',
        tags: ['mentors'],
        params: IdParams,
        body: AddContract,
        response: { 201: Contract, ...problems(403, 404, 409, 422) },
      },
    },
    (request, reply) =>
      change(request, reply, async (tx) => {
        const { actor, params, body } = request
        const mentor = found(await lockMentor(tx, actor, params.id))
        const contract = { ...body, endsOn: body.endsOn ?? null }
        refuseIf(newContractRefusal(mentor, contract, app.today()))
        const { personId: mentorId, organisationId } = mentor
        const id = await insertContract(tx, actor, { ...contract, mentorId, organisationId })
        await audit(tx, actor, {
          action: 'contract.added',
          objectType: 'mentor',
          objectId: mentorId,
          subjectIds: [mentorId],
          fields: Object.keys(body),
        })
        return found(await selectContract(tx, actor, id))
      }),
  )
}
