import { firstRefusal, refusal } from '@lidzas/domain/core/refusal'
import { derivedEndRefusal, enrolmentEndsOn } from '@lidzas/domain/delivery/duration'
import { endDayRefusal } from '@lidzas/domain/delivery/mentorship-days'
import { changeMentorRefusal } from '@lidzas/domain/delivery/mentorships'
import { participationConsentRefusals } from '@lidzas/domain/intake/consents/consents'

import { audit } from '../../../core/audit.ts'
import type { App } from '../../../core/http/app-type.ts'
import { change } from '../../../core/http/changes/change.ts'
import { found, refuseIf } from '../../../core/http/errors.ts'
import { IdParams } from '../../../core/http/fields.ts'
import { IfMatch, matchVersion } from '../../../core/http/if-match.ts'
import { problems } from '../../../core/http/problems.ts'
import { clockOf, lockedMentor, proposalFacts, startDay, enrolmentFacts } from '../match.ts'
import { changeMentorship, insertMentorship, lockMentorship } from '../queries/queries.ts'
import { cancelPairSessions } from '../queries/session-queries.ts'
import { ChangeMentor, Mentorship } from '../schemas.ts'
import { enterStage, leaveStage, selectStageFacts } from '../stages/queries.ts'
import { mentorshipView } from '../views.ts'

export function changeMentor(app: App) {
  app.post(
    '/mentorships/:id/change-mentor',
    {
      config: { permission: 'mentorships:write', audit: 'mentorship.mentor-changed' },
      schema: {
        operationId: 'changeMentor',
        summary: 'Hand a participant to another mentor',
        description:
          'Closes this mentorship and opens the next in one step (#37); answers the new one. The clock, the stage and the goals go on.',
        tags: ['mentorships'],
        params: IdParams,
        headers: IfMatch,
        body: ChangeMentor,
        response: { 200: Mentorship, ...problems(403, 404, 409, 412, 422, 428) },
      },
    },
    (request, reply) =>
      change(request, reply, async (tx) => {
        const { actor, params, headers, body } = request
        const today = app.today()
        const old = found(await lockMentorship(tx, actor, params.id))
        matchVersion(headers, old)
        const { endedOn, startsOn, conflictDeclaredOn } = body
        const gathered = { ...(await enrolmentFacts(tx, actor, old, old.id)), previousEndedOn: endedOn }
        const mentor = await lockedMentor(tx, actor, gathered, body.mentorId)
        const { enteredOn: stageEnteredOn } = await selectStageFacts(tx, actor, old)
        const conflict = { relations: mentor.relations, declaredOn: conflictDeclaredOn, confirmed: true }
        refuseIf(
          firstRefusal(
            changeMentorRefusal(
              {
                ...proposalFacts(gathered, mentor),
                mentorship: old,
                mentorId: body.mentorId,
                conflict,
                reason: body.reason,
              },
              startsOn,
            ),
            endDayRefusal({ ...old, stageEnteredOn }, endedOn, today),
            startDay(gathered, startsOn, today),
            ...participationConsentRefusals(gathered.consents, startsOn),
            conflictDeclaredOn > today ? refusal('DATE_IN_FUTURE', undefined, '/conflictDeclaredOn') : null,
          ),
        )
        const plannedEndOn = enrolmentEndsOn(clockOf(old)!, old.policy)
        refuseIf(derivedEndRefusal(body.plannedEndOn, plannedEndOn))
        await changeMentorship(tx, actor, old.id, {
          state: 'ended',
          outcome: 'MENTOR_CHANGED',
          endedOn,
          endReason: body.reason,
          endNote: body.note?.trim() || null,
        })
        await leaveStage(tx, actor, old, endedOn)
        await cancelPairSessions(tx, actor, { mentorshipId: old.id, after: endedOn, now: app.now() })
        const { programmeId, enrolmentId, participantId, stage } = old
        const next = await insertMentorship(tx, actor, {
          programmeId,
          enrolmentId,
          participantId,
          stage,
          state: 'active',
          mentorId: mentor.id,
          organisationId: mentor.organisation.id,
          conflictDeclaredOn,
          conflictConfirmedBy: actor.accountId,
          startsOn,
          plannedEndOn,
        })
        await enterStage(tx, actor, { mentorshipId: next.id, stage, enteredOn: startsOn })
        for (const { id, mentorId } of [old, next]) {
          await audit(tx, actor, {
            action: 'mentorship.mentor-changed',
            objectType: 'mentorship',
            objectId: id,
            subjectIds: [participantId, mentorId],
            fields: Object.keys(body),
          })
        }
        return (await mentorshipView(tx, actor, today, next.id))!
      }),
  )
}
