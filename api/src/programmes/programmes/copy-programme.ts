import { audit } from '../../core/audit.ts'
import type { App } from '../../core/http/app-type.ts'
import { change } from '../../core/http/changes/change.ts'
import { found } from '../../core/http/errors.ts'
import { IdParams } from '../../core/http/fields.ts'
import { problems } from '../../core/http/problems.ts'
import { insertPolicyVersion, selectPolicyVersions } from './policies/queries.ts'
import { insertProgramme, lockProgramme, selectProgramme } from './queries.ts'
import { CopyProgramme, Programme } from './schemas.ts'

export function copyProgramme(app: App) {
  app.post(
    '/programmes/:id/copy',
    {
      config: { permission: 'programmes:write', audit: 'programme.copied' },
      schema: {
        operationId: 'copyProgramme',
        summary: 'Make a new programme from this one',
        description:
          'Takes over texts, contacts and the rules in force. People, places and history stay with the original.',
        tags: ['programmes'],
        params: IdParams,
        body: CopyProgramme,
        response: { 201: Programme, ...problems(403, 404, 409, 422) },
      },
    },
    (request, reply) =>
      change(request, reply, async (tx) => {
        const { actor, params, body } = request
        const { acronym, texts, contacts, ...original } = found(await lockProgramme(tx, actor, params.id))
        const [version] = await selectPolicyVersions(tx, actor, original.id, 1)
        const { policy, reason } = found(version)
        const { id } = await insertProgramme(tx, actor, { acronym, texts, contacts, ...body })
        await insertPolicyVersion(tx, actor, id, { policy, reason })
        await audit(tx, actor, {
          action: 'programme.copied',
          objectType: 'programme',
          objectId: id,
          fields: Object.keys(body),
        })
        return found(await selectProgramme(tx, actor, id))
      }),
  )
}
