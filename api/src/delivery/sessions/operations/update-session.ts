import { sealText } from '../../../core/crypto/personal.ts'
import type { App } from '../../../core/http/app-type.ts'
import { change } from '../../../core/http/changes/change.ts'
import { IdParams } from '../../../core/http/fields.ts'
import { IfMatch } from '../../../core/http/if-match.ts'
import { problems } from '../../../core/http/problems.ts'
import { answerWith, expected, lockFor, timeOf } from '../change.ts'
import { noteSealContext } from '../enter.ts'
import { attend } from '../fitness.ts'
import { changeSession } from '../queries/queries.ts'
import { Session, UpdateSession } from '../schemas.ts'

export function updateSession(app: App) {
  app.patch(
    '/sessions/:id',
    {
      config: { permission: 'sessions:write', audit: 'session.updated' },
      schema: {
        operationId: 'updateSession',
        summary: 'Change a planned session',
        tags: ['sessions'],
        params: IdParams,
        headers: IfMatch,
        body: UpdateSession,
        response: { 200: Session, ...problems(403, 404, 409, 412, 422, 428) },
      },
    },
    (request, reply) =>
      change(request, reply, async (tx) => {
        const { actor, params, headers, body } = request
        const session = await lockFor(tx, actor, { ...params, headers, action: 'edit' })
        const { note, startsAt: _, endsAt: __, ...fields } = body
        const time = timeOf(body, session)
        await attend(tx, actor, { ...session, ...time, attendees: expected(session), absent: [] })
        await changeSession(tx, actor, session.id, {
          ...fields,
          ...time,
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
        return answerWith(tx, actor, app, session.id, 'session.updated', Object.keys(body))
      }),
  )
}
