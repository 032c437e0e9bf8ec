import { auditRead } from '../../core/audit.ts'
import { openText } from '../../core/crypto/personal.ts'
import type { App } from '../../core/http/app-type.ts'
import { found } from '../../core/http/errors.ts'
import { IdParams } from '../../core/http/fields.ts'
import { problems } from '../../core/http/problems.ts'
import { selectCaseContact } from './queries.ts'
import { CaseContact } from './schemas.ts'

export function getCaseContact(app: App) {
  app.get(
    '/case-contacts/:id',
    {
      config: { permission: 'case-contacts:read', audit: 'case-contact.viewed' },
      schema: {
        operationId: 'getCaseContact',
        summary: 'One contact with its note',
        tags: ['case-contacts'],
        params: IdParams,
        response: { 200: CaseContact, ...problems(403, 404) },
      },
    },
    ({ actor, params }) =>
      app.db.read(actor, async (db) => {
        const { noteSealed, participantId, ...contact } = found(await selectCaseContact(db, actor, params.id))
        const sealContext = { personId: participantId, column: 'case_contact.note_sealed', rowId: contact.id }
        const note = await openText(db, actor, app.vault, sealContext, noteSealed)
        await auditRead(db, actor, {
          action: 'case-contact.viewed',
          objectType: 'case_contact',
          objectId: contact.id,
          subjectIds: [participantId],
          fields: ['note'],
        })
        return { ...contact, note }
      }),
  )
}
