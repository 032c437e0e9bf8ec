import { openProgrammeRefusal } from '@lidzas/domain/programmes/opening'

import { audit } from '../../core/audit.ts'
import type { App } from '../../core/http/app-type.ts'
import { change } from '../../core/http/changes/change.ts'
import { found, refuseIf } from '../../core/http/errors.ts'
import { IdParams } from '../../core/http/fields.ts'
import { IfMatch, matchVersion } from '../../core/http/if-match.ts'
import { problems } from '../../core/http/problems.ts'
import { changeProgramme, lockProgramme, selectAgreementFacts } from './queries.ts'
import { Programme } from './schemas.ts'

export function openProgramme(app: App) {
  app.post(
    '/programmes/:id/open',
    {
      config: { permission: 'programmes:write', audit: 'programme.opened' },
      schema: {
        operationId: 'openProgramme',
        summary: 'Open a programme for enrolment',
        description:
          'Needs a signed agreement with exactly one coordinating organisation. A closed programme opens again the same way.',
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
        const agreements = await selectAgreementFacts(tx, actor, programme.id)
        refuseIf(openProgrammeRefusal({ ...programme, agreements }, app.today()))
        const changed = await changeProgramme(tx, actor, programme.id, { state: 'open' })
        await audit(tx, actor, {
          action: 'programme.opened',
          objectType: 'programme',
          objectId: programme.id,
          fields: ['state'],
        })
        return changed
      }),
  )
}
