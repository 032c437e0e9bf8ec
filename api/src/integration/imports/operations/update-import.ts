import { mappingRefusal } from '@lidzas/domain/integration/import/mapping'
import { importActionRefusal } from '@lidzas/domain/integration/import/states'
import type { Static } from 'typebox'

import { audit } from '../../../core/audit.ts'
import type { App } from '../../../core/http/app-type.ts'
import { change } from '../../../core/http/changes/change.ts'
import { found, refuseIf } from '../../../core/http/errors.ts'
import { IdParams } from '../../../core/http/fields.ts'
import { IfMatch, matchVersion } from '../../../core/http/if-match.ts'
import { problems } from '../../../core/http/problems.ts'
import { Refused } from '../../../core/http/refusals/problem.ts'
import { openFileKey } from '../file-key.ts'
import { BrokenFile } from '../file/broken-file.ts'
import type { FileForm } from '../file/rows.ts'
import { readHead, suggestionFor } from '../pass/head.ts'
import { changeImport, lockImport, selectImport } from '../queries/queries.ts'
import { Import, UpdateImport } from '../schemas.ts'
import { storedFile } from '../stored-file.ts'
import { type Head, headOf, importView } from '../views.ts'

type FormChange = NonNullable<Static<typeof UpdateImport>['form']>

export function updateImport(app: App) {
  app.patch(
    '/imports/:id',
    {
      config: { permission: 'imports:write', audit: 'import.updated' },
      schema: {
        operationId: 'updateImport',
        summary: 'Correct how the file is read and what its columns hold',
        description:
          'Afterwards it is checked again. Another form without a mapping brings a new suggestion.',
        tags: ['imports'],
        params: IdParams,
        headers: IfMatch,
        body: UpdateImport,
        response: { 200: Import, ...problems(403, 404, 409, 410, 412, 422, 428) },
      },
    },
    (request, reply) =>
      change(request, reply, async (tx) => {
        const { actor, params, headers, body } = request
        const before = found(await app.db.read(actor, (db) => selectImport(db, actor, params.id)))
        const isErased = before.wrappedKey === null
        refuseIf(importActionRefusal('change', { state: before.state, isErased }))
        const key = openFileKey(app.vault, before, before.wrappedKey!)
        const known = headOf(app.vault, before)!
        const file = storedFile({ db: app.db, actor, key }, before)
        const head = body.form ? await reread(known, changedForm(known.form, body.form), file) : known
        const mapping = body.mapping ?? (body.form ? suggestionFor(head, before.kind) : before.mapping)
        if (body.mapping) refuseIf(mappingRefusal(mapping, before.kind, head.headers.length))
        const row = found(await lockImport(tx, actor, params.id))
        matchVersion(headers, row)
        refuseIf(importActionRefusal('change', { state: row.state, isErased: row.wrappedKey === null }))
        await changeImport(tx, actor, row.id, {
          mapping: [...mapping],
          state: 'ready',
          headSealed: key.sealJson('head', head),
        })
        await audit(tx, actor, {
          action: 'import.updated',
          objectType: 'import',
          objectId: row.id,
          fields: Object.keys(body),
        })
        return importView(app.vault, found(await lockImport(tx, actor, row.id)), app.now())
      }),
  )
}

/** Changes the form of a file, but only the settings that its format has. */
function changedForm(form: FileForm, change: FormChange): FileForm {
  const { encoding, delimiter, sheet, headerLine = form.headerLine } = change
  if (form.format === 'XLSX') return { ...form, sheet: sheet ?? form.sheet, headerLine }
  return { ...form, encoding: encoding ?? form.encoding, delimiter: delimiter ?? form.delimiter, headerLine }
}

async function reread(known: Head, form: FileForm, file: Parameters<typeof readHead>[0]): Promise<Head> {
  try {
    return await readHead(file, form, known.sheets)
  } catch (error) {
    if (error instanceof BrokenFile) throw new Refused({ ...error.refusal, pointer: '/form' })
    throw error
  }
}
