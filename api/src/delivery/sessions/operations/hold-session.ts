import { sealText } from '../../../core/crypto/personal.ts'
import type { App } from '../../../core/http/app-type.ts'
import { change } from '../../../core/http/changes/change.ts'
import { IdParams } from '../../../core/http/fields.ts'
import { IfMatch } from '../../../core/http/if-match.ts'
import { problems } from '../../../core/http/problems.ts'
import { answerWith, expected, lockFor, timeOf } from '../change.ts'
import { noteSealContext } from '../enter.ts'
import { attend, settle } from '../fitness.ts'
import { changeSession, settleAttendances } from '../queries/queries.ts'
import { HoldSession, Session } from '../schemas.ts'

export function holdSession(app: App) {
  app.post(
    '/sessions/:id/hold',
    {
      config: { permission: 'sessions:write', audit: 'session.held' },
      schema: {
        operationId: 'holdSession',
        summary: 'Record that a planned session took place',
        description:
          'Its minutes are counted for everybody who came. Times may be given as they turned out. Beyond a monthly cap ' +
          'it is refused with the minutes that are left, unless a coordinator overrides it with a reason.',
        tags: ['sessions'],
        params: IdParams,
        headers: IfMatch,
        body: HoldSession,
        response: { 200: Session, ...problems(403, 404, 409, 412, 422, 428) },
      },
    },
    (request, reply) =>
      change(request, reply, async (tx) => {
        const { actor, params, headers, body } = request
        const session = await lockFor(tx, actor, { ...params, headers, action: 'hold' })
        const { note, absent = [], overrideReason = null } = body
        const time = timeOf(body, session)
        const meeting = {
          ...session,
          ...time,
          attendees: expected(session),
          absent,
          overrideReason,
          now: app.now(),
        }
        const attending = await attend(tx, actor, meeting)
        const { people, overridden } = await settle(tx, actor, meeting, attending)
        await changeSession(tx, actor, session.id, {
          ...time,
          state: 'held',
          recordedAt: app.now(),
          capOverrideReason: overridden ? overrideReason : null,
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
        await settleAttendances(tx, actor, session.id, people)
        return answerWith(tx, actor, app, session.id, 'session.held', Object.keys(body))
      }),
  )
}
