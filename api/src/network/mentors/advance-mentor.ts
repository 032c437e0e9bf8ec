import { advanceMentorRefusal } from '@lidzas/domain/network/mentors'

import { audit } from '../../core/audit.ts'
import type { App } from '../../core/http/app-type.ts'
import { change } from '../../core/http/changes/change.ts'
import { found, refuseIf } from '../../core/http/errors.ts'
import { IdParams } from '../../core/http/fields.ts'
import { IfMatch, matchVersion } from '../../core/http/if-match.ts'
import { problems } from '../../core/http/problems.ts'
import { mentorFactsOf } from './facts.ts'
import { changeMentor, lockMentor, selectMentor } from './queries.ts'
import { selectMentorPolicy } from './rules.ts'
import { AdvanceMentor, Mentor } from './schemas.ts'
import { mentorView } from './views.ts'

export function advanceMentor(app: App) {
  app.post(
    '/mentors/:id/advance',
    {
      config: { permission: 'mentors:write', audit: 'mentor.advanced' },
      schema: {
        operationId: 'advanceMentor',
        summary: 'Move a mentor one step on: selected, trained, ready',
        description:
          'Steps cannot be skipped. Trained needs the training minutes; ready also a usable record check and a contract.',
        tags: ['mentors'],
        params: IdParams,
        headers: IfMatch,
        body: AdvanceMentor,
        response: { 200: Mentor, ...problems(403, 404, 409, 412, 422, 428) },
      },
    },
    (request, reply) =>
      change(request, reply, async (tx) => {
        const {
          actor,
          params,
          headers,
          body: { to, programmeId },
        } = request
        const policy = found(await selectMentorPolicy(tx, actor, programmeId))
        const mentor = found(await lockMentor(tx, actor, params.id))
        matchVersion(headers, mentor)
        const before = found(await selectMentor(tx, actor, mentor.personId))
        refuseIf(advanceMentorRefusal(mentorFactsOf(before), to, policy, app.today()))
        await changeMentor(tx, actor, mentor.personId, { mentor: { state: to } })
        await audit(tx, actor, {
          action: 'mentor.advanced',
          objectType: 'mentor',
          objectId: mentor.personId,
          subjectIds: [mentor.personId],
          fields: ['state'],
        })
        const advanced = found(await selectMentor(tx, actor, mentor.personId, programmeId))
        return mentorView(advanced, { policy, programmeId, today: app.today() })
      }),
  )
}
