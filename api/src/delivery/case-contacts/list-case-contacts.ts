import { auditRead } from '../../core/audit.ts'
import type { App } from '../../core/http/app-type.ts'
import { found } from '../../core/http/errors.ts'
import { Closed, IdParams } from '../../core/http/fields.ts'
import { pageQuery } from '../../core/http/page.ts'
import { problems } from '../../core/http/problems.ts'
import { findMentorship } from '../mentorships/queries/queries.ts'
import { selectCaseContacts } from './queries.ts'
import { CaseContactPage } from './schemas.ts'

export function listCaseContacts(app: App) {
  app.get(
    '/mentorships/:id/case-contacts',
    {
      config: { permission: 'case-contacts:read', audit: 'case-contact.listed' },
      schema: {
        operationId: 'listCaseContacts',
        summary: 'Contacts between the case manager and the mentor, newest first',
        tags: ['case-contacts'],
        params: IdParams,
        querystring: Closed(pageQuery(['-contactedOn'])),
        response: { 200: CaseContactPage, ...problems(403, 404) },
      },
    },
    ({ actor, params, query }) =>
      app.db.read(actor, async (db) => {
        const mentorship = found(await findMentorship(db, actor, params.id))
        const page = await selectCaseContacts(db, actor, mentorship.id, query)
        await auditRead(db, actor, {
          action: 'case-contact.listed',
          objectType: 'mentorship',
          objectId: mentorship.id,
          subjectIds: [mentorship.participantId],
        })
        return page
      }),
  )
}
