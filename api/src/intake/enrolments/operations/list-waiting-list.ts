import { participationConsentRefusals } from '@lidzas/domain/intake/consents/consents'

import { auditRead } from '../../../core/audit.ts'
import type { App } from '../../../core/http/app-type.ts'
import { Closed, Id } from '../../../core/http/fields.ts'
import { pageQuery } from '../../../core/http/page.ts'
import { problems } from '../../../core/http/problems.ts'
import { selectRepresentationFactsOf } from '../../../people/representations/queries/queries.ts'
import { selectConsentFactsOf } from '../../consents/queries.ts'
import { selectWaiting } from '../queries/waiting-queries.ts'
import { WaitingPage } from '../schemas.ts'
import { masked } from '../views.ts'

export function listWaitingList(app: App) {
  app.get(
    '/waiting-list',
    {
      config: { permission: 'enrolments:read', audit: 'enrolment.waiting-listed' },
      schema: {
        operationId: 'listWaitingList',
        summary: 'Who waits for a place: by priority, then by how long',
        tags: ['enrolments'],
        querystring: Closed({ ...pageQuery(['turn']), programmeId: Id }),
        response: { 200: WaitingPage, ...problems(403) },
      },
    },
    ({ actor, query }) =>
      app.db.read(actor, async (db) => {
        const page = await selectWaiting(db, actor, query, app.today())
        const ids = page.data.map(({ participantId }) => participantId)
        const consents = await selectConsentFactsOf(db, actor, query.programmeId, ids)
        const representations = await selectRepresentationFactsOf(db, actor, ids)
        await auditRead(db, actor, {
          action: 'enrolment.waiting-listed',
          objectType: 'programme',
          objectId: query.programmeId,
          subjectIds: ids,
        })
        return {
          ...page,
          data: page.data.map((row) => ({
            ...masked(actor, row),
            consentsComplete:
              row.participant.birthDate !== null &&
              participationConsentRefusals(
                {
                  birthDate: row.participant.birthDate,
                  consents: consents.filter(({ participantId }) => participantId === row.participantId),
                  representations: representations.filter(
                    ({ participantId }) => participantId === row.participantId,
                  ),
                },
                app.today(),
              ).length === 0,
          })),
        }
      }),
  )
}
