import { audit } from '../../core/audit.ts'
import { sealText } from '../../core/crypto/personal.ts'
import type { App } from '../../core/http/app-type.ts'
import { change } from '../../core/http/changes/change.ts'
import { IdParams } from '../../core/http/fields.ts'
import { IfMatch } from '../../core/http/if-match.ts'
import { problems } from '../../core/http/problems.ts'
import { givenBack, lockForAnswer } from './answering.ts'
import { offerNextIfFree } from './offering.ts'
import { answerOffer } from './queries.ts'
import { DeclineOffer, PlaceOffer } from './schemas.ts'
import { offerView } from './views.ts'

export function declinePlaceOffer(app: App) {
  app.post(
    '/place-offers/:id/decline',
    {
      config: { permission: 'enrolments:write', audit: 'place-offer.declined' },
      schema: {
        operationId: 'declinePlaceOffer',
        summary: 'Note that the family does not take the offered place',
        description:
          'They stay on the waiting list behind those of the same priority who wait now. The place goes to the next in turn at once unless `offerNext` is false.',
        tags: ['places'],
        params: IdParams,
        headers: IfMatch,
        body: DeclineOffer,
        response: { 200: PlaceOffer, ...problems(403, 404, 409, 412, 422, 428) },
      },
    },
    (request, reply) =>
      change(request, reply, async (tx) => {
        const { actor, params, headers, body } = request
        const asked = { params, headers }
        const { offer, enrolment, limits } = await lockForAnswer(tx, actor, app, asked, 'decline')
        const note = body.note?.trim() || null
        const sealContext = {
          personId: enrolment.participantId,
          column: 'place_offer.answer_note_sealed',
          rowId: offer.id,
        }
        await answerOffer(tx, actor, offer.id, {
          state: 'declined',
          answerReason: body.reason,
          answerNoteSealed: await sealText(tx, actor, app.vault, sealContext, note),
        })
        await audit(tx, actor, {
          action: 'place-offer.declined',
          objectType: 'place_offer',
          objectId: offer.id,
          subjectIds: [enrolment.participantId],
          fields: ['state', 'answerReason', ...(note ? ['answerNote'] : [])],
        })
        if (body.offerNext !== false) {
          const { programmeId } = offer
          await offerNextIfFree(tx, actor, app, {
            programmeId,
            limits: givenBack(limits, offer),
            besides: enrolment.id,
          })
        }
        return offerView(tx, actor, app.vault, app.today(), offer.id)
      }),
  )
}
