import { openCourtCaseRefusal } from '@lidzas/domain/people/representations'

import { audit } from '../../core/audit.ts'
import { sealText } from '../../core/crypto/personal.ts'
import { newId } from '../../core/db/new-id.ts'
import type { App } from '../../core/http/app-type.ts'
import { change } from '../../core/http/changes/change.ts'
import { found, refuseIf } from '../../core/http/errors.ts'
import { IdParams } from '../../core/http/fields.ts'
import { problems } from '../../core/http/problems.ts'
import { lockParticipant } from '../../people/participants/queries.ts'
import { hasOpenCourtCase, insertCourtCase } from './queries.ts'
import { CourtCase, OpenCourtCase } from './schemas.ts'
import { courtCaseView, note } from './views.ts'

export function openCourtCase(app: App) {
  app.post(
    '/participants/:id/court-cases',
    {
      config: { permission: 'representations:write', audit: 'court-case.opened' },
      schema: {
        operationId: 'openCourtCase',
        summary: 'Record that the orphan’s court was asked, because nobody who may sign can be reached',
        description:
          'It stands beside the consent of a legal representative, never instead of it: whoever the court appoints gives that consent.',
        tags: ['representations'],
        params: IdParams,
        body: OpenCourtCase,
        response: { 201: CourtCase, ...problems(403, 404, 409, 422) },
      },
    },
    (request, reply) =>
      change(request, reply, async (tx) => {
        const { actor, params, body } = request
        const { id: participantId, birthDate } = found(await lockParticipant(tx, actor, params.id))
        const isOpen = await hasOpenCourtCase(tx, actor, participantId)
        refuseIf(openCourtCaseRefusal(body.askedOn, birthDate, isOpen, app.today()))
        const id = newId(app.now())
        const { note: text, reference = null, ...asked } = body
        await insertCourtCase(tx, actor, {
          ...asked,
          id,
          participantId,
          reference,
          noteSealed: await sealText(tx, actor, app.vault, note(participantId, id), text?.trim() || null),
        })
        await audit(tx, actor, {
          action: 'court-case.opened',
          objectType: 'court_case',
          objectId: id,
          subjectIds: [participantId],
          fields: Object.keys(body),
        })
        return courtCaseView(tx, actor, app.vault, id)
      }),
  )
}
