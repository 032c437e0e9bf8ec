import { leaveMentorRefusal } from '@lidzas/domain/network/mentors'

import { audit } from '../../core/audit.ts'
import type { App } from '../../core/http/app-type.ts'
import { change } from '../../core/http/changes/change.ts'
import { found, refuseIf } from '../../core/http/errors.ts'
import { IdParams } from '../../core/http/fields.ts'
import { IfMatch, matchVersion } from '../../core/http/if-match.ts'
import { problems } from '../../core/http/problems.ts'
import { changeMentor, lockMentor, selectMentor } from './queries.ts'
import { selectMentorPolicy } from './rules.ts'
import { Mentor, LeaveMentor } from './schemas.ts'
import { mentorView } from './views.ts'

export function leaveMentor(app: App) {
  app.post(
    '/mentors/:id/leave',
    {
      config: { permission: 'mentors:write', audit: 'mentor.left' },
      schema: {
        operationId: 'leaveMentor',
        summary: 'Record that a mentor has left the network; mentorships end first',
        tags: ['mentors'],
        params: IdParams,
        headers: IfMatch,
        body: LeaveMentor,
        response: { 200: Mentor, ...problems(403, 404, 409, 412, 422, 428) },
      },
    },
    (request, reply) =>
      change(request, reply, async (tx) => {
        const {
          actor,
          params,
          headers,
          body: { programmeId },
        } = request
        const policy = found(await selectMentorPolicy(tx, actor, programmeId))
        const mentor = found(await lockMentor(tx, actor, params.id))
        matchVersion(headers, mentor)
        const before = found(await selectMentor(tx, actor, mentor.personId))
        refuseIf(leaveMentorRefusal({ ...mentor, activeMentorships: before.activeMentorships }))
        await changeMentor(tx, actor, mentor.personId, { mentor: { state: 'left', stateReason: null } })
        await audit(tx, actor, {
          action: 'mentor.left',
          objectType: 'mentor',
          objectId: mentor.personId,
          subjectIds: [mentor.personId],
          fields: ['state', 'stateReason'],
        })
        const left = found(await selectMentor(tx, actor, mentor.personId, programmeId))
        return mentorView(left, { policy, programmeId, today: app.today() })
      }),
  )
}
