import { policyRefusal } from '@lidzas/domain/programmes/policy-rules'

import { audit } from '../../../core/audit.ts'
import type { App } from '../../../core/http/app-type.ts'
import { change } from '../../../core/http/changes/change.ts'
import { found, refuseIf } from '../../../core/http/errors.ts'
import { IdParams } from '../../../core/http/fields.ts'
import { problems } from '../../../core/http/problems.ts'
import { lockProgramme } from '../queries.ts'
import { insertPolicyVersion } from './queries.ts'
import { AddPolicyVersion, PolicyVersion } from './schemas.ts'

export function addPolicyVersion(app: App) {
  app.post(
    '/programmes/:id/policy-versions',
    {
      config: { permission: 'programmes:write', audit: 'policy-version.added' },
      schema: {
        operationId: 'addPolicyVersion',
        summary: 'Change the rules of a programme by a new version',
        description:
          'In force at once for new enrolments; running ones keep theirs. Places below what is taken are refused.',
        tags: ['programmes'],
        params: IdParams,
        body: AddPolicyVersion,
        response: { 201: PolicyVersion, ...problems(403, 404, 409, 422) },
      },
    },
    (request, reply) =>
      change(request, reply, async (tx) => {
        const { actor, params, body } = request
        const programme = found(await lockProgramme(tx, actor, params.id))
        refuseIf(policyRefusal(body.policy))
        const version = await insertPolicyVersion(tx, actor, programme.id, body)
        await audit(tx, actor, {
          action: 'policy-version.added',
          objectType: 'programme',
          objectId: programme.id,
          fields: ['policy'],
        })
        return version
      }),
  )
}
