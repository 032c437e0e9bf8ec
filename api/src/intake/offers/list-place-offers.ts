import { offerStates } from '@lidzas/domain/intake/offers'
import Type from 'typebox'

import { auditRead } from '../../core/audit.ts'
import type { App } from '../../core/http/app-type.ts'
import { Closed, Id, OneOf } from '../../core/http/fields.ts'
import { pageQuery } from '../../core/http/page.ts'
import { problems } from '../../core/http/problems.ts'
import { selectOffers } from './queries.ts'
import { PlaceOfferPage } from './schemas.ts'

export function listPlaceOffers(app: App) {
  app.get(
    '/place-offers',
    {
      config: { permission: 'enrolments:read', audit: 'place-offer.listed' },
      schema: {
        operationId: 'listPlaceOffers',
        summary: 'Offered places of a programme, the newest first',
        tags: ['places'],
        querystring: Closed({
          ...pageQuery(['-offeredAt', 'answerDueOn']),
          programmeId: Id,
          state: Type.Optional(OneOf(offerStates)),
          enrolmentId: Type.Optional(Id),
        }),
        response: { 200: PlaceOfferPage, ...problems(403) },
      },
    },
    ({ actor, query }) =>
      app.db.read(actor, async (db) => {
        const page = await selectOffers(db, actor, app.today(), query)
        await auditRead(db, actor, {
          action: 'place-offer.listed',
          objectType: 'programme',
          objectId: query.programmeId,
          subjectIds: page.data.map(({ participant }) => participant.id),
        })
        return page
      }),
  )
}
