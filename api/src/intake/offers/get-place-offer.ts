import { auditRead } from '../../core/audit.ts'
import type { App } from '../../core/http/app-type.ts'
import { IdParams } from '../../core/http/fields.ts'
import { problems } from '../../core/http/problems.ts'
import { PlaceOffer } from './schemas.ts'
import { offerView } from './views.ts'

export function getPlaceOffer(app: App) {
  app.get(
    '/place-offers/:id',
    {
      config: { permission: 'enrolments:read', audit: 'place-offer.viewed' },
      schema: {
        operationId: 'getPlaceOffer',
        summary: 'One offered place: its answer, and whom it passed over',
        tags: ['places'],
        params: IdParams,
        response: { 200: PlaceOffer, ...problems(403, 404) },
      },
    },
    ({ actor, params }) =>
      app.db.read(actor, async (db) => {
        const offer = await offerView(db, actor, app.vault, app.today(), params.id)
        const { participant, passedOver } = offer
        await auditRead(db, actor, {
          action: 'place-offer.viewed',
          objectType: 'place_offer',
          objectId: offer.id,
          subjectIds: [participant.id],
          fields: passedOver.length > 0 ? ['passedOver'] : [],
        })
        return offer
      }),
  )
}
