import { rejectMentorRefusal } from '@lidzas/domain/network/mentors'

import { audit } from '../../core/audit.ts'
import type { App } from '../../core/http/app-type.ts'
import { change } from '../../core/http/changes/change.ts'
import { found, refuseIf } from '../../core/http/errors.ts'
import { IdParams } from '../../core/http/fields.ts'
import { IfMatch, matchVersion } from '../../core/http/if-match.ts'
import { problems } from '../../core/http/problems.ts'
import { changeMentor, lockMentor, selectMentor } from './queries.ts'
import { selectMentorPolicy } from './rules.ts'
import { Mentor, RejectMentor } from './schemas.ts'
import { mentorView } from './views.ts'

export function rejectMentor(app: App) {
  app.post(
    '/mentors/:id/reject',
    {
      config: { permission: 'mentors:write', audit: 'mentor.rejected' },
      schema: {
        operationId: 'rejectMentor',
        summary: 'Turn a candidate down, with the reason',
        tags: ['mentors'],
        params: IdParams,
        headers: IfMatch,
        body: RejectMentor,
        response: { 200: Mentor, ...problems(403, 404, 409, 412, 422, 428) },
      },
    },
    (request, reply) =>
      change(request, reply, async (tx) => {
        const {
          actor,
          params,
          headers,
          body: { reason, programmeId },
        } = request
        const policy = found(await selectMentorPolicy(tx, actor, programmeId))
        const mentor = found(await lockMentor(tx, actor, params.id))
        matchVersion(headers, mentor)
        refuseIf(rejectMentorRefusal(mentor, reason))
        await changeMentor(tx, actor, mentor.personId, { mentor: { state: 'rejected', stateReason: reason } })
        await audit(tx, actor, {
          action: 'mentor.rejected',
          objectType: 'mentor',
          objectId: mentor.personId,
          subjectIds: [mentor.personId],
          fields: ['state', 'stateReason'],
        })
        const rejected = found(await selectMentor(tx, actor, mentor.personId, programmeId))
        return mentorView(rejected, { policy, programmeId, today: app.today() })
      }),
  )
}
