import { createHash } from 'node:crypto'

import { may } from '@lidzas/domain/core/permissions'
import { exportRecordRefusal, recordReachRefusal } from '@lidzas/domain/rights/data-requests'
import Type from 'typebox'

import { audit } from '../../core/audit.ts'
import { sealText } from '../../core/crypto/personal.ts'
import { newId } from '../../core/db/new-id.ts'
import type { App } from '../../core/http/app-type.ts'
import { change } from '../../core/http/changes/change.ts'
import { found, refuseIf } from '../../core/http/errors.ts'
import { IdParams } from '../../core/http/fields.ts'
import { problems } from '../../core/http/problems.ts'
import { recordAsDocument } from './document.ts'
import { programmesOf, readPersonRecord, recordAsJson, withCodesMasked } from './person-record.ts'
import { insertRecordExport, selectVisiblePerson } from './queries.ts'
import { ExportRecord, PersonRecord } from './schemas.ts'

/** Typed as an empty object: the answer is the file itself, which no serializer touches. */
const file: Record<never, never> = {
  200: {
    description: 'The file, as an attachment',
    content: {
      'application/json': { schema: PersonRecord },
      'text/html': { schema: Type.String() },
    },
  },
}
const types = { JSON: 'application/json; charset=utf-8', HTML: 'text/html; charset=utf-8' }

export function exportRecord(app: App) {
  app.post(
    '/persons/:id/record-exports',
    {
      config: { permission: 'person-records:export', audit: 'person-record.exported' },
      schema: {
        operationId: 'exportRecord',
        summary: 'Everything recorded about a person, as a file for systems or a document to read',
        description:
          'Participants, mentors and representatives alike, with what is sealed opened, special categories, who looked and who changed. Somebody who works in one programme alone gives out no record that holds data of another, and who may not read personal codes gets them masked. Every copy is noted with its purpose, its number of rows and its checksum.',
        tags: ['data-rights'],
        params: IdParams,
        body: ExportRecord,
        response: { ...file, ...problems(403, 404, 409, 422) },
      },
    },
    (request, reply) => {
      const { actor, params, body } = request
      void reply
        .type(types[body.format])
        .header(
          'content-disposition',
          `attachment; filename="${fileName(params.id, app.today(), body.format)}"`,
        )
        .header('x-content-type-options', 'nosniff')
        // If a browser shows the file after all, the file runs no script and loads nothing.
        .header('content-security-policy', "sandbox; default-src 'none'; style-src 'unsafe-inline'")
      return change(request, reply, async (tx) => {
        const person = found(await selectVisiblePerson(tx, actor, params.id))
        const { format, language, purpose, requestId = null } = body
        const reason = body.reason?.trim() || null
        refuseIf(exportRecordRefusal({ requestId, reason }))
        const id = newId(app.now())
        const sealContext = { personId: person.id, column: 'record_export.reason_sealed', rowId: id }
        const reasonSealed = await sealText(tx, actor, app.vault, sealContext, reason)
        const whole = await readPersonRecord(tx, actor, app.vault, person.id, app.now())
        refuseIf(recordReachRefusal(actor.memberships, programmesOf(whole)))
        const record = may(actor, 'personal-codes:read') ? whole : withCodesMasked(whole)
        const content = Buffer.from(
          format === 'JSON'
            ? JSON.stringify(recordAsJson(record), null, 2)
            : recordAsDocument(record, language),
        )
        const sha256 = createHash('sha256').update(content).digest('hex')
        const rowCount = record.rows
        await insertRecordExport(tx, actor, {
          ...{ id, personId: person.id, purpose, requestId, reasonSealed },
          ...{ format, language, rowCount, sha256 },
        })
        await audit(tx, actor, {
          action: 'person-record.exported',
          objectType: 'person',
          objectId: person.id,
          subjectIds: [person.id],
          fields: [purpose, format, `rows:${rowCount}`],
        })
        return content
      })
    },
  )
}

/**
 * Returns a file name without the person's name or personal code, because file names are seen more widely than
 * files.
 */
function fileName(personId: string, today: string, format: keyof typeof types): string {
  return `lidzas-${today}-${personId.slice(-8)}.${format.toLowerCase()}`
}
