import { audit } from '../../core/audit.ts'
import type { App } from '../../core/http/app-type.ts'
import { change } from '../../core/http/changes/change.ts'
import { found } from '../../core/http/errors.ts'
import { IdParams } from '../../core/http/fields.ts'
import { IfMatch, matchVersion } from '../../core/http/if-match.ts'
import { problems } from '../../core/http/problems.ts'
import { changeProgramme, lockProgramme } from './queries.ts'
import { Programme, UpdateProgramme } from './schemas.ts'

export function updateProgramme(app: App) {
  app.patch(
    '/programmes/:id',
    {
      config: { permission: 'programmes:write', audit: 'programme.updated' },
      schema: {
        operationId: 'updateProgramme',
        summary: 'Change a programme’s names, period, texts or contacts',
        tags: ['programmes'],
        params: IdParams,
        headers: IfMatch,
        body: UpdateProgramme,
        response: { 200: Programme, ...problems(403, 404, 409, 412, 422, 428) },
      },
    },
    (request, reply) =>
      change(request, reply, async (tx) => {
        const { actor, params, headers, body } = request
        const programme = found(await lockProgramme(tx, actor, params.id))
        matchVersion(headers, programme)
        const changed = await changeProgramme(tx, actor, programme.id, body)
        await audit(tx, actor, {
          action: 'programme.updated',
          objectType: 'programme',
          objectId: programme.id,
          fields: Object.keys(body),
        })
        return changed
      }),
  )
}
