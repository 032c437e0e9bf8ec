import { revokeClearanceRefusal } from '@lidzas/domain/network/mentor-file'

import { audit } from '../../core/audit.ts'
import type { App } from '../../core/http/app-type.ts'
import { change } from '../../core/http/changes/change.ts'
import { found, refuseIf } from '../../core/http/errors.ts'
import { IdParams } from '../../core/http/fields.ts'
import { problems } from '../../core/http/problems.ts'
import { lockMentor } from '../mentors/queries.ts'
import { cancellingPlanned } from './cancel-planned.ts'
import { insertRevocation, selectClearance } from './queries.ts'
import { Clearance, RevokeClearance } from './schemas.ts'

export function revokeClearance(app: App) {
  app.post(
    '/clearances/:id/revoke',
    {
      config: { permission: 'clearances:write', audit: 'clearance.revoked' },
      schema: {
        operationId: 'revokeClearance',
        summary: 'Revoke a record check as of a day, today where none is named',
        description:
          'What was held under the check stays covered. From that day on nothing can be held, and the planned sessions ' +
          'are cancelled at once. A check has no version: it never changes, a revocation is a fact of its own.',
        tags: ['mentors'],
        params: IdParams,
        body: RevokeClearance,
        response: { 200: Clearance, ...problems(403, 404, 409, 422) },
      },
    },
    (request, reply) =>
      change(request, reply, async (tx) => {
        const {
          actor,
          params,
          body: { reason, revokedOn = app.today() },
        } = request
        const seen = found(await selectClearance(tx, actor, params.id))
        const { personId: mentorId } = found(await lockMentor(tx, actor, seen.mentorId))
        const clearance = found(await selectClearance(tx, actor, seen.id))
        const facts = { checkedOn: clearance.checkedOn, revokedOn: clearance.revocation?.revokedOn ?? null }
        refuseIf(revokeClearanceRefusal(facts, revokedOn, app.today()))
        await cancellingPlanned(tx, actor, mentorId, { day: revokedOn, now: app.now() }, () =>
          insertRevocation(tx, actor, { clearanceId: clearance.id, revokedOn, reason }),
        )
        await audit(tx, actor, {
          action: 'clearance.revoked',
          objectType: 'mentor',
          objectId: mentorId,
          subjectIds: [mentorId],
          fields: ['revokedOn', 'reason'],
        })
        return found(await selectClearance(tx, actor, clearance.id))
      }),
  )
}
