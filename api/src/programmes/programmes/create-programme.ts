import { policyRefusal } from '@lidzas/domain/programmes/policy-rules'

import { audit } from '../../core/audit.ts'
import type { App } from '../../core/http/app-type.ts'
import { change } from '../../core/http/changes/change.ts'
import { found, refuseIf } from '../../core/http/errors.ts'
import { problems } from '../../core/http/problems.ts'
import { insertPolicyVersion } from './policies/queries.ts'
import { insertProgramme, selectProgramme } from './queries.ts'
import { CreateProgramme, Programme } from './schemas.ts'

/** Why the first version of a programme's rules exists. */
const firstReason = 'Sākotnējie noteikumi'

export function createProgramme(app: App) {
  app.post(
    '/programmes',
    {
      config: { permission: 'programmes:write', audit: 'programme.created' },
      schema: {
        operationId: 'createProgramme',
        summary: 'Prepare a programme with its first rules',
        tags: ['programmes'],
        body: CreateProgramme,
        response: { 201: Programme, ...problems(403, 404, 409, 422) },
      },
    },
    (request, reply) =>
      change(request, reply, async (tx) => {
        const { actor, body } = request
        const { policy, ...values } = body
        refuseIf(policyRefusal(policy))
        const { id } = await insertProgramme(tx, actor, values)
        await insertPolicyVersion(tx, actor, id, { policy, reason: firstReason })
        await audit(tx, actor, {
          action: 'programme.created',
          objectType: 'programme',
          objectId: id,
          fields: Object.keys(body),
        })
        return found(await selectProgramme(tx, actor, id))
      }),
  )
}
