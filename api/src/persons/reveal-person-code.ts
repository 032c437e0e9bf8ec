import { formatPersonalCode } from '@lidzas/domain/personal-code'
import { refusal } from '@lidzas/domain/refusal'

import { auditRead } from '../audit.ts'
import { openText } from '../crypto/personal.ts'
import type { App } from '../http/app-type.ts'
import { found, refuseIf } from '../http/errors.ts'
import { IdParams } from '../http/fields.ts'
import { problems } from '../http/problems.ts'
import { selectCode } from './code-queries.ts'
import { placeOf } from './codes.ts'
import { RevealedPersonCode, RevealPersonCode } from './schemas.ts'

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
          await openText(db, app.vault, actor, placeOf(code.personId, code.id), code.codeSealed),
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
