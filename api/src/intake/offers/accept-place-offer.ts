import { audit } from '../../core/audit.ts'
import type { App } from '../../core/http/app-type.ts'
import { change } from '../../core/http/changes/change.ts'
import { IdParams } from '../../core/http/fields.ts'
import { IfMatch } from '../../core/http/if-match.ts'
import { problems } from '../../core/http/problems.ts'
import { lockForAnswer } from './answering.ts'
import { answerOffer } from './queries.ts'
import { PlaceOffer } from './schemas.ts'
import { offerView } from './views.ts'

export function acceptPlaceOffer(app: App) {
  app.post(
    '/place-offers/:id/accept',
    {
      config: { permission: 'enrolments:write', audit: 'place-offer.accepted' },
      schema: {
        operationId: 'acceptPlaceOffer',
        summary: 'Note that the family takes the offered place',
        description: 'The place stays theirs until the admission uses it, or the offer is withdrawn.',
        tags: ['places'],
        params: IdParams,
        headers: IfMatch,
        response: { 200: PlaceOffer, ...problems(403, 404, 409, 412, 422, 428) },
      },
    },
    (request, reply) =>
      change(request, reply, async (tx) => {
        const { actor, params, headers } = request
        const { offer, enrolment } = await lockForAnswer(tx, actor, app, { params, headers }, 'accept')
        await answerOffer(tx, actor, offer.id, { state: 'accepted' })
        await audit(tx, actor, {
          action: 'place-offer.accepted',
          objectType: 'place_offer',
          objectId: offer.id,
          subjectIds: [enrolment.participantId],
          fields: ['state'],
        })
        return offerView(tx, actor, app.vault, app.today(), offer.id)
      }),
  )
}
