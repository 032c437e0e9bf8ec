import { refusal } from '@lidzas/domain/core/refusal'

import { audit } from '../../../core/audit.ts'
import type { App } from '../../../core/http/app-type.ts'
import { change } from '../../../core/http/changes/change.ts'
import { found, refuseIf } from '../../../core/http/errors.ts'
import { IdParams } from '../../../core/http/fields.ts'
import { IfMatch, matchVersion } from '../../../core/http/if-match.ts'
import { problems } from '../../../core/http/problems.ts'
import { forgetCode, lockCode } from '../queries/code-queries.ts'
import { Person } from '../schemas.ts'
import { personView } from '../views.ts'

export function withdrawPersonCode(app: App) {
  app.post(
    '/person-codes/:id/withdraw',
    {
      config: { permission: 'personal-codes:write', audit: 'person-code.withdrawn' },
      schema: {
        operationId: 'withdrawPersonCode',
        summary: 'Take away a personal code entered by mistake',
        description:
          'It belongs to somebody else, so it is forgotten altogether; the audit log keeps that it was here. A code that was changed is not withdrawn: add the new one.',
        tags: ['persons'],
        params: IdParams,
        headers: IfMatch,
        response: { 200: Person, ...problems(403, 404, 409, 412, 422, 428) },
      },
    },
    (request, reply) =>
      change(request, reply, async (tx) => {
        const { actor, params, headers } = request
        const code = found(await lockCode(tx, actor, params.id))
        matchVersion(headers, code)
        refuseIf(code.withdrawnAt ? refusal('PERSONAL_CODE_WITHDRAWN') : null)
        await forgetCode(tx, actor, code.id, app.now())
        await audit(tx, actor, {
          action: 'person-code.withdrawn',
          objectType: 'person',
          objectId: code.personId,
          subjectIds: [code.personId],
          fields: ['personalCode'],
        })
        return personView(tx, actor, app.vault, code.personId)
      }),
  )
}
