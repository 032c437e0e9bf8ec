import { confirmedItems } from '@lidzas/domain/delivery/stage-facts'
import { nextStage, moveStageRefusal } from '@lidzas/domain/delivery/stages'

import { audit } from '../../../core/audit.ts'
import type { App } from '../../../core/http/app-type.ts'
import { change } from '../../../core/http/changes/change.ts'
import { found, refuseIf } from '../../../core/http/errors.ts'
import { IdParams } from '../../../core/http/fields.ts'
import { IfMatch, matchVersion } from '../../../core/http/if-match.ts'
import { problems } from '../../../core/http/problems.ts'
import { pointAt } from '../../../core/http/refusals/point-at.ts'
import { changeMentorship, lockMentorship } from '../queries/queries.ts'
import { Mentorship } from '../schemas.ts'
import { mentorshipView } from '../views.ts'
import { enterStage, leaveStage, selectStageFacts } from './queries.ts'
import { MoveStage } from './schemas.ts'

export function moveStage(app: App) {
  app.post(
    '/mentorships/:id/stage',
    {
      config: { permission: 'stages:write', audit: 'stage.moved' },
      schema: {
        operationId: 'moveStage',
        summary: 'Move to the next stage, or back one with a reason',
        description:
          'Items that the records answer (see checklist of getMentorship) cannot be confirmed by hand.',
        tags: ['mentorships'],
        params: IdParams,
        headers: IfMatch,
        body: MoveStage,
        response: { 200: Mentorship, ...problems(403, 404, 409, 412, 422, 428) },
      },
    },
    (request, reply) =>
      change(request, reply, async (tx) => {
        const { actor, params, headers, body } = request
        const today = app.today()
        const mentorship = found(await lockMentorship(tx, actor, params.id))
        matchVersion(headers, mentorship)
        const { policy } = mentorship
        const facts = await selectStageFacts(tx, actor, mentorship)
        const confirmed = confirmedItems(facts, [...facts.confirmedByHand, ...(body.checklist ?? [])])
        const reason = body.reason ?? null
        const at = {
          ...mentorship,
          stageEnteredOn: facts.enteredOn ?? mentorship.startsOn ?? body.on,
          ...facts,
        }
        const answer = moveStageRefusal(at, { to: body.to, on: body.on, confirmed, reason }, policy, today)
        refuseIf(pointAt(answer, { '/confirmed': '/checklist' }))
        const forward = nextStage(policy, mentorship.stage)?.code === body.to
        await leaveStage(tx, actor, mentorship, body.on, body.checklist)
        await enterStage(tx, actor, {
          mentorshipId: mentorship.id,
          stage: body.to,
          enteredOn: body.on,
          reason: forward ? null : reason,
        })
        await changeMentorship(tx, actor, mentorship.id, { stage: body.to })
        await audit(tx, actor, {
          action: 'stage.moved',
          objectType: 'mentorship',
          objectId: mentorship.id,
          subjectIds: [mentorship.participantId, mentorship.mentorId],
          fields: ['stage', ...(forward ? [] : ['reason'])],
        })
        return (await mentorshipView(tx, actor, today, mentorship.id))!
      }),
  )
}
