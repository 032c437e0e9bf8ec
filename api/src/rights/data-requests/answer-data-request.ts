import { answerDataRequestRefusal } from '@lidzas/domain/rights/data-requests'

import { sealText } from '../../core/crypto/personal.ts'
import type { App } from '../../core/http/app-type.ts'
import { refuseIf } from '../../core/http/errors.ts'
import { IdParams } from '../../core/http/fields.ts'
import { IfMatch } from '../../core/http/if-match.ts'
import { problems } from '../../core/http/problems.ts'
import { changing } from './changing.ts'
import { changeDataRequest } from './queries.ts'
import { AnswerDataRequest, DataRequest } from './schemas.ts'
import { answerSealContext } from './views.ts'

export function answerDataRequest(app: App) {
  app.post(
    '/data-requests/:id/answer',
    {
      config: { permission: 'data-requests:write', audit: 'data-request.answered' },
      schema: {
        operationId: 'answerDataRequest',
        summary: 'Answer a request about data',
        tags: ['data-rights'],
        params: IdParams,
        headers: IfMatch,
        body: AnswerDataRequest,
        response: { 200: DataRequest, ...problems(403, 404, 409, 412, 422, 428) },
      },
    },
    (request, reply) =>
      changing(app, request, reply, 'data-request.answered', async (tx, actor, row) => {
        const { outcome, answeredOn } = request.body
        const answer = request.body.answer?.trim() || null
        refuseIf(answerDataRequestRefusal(row, { outcome, answer, answeredOn }, app.today()))
        await changeDataRequest(tx, actor, row.id, {
          ...{ state: 'answered', outcome, answeredOn, decidedBy: actor.accountId },
          answerSealed: await sealText(tx, actor, app.vault, answerSealContext(row.personId, row.id), answer),
        })
      }),
  )
}
