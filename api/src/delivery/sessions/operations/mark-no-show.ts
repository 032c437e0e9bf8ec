import { noShowTimeRefusal } from '@lidzas/domain/delivery/sessions'

import { sealText } from '../../../core/crypto/personal.ts'
import type { App } from '../../../core/http/app-type.ts'
import { change } from '../../../core/http/changes/change.ts'
import { refuseIf } from '../../../core/http/errors.ts'
import { IdParams } from '../../../core/http/fields.ts'
import { IfMatch } from '../../../core/http/if-match.ts'
import { problems } from '../../../core/http/problems.ts'
import { answerWith, lockFor } from '../change.ts'
import { noteSealContext } from '../enter.ts'
import { changeSession, closeAttendances } from '../queries/queries.ts'
import { MarkNoShow, Session } from '../schemas.ts'

export function markNoShow(app: App) {
  app.post(
    '/sessions/:id/no-show',
    {
      config: { permission: 'sessions:write', audit: 'session.no-show' },
      schema: {
        operationId: 'markNoShow',
        summary: 'Record that nobody came to a planned session',
        description:
          'It counts no minutes. Who was absent from a group that met is named when the session is held.',
        tags: ['sessions'],
        params: IdParams,
        headers: IfMatch,
        body: MarkNoShow,
        response: { 200: Session, ...problems(403, 404, 409, 412, 422, 428) },
      },
    },
    (request, reply) =>
      change(request, reply, async (tx) => {
        const { actor, params, headers, body } = request
        const session = await lockFor(tx, actor, { ...params, headers, action: 'no_show' })
        refuseIf(noShowTimeRefusal(session, app.now()))
        const { note } = body
        await changeSession(tx, actor, session.id, {
          state: 'no_show',
          recordedAt: app.now(),
          ...(note !== undefined && {
            noteSealed: await sealText(
              tx,
              actor,
              app.vault,
              noteSealContext(session.id, session.people),
              note,
            ),
          }),
        })
        await closeAttendances(tx, actor, session.id, 'no_show')
        return answerWith(tx, actor, app, session.id, 'session.no-show', Object.keys(body))
      }),
  )
}
