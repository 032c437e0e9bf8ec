import { runImportRefusal } from '@lidzas/domain/integration/import/states'

import { audit } from '../../../core/audit.ts'
import type { App } from '../../../core/http/app-type.ts'
import { change } from '../../../core/http/changes/change.ts'
import { found, refuseIf } from '../../../core/http/errors.ts'
import { IdParams } from '../../../core/http/fields.ts'
import { IfMatch, matchVersion } from '../../../core/http/if-match.ts'
import { problems } from '../../../core/http/problems.ts'
import { beginPass } from '../pass/begin-pass.ts'
import { lockImport } from '../queries/queries.ts'
import { Import, RunImport } from '../schemas.ts'
import { importView } from '../views.ts'

export function runImport(app: App) {
  app.post(
    '/imports/:id/run',
    {
      config: { permission: 'imports:write', audit: 'import.run-asked' },
      schema: {
        operationId: 'runImport',
        summary: 'Enter the rows, in the caller’s name',
        description:
          'What was entered before, by this run or by anybody, is recognised and not entered twice: a run that stopped is asked for again.',
        tags: ['imports'],
        params: IdParams,
        headers: IfMatch,
        body: RunImport,
        response: { 202: Import, ...problems(403, 404, 409, 410, 412, 422, 428) },
      },
    },
    (request, reply) =>
      change(request, reply, async (tx) => {
        const { actor, params, headers, body } = request
        const row = found(await lockImport(tx, actor, params.id))
        matchVersion(headers, row)
        refuseIf(runImportRefusal({ ...row, isErased: row.wrappedKey === null }, body.mode))
        await beginPass(tx, actor, row.id, 'IMPORT_RUN', app.now(), {
          mode: body.mode,
          sendReferrals: row.kind === 'REFERRALS' && (body.sendReferrals ?? false),
        })
        await audit(tx, actor, {
          action: 'import.run-asked',
          objectType: 'import',
          objectId: row.id,
          fields: Object.keys(body),
        })
        return importView(app.vault, found(await lockImport(tx, actor, row.id)), app.now())
      }),
  )
}
