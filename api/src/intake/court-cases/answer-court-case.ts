import { answerCourtCaseRefusal } from '@lidzas/domain/people/representations'

import { audit } from '../../core/audit.ts'
import { sealText } from '../../core/crypto/personal.ts'
import type { App } from '../../core/http/app-type.ts'
import { change } from '../../core/http/changes/change.ts'
import { found, refuseIf } from '../../core/http/errors.ts'
import { IdParams } from '../../core/http/fields.ts'
import { IfMatch, matchVersion } from '../../core/http/if-match.ts'
import { problems } from '../../core/http/problems.ts'
import { answerCase, lockCourtCase } from './queries.ts'
import { AnswerCourtCase, CourtCase } from './schemas.ts'
import { answerNote, courtCaseView } from './views.ts'

export function answerCourtCase(app: App) {
  app.post(
    '/court-cases/:id/answer',
    {
      config: { permission: 'representations:write', audit: 'court-case.answered' },
      schema: {
        operationId: 'answerCourtCase',
        summary: 'Record what the orphan’s court answered',
        description:
          'Whoever was appointed is recorded as a representative next, with the decision as the document.',
        tags: ['representations'],
        params: IdParams,
        headers: IfMatch,
        body: AnswerCourtCase,
        response: { 200: CourtCase, ...problems(403, 404, 409, 412, 422, 428) },
      },
    },
    (request, reply) =>
      change(request, reply, async (tx) => {
        const { actor, params, headers, body } = request
        const courtCase = found(await lockCourtCase(tx, actor, params.id))
        matchVersion(headers, courtCase)
        const { answeredOn, outcome, decision = null } = body
        refuseIf(answerCourtCaseRefusal(courtCase, { answeredOn, outcome, decision }, app.today()))
        const sealContext = answerNote(courtCase.participantId, courtCase.id)
        await answerCase(tx, actor, courtCase.id, {
          answeredOn,
          outcome,
          decision,
          answerNoteSealed: await sealText(tx, actor, app.vault, sealContext, body.note?.trim() || null),
        })
        await audit(tx, actor, {
          action: 'court-case.answered',
          objectType: 'court_case',
          objectId: courtCase.id,
          subjectIds: [courtCase.participantId],
          fields: Object.keys(body),
        })
        return courtCaseView(tx, actor, app.vault, courtCase.id)
      }),
  )
}
