import { derivedEndRefusal, enrolmentEndsOn } from '@lidzas/domain/delivery/duration'

import { audit } from '../../../core/audit.ts'
import type { App } from '../../../core/http/app-type.ts'
import { change } from '../../../core/http/changes/change.ts'
import { found, refuseIf } from '../../../core/http/errors.ts'
import { IdParams } from '../../../core/http/fields.ts'
import { IfMatch, matchVersion } from '../../../core/http/if-match.ts'
import { problems } from '../../../core/http/problems.ts'
import { clockOf, lockedMentor, startRefusal, enrolmentFacts } from '../match.ts'
import { changeMentorship, lockMentorship, setClock } from '../queries/queries.ts'
import { Mentorship, StartMentorship } from '../schemas.ts'
import { enterStage } from '../stages/queries.ts'
import { mentorshipView } from '../views.ts'

export function startMentorship(app: App) {
  app.post(
    '/mentorships/:id/start',
    {
      config: { permission: 'mentorships:write', audit: 'mentorship.started' },
      schema: {
        operationId: 'startMentorship',
        summary: 'Start a proposed mentorship',
        description:
          'The first start of an enrolment starts its clock; the planned end follows from the policy (#30).',
        tags: ['mentorships'],
        params: IdParams,
        headers: IfMatch,
        body: StartMentorship,
        response: { 200: Mentorship, ...problems(403, 404, 409, 412, 422, 428) },
      },
    },
    (request, reply) =>
      change(request, reply, async (tx) => {
        const { actor, params, headers, body } = request
        const today = app.today()
        const mentorship = found(await lockMentorship(tx, actor, params.id))
        matchVersion(headers, mentorship)
        const { startsOn } = body
        const gathered = await enrolmentFacts(tx, actor, mentorship, mentorship.id)
        const mentor = await lockedMentor(tx, actor, gathered, mentorship.mentorId)
        const conflict = {
          relations: mentor.relations,
          declaredOn: mentorship.conflictDeclaredOn,
          confirmed: mentorship.conflictConfirmedBy !== null,
        }
        refuseIf(startRefusal(gathered, mentor, { startsOn, conflict, state: mentorship.state, today }))
        const clock = clockOf(mentorship) ?? {
          startedOn: startsOn,
          extendedMonths: 0,
          programmeEndsOn: mentorship.programmeEndsOn,
        }
        const plannedEndOn = enrolmentEndsOn(clock, mentorship.policy)
        refuseIf(derivedEndRefusal(body.plannedEndOn, plannedEndOn))
        await changeMentorship(tx, actor, mentorship.id, { state: 'active', startsOn, plannedEndOn })
        await setClock(tx, actor, mentorship.enrolmentId, { clockStartedOn: clock.startedOn, plannedEndOn })
        await enterStage(tx, actor, {
          mentorshipId: mentorship.id,
          stage: mentorship.stage,
          enteredOn: startsOn,
        })
        await audit(tx, actor, {
          action: 'mentorship.started',
          objectType: 'mentorship',
          objectId: mentorship.id,
          subjectIds: [mentorship.participantId, mentorship.mentorId],
          fields: ['startsOn', 'plannedEndOn'],
        })
        return (await mentorshipView(tx, actor, today, mentorship.id))!
      }),
  )
}
