import { caseContactRefusal } from '@lidzas/domain/delivery/mentorship-days'
import { enrolmentOpenRefusal } from '@lidzas/domain/intake/enrolments'

import { audit } from '../../core/audit.ts'
import { sealText } from '../../core/crypto/personal.ts'
import { newId } from '../../core/db/new-id.ts'
import type { App } from '../../core/http/app-type.ts'
import { change } from '../../core/http/changes/change.ts'
import { found, refuseIf } from '../../core/http/errors.ts'
import { IdParams } from '../../core/http/fields.ts'
import { problems } from '../../core/http/problems.ts'
import { lockMentorship } from '../mentorships/queries/queries.ts'
import { insertCaseContact, selectCaseContact } from './queries.ts'
import { AddCaseContact, CaseContact } from './schemas.ts'

export function addCaseContact(app: App) {
  app.post(
    '/mentorships/:id/case-contacts',
    {
      config: { permission: 'case-contacts:write', audit: 'case-contact.added' },
      schema: {
        operationId: 'addCaseContact',
        summary: 'Note a contact between the case manager and the mentor',
        tags: ['case-contacts'],
        params: IdParams,
        body: AddCaseContact,
        response: { 201: CaseContact, ...problems(403, 404, 409, 422) },
      },
    },
    (request, reply) =>
      change(request, reply, async (tx) => {
        const { actor, params, body } = request
        const mentorship = found(await lockMentorship(tx, actor, params.id))
        refuseIf(enrolmentOpenRefusal(mentorship.enrolment))
        refuseIf(caseContactRefusal(mentorship, body.contactedOn, app.today()))
        const id = newId(app.now())
        const note = body.note?.trim() || null
        const sealContext = {
          personId: mentorship.participantId,
          column: 'case_contact.note_sealed',
          rowId: id,
        }
        await insertCaseContact(tx, actor, {
          id,
          mentorshipId: mentorship.id,
          contactedOn: body.contactedOn,
          channel: body.channel,
          noteSealed: await sealText(tx, actor, app.vault, sealContext, note),
        })
        await audit(tx, actor, {
          action: 'case-contact.added',
          objectType: 'case_contact',
          objectId: id,
          subjectIds: [mentorship.participantId, mentorship.mentorId],
          fields: Object.keys(body),
        })
        const { noteSealed: _, participantId: __, ...contact } = (await selectCaseContact(tx, actor, id))!
        return { ...contact, note }
      }),
  )
}
