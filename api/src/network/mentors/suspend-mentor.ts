import { suspendMentorRefusal } from '@lidzas/domain/network/mentors'

import { audit } from '../../core/audit.ts'
import type { App } from '../../core/http/app-type.ts'
import { change } from '../../core/http/changes/change.ts'
import { found, refuseIf } from '../../core/http/errors.ts'
import { IdParams } from '../../core/http/fields.ts'
import { IfMatch, matchVersion } from '../../core/http/if-match.ts'
import { problems } from '../../core/http/problems.ts'
import { changeMentor, lockMentor, selectMentor, selectPlannedSessions } from './queries.ts'
import { selectMentorPolicy } from './rules.ts'
import { SuspendedMentor, SuspendMentor } from './schemas.ts'
import { mentorView } from './views.ts'

export function suspendMentor(app: App) {
  app.post(
    '/mentors/:id/suspend',
    {
      config: { permission: 'mentors:write', audit: 'mentor.suspended' },
      schema: {
        operationId: 'suspendMentor',
        summary: 'Record that a mentor is on leave, with the reason',
        description:
          'No new participant meanwhile; mentorships stay. The answer names the meetings that are planned, for somebody to move or cancel.',
        tags: ['mentors'],
        params: IdParams,
        headers: IfMatch,
        body: SuspendMentor,
        response: { 200: SuspendedMentor, ...problems(403, 404, 409, 412, 422, 428) },
      },
    },
    (request, reply) =>
      change(request, reply, async (tx) => {
        const { actor, params, headers } = request
        const { reason, programmeId } = request.body
        const policy = found(await selectMentorPolicy(tx, actor, programmeId))
        const mentor = found(await lockMentor(tx, actor, params.id))
        matchVersion(headers, mentor)
        refuseIf(suspendMentorRefusal(mentor, reason))
        await changeMentor(tx, actor, mentor.personId, {
          mentor: { state: 'suspended', stateReason: reason },
        })
        await audit(tx, actor, {
          action: 'mentor.suspended',
          objectType: 'mentor',
          objectId: mentor.personId,
          subjectIds: [mentor.personId],
          fields: ['state', 'stateReason'],
        })
        const suspended = found(await selectMentor(tx, actor, mentor.personId, programmeId))
        const plannedSessions = await selectPlannedSessions(tx, actor, mentor.personId, app.now())
        return { ...mentorView(suspended, { policy, programmeId, today: app.today() }), plannedSessions }
      }),
  )
}
