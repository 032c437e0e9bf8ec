import { audit } from '../../core/audit.ts'
import { sealText } from '../../core/crypto/personal.ts'
import type { App } from '../../core/http/app-type.ts'
import { change } from '../../core/http/changes/change.ts'
import { IdParams } from '../../core/http/fields.ts'
import { IfMatch } from '../../core/http/if-match.ts'
import { problems } from '../../core/http/problems.ts'
import { lockForAnswer } from './answering.ts'
import { answerOffer } from './queries.ts'
import { PlaceOffer, WithdrawOffer } from './schemas.ts'
import { offerView } from './views.ts'

export function withdrawPlaceOffer(app: App) {
  app.post(
    '/place-offers/:id/withdraw',
    {
      config: { permission: 'enrolments:write', audit: 'place-offer.withdrawn' },
      schema: {
        operationId: 'withdrawPlaceOffer',
        summary: 'Take an offer back',
        description: 'The person keeps the turn, and the place is free for whomever it is offered to next.',
        tags: ['places'],
        params: IdParams,
        headers: IfMatch,
        body: WithdrawOffer,
        response: { 200: PlaceOffer, ...problems(403, 404, 409, 412, 422, 428) },
      },
    },
    (request, reply) =>
      change(request, reply, async (tx) => {
        const { actor, params, headers, body } = request
        const { offer, enrolment } = await lockForAnswer(tx, actor, app, { params, headers }, 'withdraw')
        const note = body.note?.trim() || null
        const sealContext = {
          personId: enrolment.participantId,
          column: 'place_offer.answer_note_sealed',
          rowId: offer.id,
        }
        await answerOffer(tx, actor, offer.id, {
          state: 'withdrawn',
          answerReason: body.reason,
          answerNoteSealed: await sealText(tx, actor, app.vault, sealContext, note),
        })
        await audit(tx, actor, {
          action: 'place-offer.withdrawn',
          objectType: 'place_offer',
          objectId: offer.id,
          subjectIds: [enrolment.participantId],
          fields: ['state', 'answerReason', ...(note ? ['answerNote'] : [])],
        })
        return offerView(tx, actor, app.vault, app.today(), offer.id)
      }),
  )
}
