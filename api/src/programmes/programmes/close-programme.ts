import { stateRefusal } from '@lidzas/domain/core/machine'
import { programmeMachine } from '@lidzas/domain/programmes/states'

import { audit } from '../../core/audit.ts'
import type { App } from '../../core/http/app-type.ts'
import { change } from '../../core/http/changes/change.ts'
import { found, refuseIf } from '../../core/http/errors.ts'
import { IdParams } from '../../core/http/fields.ts'
import { IfMatch, matchVersion } from '../../core/http/if-match.ts'
import { problems } from '../../core/http/problems.ts'
import { changeProgramme, lockProgramme } from './queries.ts'
import { Programme } from './schemas.ts'

export function closeProgramme(app: App) {
  app.post(
    '/programmes/:id/close',
    {
      config: { permission: 'programmes:write', audit: 'programme.closed' },
      schema: {
        operationId: 'closeProgramme',
        summary: 'Close a programme to new people',
        description: 'Nobody is admitted any more; running enrolments go on to their end.',
        tags: ['programmes'],
        params: IdParams,
        headers: IfMatch,
        response: { 200: Programme, ...problems(403, 404, 409, 412, 422, 428) },
      },
    },
    (request, reply) =>
      change(request, reply, async (tx) => {
        const { actor, params, headers } = request
        const programme = found(await lockProgramme(tx, actor, params.id))
        matchVersion(headers, programme)
        refuseIf(stateRefusal(programmeMachine, 'close', programme.state))
        const changed = await changeProgramme(tx, actor, programme.id, { state: 'closed' })
        await audit(tx, actor, {
          action: 'programme.closed',
          objectType: 'programme',
          objectId: programme.id,
          fields: ['state'],
        })
        return changed
      }),
  )
}
