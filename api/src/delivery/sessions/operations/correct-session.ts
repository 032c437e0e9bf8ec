import type { App } from '../../../core/http/app-type.ts'
import { change } from '../../../core/http/changes/change.ts'
import { IdParams } from '../../../core/http/fields.ts'
import { IfMatch } from '../../../core/http/if-match.ts'
import { problems } from '../../../core/http/problems.ts'
import { lockCalendars } from '../../../people/persons/queries/calendar-queries.ts'
import { answerWith, expected, lockFor, timeOf } from '../change.ts'
import { enter } from '../enter.ts'
import { changeSession, closeAttendances } from '../queries/queries.ts'
import { CorrectSession, Session } from '../schemas.ts'
import { sessionView } from '../views.ts'

export function correctSession(app: App) {
  app.post(
    '/sessions/:id/correct',
    {
      config: { permission: 'sessions:write', audit: 'session.corrected' },
      schema: {
        operationId: 'correctSession',
        summary: 'Correct a held session by a new entry',
        description:
          'The old entry stays readable as `corrected` and its minutes are taken back; the new one is judged and counted ' +
          'like any other, in the same transaction. Answers the new entry.',
        tags: ['sessions'],
        params: IdParams,
        headers: IfMatch,
        body: CorrectSession,
        response: { 200: Session, ...problems(403, 404, 409, 412, 422, 428) },
      },
    },
    (request, reply) =>
      change(request, reply, async (tx) => {
        const { actor, params, headers, body } = request
        const session = await lockFor(tx, actor, { ...params, headers, action: 'correct' })
        const { reason, startsAt: _, endsAt: __, ...fields } = body
        const { note } = await sessionView(tx, actor, app, session.id)
        const wereAbsent = session.people.filter(({ state }) => state === 'no_show')
        await lockCalendars(
          tx,
          actor,
          session.people.map(({ personId }) => personId),
        )
        await changeSession(tx, actor, session.id, { state: 'corrected', correctionReason: reason })
        await closeAttendances(tx, actor, session.id, 'reversed')
        const id = await enter(tx, actor, app, {
          programmeId: session.programmeId,
          organisationId: session.organisationId,
          kind: session.kind,
          activityType: session.activityType,
          mode: session.mode,
          venue: session.venue,
          title: session.title,
          note: note ?? null,
          absent: wereAbsent.map(({ personId }) => personId),
          overrideReason: session.capOverrideReason,
          ...fields,
          ...timeOf(body, session),
          state: 'held',
          attendees: expected(session),
          correctsId: session.id,
        })
        return answerWith(tx, actor, app, id, 'session.corrected', Object.keys(body))
      }),
  )
}
