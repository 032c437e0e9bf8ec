import type { App } from '../../../core/http/app-type.ts'
import { change } from '../../../core/http/changes/change.ts'
import { IdParams } from '../../../core/http/fields.ts'
import { IfMatch } from '../../../core/http/if-match.ts'
import { problems } from '../../../core/http/problems.ts'
import { answerWith, lockFor } from '../change.ts'
import { changeSession, closeAttendances } from '../queries/queries.ts'
import { CancelSession, Session } from '../schemas.ts'

export function cancelSession(app: App) {
  app.post(
    '/sessions/:id/cancel',
    {
      config: { permission: 'sessions:write', audit: 'session.cancelled' },
      schema: {
        operationId: 'cancelSession',
        summary: 'Call off a planned session',
        tags: ['sessions'],
        params: IdParams,
        headers: IfMatch,
        body: CancelSession,
        response: { 200: Session, ...problems(403, 404, 409, 412, 422, 428) },
      },
    },
    (request, reply) =>
      change(request, reply, async (tx) => {
        const { actor, params, headers, body } = request
        const session = await lockFor(tx, actor, { ...params, headers, action: 'cancel' })
        await changeSession(tx, actor, session.id, { state: 'cancelled', cancelReason: body.reason })
        await closeAttendances(tx, actor, session.id, 'cancelled')
        return answerWith(tx, actor, app, session.id, 'session.cancelled', Object.keys(body))
      }),
  )
}
