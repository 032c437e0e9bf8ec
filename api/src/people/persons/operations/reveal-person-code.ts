import { refusal } from '@lidzas/domain/core/refusal'
import { formatPersonalCode } from '@lidzas/domain/people/personal-code'

import { auditRead } from '../../../core/audit.ts'
import { openText } from '../../../core/crypto/personal.ts'
import type { App } from '../../../core/http/app-type.ts'
import { found, refuseIf } from '../../../core/http/errors.ts'
import { IdParams } from '../../../core/http/fields.ts'
import { problems } from '../../../core/http/problems.ts'
import { sealContextOf } from '../codes.ts'
import { selectCode } from '../queries/code-queries.ts'
import { RevealedPersonCode, RevealPersonCode } from '../schemas.ts'

export function revealPersonCode(app: App) {
  app.post(
    '/person-codes/:id/reveal',
    {
      config: { permission: 'personal-codes:read', audit: 'person-code.revealed' },
      schema: {
        operationId: 'revealPersonCode',
        summary: 'The whole personal code, for a stated purpose',
        description: 'The purpose goes to the audit log, which the person may ask for.',
        tags: ['persons'],
        params: IdParams,
        body: RevealPersonCode,
        response: { 200: RevealedPersonCode, ...problems(403, 404, 409) },
      },
    },
    ({ actor, params, body }) =>
      app.db.read(actor, async (db) => {
        const code = found(await selectCode(db, actor, params.id))
        refuseIf(code.withdrawnAt ? refusal('PERSONAL_CODE_WITHDRAWN') : null)
        const digits = found(
          await openText(db, actor, app.vault, sealContextOf(code.personId, code.id), code.codeSealed),
        )
        await auditRead(db, actor, {
          action: 'person-code.revealed',
          objectType: 'person',
          objectId: code.personId,
          subjectIds: [code.personId],
          fields: ['personalCode', `purpose ${body.purpose}`],
        })
        return { id: code.id, personalCode: formatPersonalCode(digits) }
      }),
  )
}
