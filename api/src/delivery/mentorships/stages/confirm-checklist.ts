import { checklistRefusal } from '@lidzas/domain/delivery/stage-facts'

import { audit } from '../../../core/audit.ts'
import type { App } from '../../../core/http/app-type.ts'
import { change } from '../../../core/http/changes/change.ts'
import { found, refuseIf } from '../../../core/http/errors.ts'
import { IdParams } from '../../../core/http/fields.ts'
import { IfMatch, matchVersion } from '../../../core/http/if-match.ts'
import { problems } from '../../../core/http/problems.ts'
import { changeMentorship, lockMentorship } from '../queries/queries.ts'
import { Mentorship } from '../schemas.ts'
import { mentorshipView } from '../views.ts'
import { changeCurrentStage } from './queries.ts'
import { ConfirmChecklist } from './schemas.ts'

export function confirmChecklist(app: App) {
  app.post(
    '/mentorships/:id/checklist',
    {
      config: { permission: 'stages:write', audit: 'stage.checklist-confirmed' },
      schema: {
        operationId: 'confirmChecklist',
        summary: 'Say which items of the current stage are done',
        description:
          'The list replaces what was confirmed before. What the records answer is not confirmed by hand.',
        tags: ['mentorships'],
        params: IdParams,
        headers: IfMatch,
        body: ConfirmChecklist,
        response: { 200: Mentorship, ...problems(403, 404, 409, 412, 422, 428) },
      },
    },
    (request, reply) =>
      change(request, reply, async (tx) => {
        const { actor, params, headers, body } = request
        const mentorship = found(await lockMentorship(tx, actor, params.id))
        matchVersion(headers, mentorship)
        refuseIf(checklistRefusal(mentorship, body.checklist, mentorship.policy))
        await changeCurrentStage(tx, actor, mentorship.id, { checklist: body.checklist })
        // The list lives beside the mentorship; its version moves with it.
        await changeMentorship(tx, actor, mentorship.id, { stage: mentorship.stage })
        await audit(tx, actor, {
          action: 'stage.checklist-confirmed',
          objectType: 'mentorship',
          objectId: mentorship.id,
          subjectIds: [mentorship.participantId, mentorship.mentorId],
          fields: ['checklist'],
        })
        return (await mentorshipView(tx, actor, app.today(), mentorship.id))!
      }),
  )
}
