import type { App } from '../../core/http/app-type.ts'
import { change } from '../../core/http/changes/change.ts'
import { problems } from '../../core/http/problems.ts'
import { offerTo, offerToNext } from './offering.ts'
import { OfferPlace, PlaceOffer } from './schemas.ts'
import { offerView } from './views.ts'

export function offerPlace(app: App) {
  app.post(
    '/place-offers',
    {
      config: { permission: 'enrolments:write', audit: 'place-offer.made' },
      schema: {
        operationId: 'offerPlace',
        summary: 'Offer a free place to the next in turn, or to somebody else with a reason',
        description:
          'One offer per vacancy: while it waits for its answer, or is accepted, the place is nobody else’s. Out of turn needs `turnReason`; the answer names who was passed over.',
        tags: ['places'],
        body: OfferPlace,
        response: { 201: PlaceOffer, ...problems(403, 404, 409, 422) },
      },
    },
    (request, reply) =>
      change(request, reply, async (tx) => {
        const { actor, body } = request
        const { programmeId, enrolmentId, turnReason = null } = body
        const turnNote = body.turnNote?.trim() || null
        const id =
          enrolmentId === undefined
            ? await offerToNext(tx, actor, app, programmeId)
            : await offerTo(tx, actor, app, { programmeId, enrolmentId, turnReason, turnNote })
        return offerView(tx, actor, app.vault, app.today(), id)
      }),
  )
}
