import { endContractRefusal } from '@lidzas/domain/network/mentor-file'

import { audit } from '../../core/audit.ts'
import type { App } from '../../core/http/app-type.ts'
import { change } from '../../core/http/changes/change.ts'
import { found, refuseIf } from '../../core/http/errors.ts'
import { IdParams } from '../../core/http/fields.ts'
import { IfMatch, matchVersion } from '../../core/http/if-match.ts'
import { problems } from '../../core/http/problems.ts'
import { lockContract, selectContract, setContractEnd } from './queries.ts'
import { Contract, EndContract } from './schemas.ts'

export function endContract(app: App) {
  app.post(
    '/contracts/:id/end',
    {
      config: { permission: 'mentors:write', audit: 'contract.ended' },
      schema: {
        operationId: 'endContract',
        summary: 'Bring the end of a contract forward; its last day is `endsOn`',
        tags: ['mentors'],
        params: IdParams,
        headers: IfMatch,
        body: EndContract,
        response: { 200: Contract, ...problems(403, 404, 409, 412, 422, 428) },
      },
    },
    (request, reply) =>
      change(request, reply, async (tx) => {
        const {
          actor,
          params,
          headers,
          body: { endsOn },
        } = request
        const contract = found(await lockContract(tx, actor, params.id))
        matchVersion(headers, contract)
        refuseIf(endContractRefusal(contract, endsOn))
        await setContractEnd(tx, actor, contract.id, endsOn)
        await audit(tx, actor, {
          action: 'contract.ended',
          objectType: 'mentor',
          objectId: contract.mentorId,
          subjectIds: [contract.mentorId],
          fields: ['endsOn'],
        })
        return found(await selectContract(tx, actor, contract.id))
      }),
  )
}
