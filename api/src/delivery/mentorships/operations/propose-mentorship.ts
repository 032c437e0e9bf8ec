import { refusal } from '@lidzas/domain/core/refusal'
import { proposeMentorshipRefusal } from '@lidzas/domain/delivery/mentorships'
import { conflictRefusal } from '@lidzas/domain/network/mentors'

import { audit } from '../../../core/audit.ts'
import type { App } from '../../../core/http/app-type.ts'
import { change } from '../../../core/http/changes/change.ts'
import { found, refuseIf } from '../../../core/http/errors.ts'
import { problems } from '../../../core/http/problems.ts'
import { lockedMentor, proposalFacts, enrolmentFacts } from '../match.ts'
import { lockEnrolment } from '../queries/match-queries.ts'
import { insertMentorship } from '../queries/queries.ts'
import { Mentorship, ProposeMentorship } from '../schemas.ts'
import { selectLatestStage } from '../stages/queries.ts'
import { mentorshipView } from '../views.ts'

export function proposeMentorship(app: App) {
  app.post(
    '/mentorships',
    {
      config: { permission: 'mentorships:write', audit: 'mentorship.proposed' },
      schema: {
        operationId: 'proposeMentorship',
        summary: 'Propose a mentor to a participant',
        description: 'The proposer confirms what the mentor declared about conflicts of interest (#27).',
        tags: ['mentorships'],
        body: ProposeMentorship,
        response: { 201: Mentorship, ...problems(403, 404, 409, 422) },
      },
    },
    (request, reply) =>
      change(request, reply, async (tx) => {
        const { actor, body } = request
        const today = app.today()
        const gathered = await enrolmentFacts(
          tx,
          actor,
          found(await lockEnrolment(tx, actor, body.enrolmentId)),
        )
        const mentor = await lockedMentor(tx, actor, gathered, body.mentorId)
        refuseIf(proposeMentorshipRefusal(proposalFacts(gathered, mentor), today))
        refuseIf(
          conflictRefusal({
            relations: mentor.relations,
            declaredOn: body.conflictDeclaredOn,
            confirmed: true,
          }),
        )
        refuseIf(
          body.conflictDeclaredOn > today
            ? refusal('DATE_IN_FUTURE', undefined, '/conflictDeclaredOn')
            : null,
        )
        const mentorship = await insertMentorship(tx, actor, {
          programmeId: gathered.enrolment.programmeId,
          enrolmentId: gathered.enrolment.id,
          participantId: gathered.participant.id,
          mentorId: mentor.id,
          organisationId: mentor.organisation.id,
          conflictDeclaredOn: body.conflictDeclaredOn,
          conflictConfirmedBy: actor.accountId,
          stage:
            (await selectLatestStage(tx, actor, gathered.enrolment.id)) ?? gathered.policy.stages[0]!.code,
        })
        await audit(tx, actor, {
          action: 'mentorship.proposed',
          objectType: 'mentorship',
          objectId: mentorship.id,
          subjectIds: [gathered.participant.id, mentor.id],
          fields: Object.keys(body),
        })
        return (await mentorshipView(tx, actor, today, mentorship.id))!
      }),
  )
}
