import { audit } from '../../../core/audit.ts'
import type { App } from '../../../core/http/app-type.ts'
import { change } from '../../../core/http/changes/change.ts'
import { problems } from '../../../core/http/problems.ts'
import { enter } from '../enter.ts'
import { invite } from '../people.ts'
import { PlanSession, Session } from '../schemas.ts'
import { participantsOf, sessionView } from '../views.ts'

export function planSession(app: App) {
  app.post(
    '/sessions',
    {
      config: { permission: 'sessions:write', audit: ['session.planned', 'session.held'] },
      schema: {
        operationId: 'planSession',
        summary: 'Plan a session, or log one that took place',
        description:
          'One to one: `mentorshipId`. Group activity: `participants` (enrolment ids) and `mentors` (person ids). With ' +
          '`state: held` it is judged and counted at once; nothing is stored when anybody may not take part.',
        tags: ['sessions'],
        body: PlanSession,
        response: { 201: Session, ...problems(403, 404, 409, 422) },
      },
    },
    (request, reply) =>
      change(request, reply, async (tx) => {
        const { actor, body } = request
        const { mentorshipId: _, participants: __, mentors: ___, ...fields } = body
        const { attendees, organisationId } = await invite(tx, actor, body)
        const id = await enter(tx, actor, app, {
          venue: null,
          title: null,
          note: null,
          overrideReason: null,
          ...fields,
          state: body.state ?? 'planned',
          startsAt: new Date(body.startsAt),
          endsAt: new Date(body.endsAt),
          organisationId,
          attendees,
          absent: [],
        })
        await audit(tx, actor, {
          action: body.state === 'held' ? 'session.held' : 'session.planned',
          objectType: 'session',
          objectId: id,
          subjectIds: participantsOf(attendees),
          fields: Object.keys(body),
        })
        return sessionView(tx, actor, app, id)
      }),
  )
}
