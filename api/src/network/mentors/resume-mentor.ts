import { resumeMentorRefusal } from '@lidzas/domain/network/mentors'

import { audit } from '../../core/audit.ts'
import type { App } from '../../core/http/app-type.ts'
import { change } from '../../core/http/changes/change.ts'
import { found, refuseIf } from '../../core/http/errors.ts'
import { IdParams } from '../../core/http/fields.ts'
import { IfMatch, matchVersion } from '../../core/http/if-match.ts'
import { problems } from '../../core/http/problems.ts'
import { changeMentor, lockMentor, selectMentor } from './queries.ts'
import { selectMentorPolicy } from './rules.ts'
import { Mentor, ResumeMentor } from './schemas.ts'
import { mentorView } from './views.ts'

export function resumeMentor(app: App) {
  app.post(
    '/mentors/:id/resume',
    {
      config: { permission: 'mentors:write', audit: 'mentor.resumed' },
      schema: {
        operationId: 'resumeMentor',
        summary: 'Record that a mentor is back from leave',
        tags: ['mentors'],
        params: IdParams,
        headers: IfMatch,
        body: ResumeMentor,
        response: { 200: Mentor, ...problems(403, 404, 409, 412, 422, 428) },
      },
    },
    (request, reply) =>
      change(request, reply, async (tx) => {
        const { actor, params, headers } = request
        const { programmeId } = request.body
        const policy = found(await selectMentorPolicy(tx, actor, programmeId))
        const mentor = found(await lockMentor(tx, actor, params.id))
        matchVersion(headers, mentor)
        refuseIf(resumeMentorRefusal(mentor))
        await changeMentor(tx, actor, mentor.personId, { mentor: { state: 'ready', stateReason: null } })
        await audit(tx, actor, {
          action: 'mentor.resumed',
          objectType: 'mentor',
          objectId: mentor.personId,
          subjectIds: [mentor.personId],
          fields: ['state', 'stateReason'],
        })
        const resumed = found(await selectMentor(tx, actor, mentor.personId, programmeId))
        return mentorView(resumed, { policy, programmeId, today: app.today() })
      }),
  )
}
