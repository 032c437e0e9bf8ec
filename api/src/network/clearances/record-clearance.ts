import { clearancePeriod, newClearanceRefusal } from '@lidzas/domain/network/mentor-file'

import { audit } from '../../core/audit.ts'
import type { App } from '../../core/http/app-type.ts'
import { change } from '../../core/http/changes/change.ts'
import { found, refuseIf } from '../../core/http/errors.ts'
import { IdParams } from '../../core/http/fields.ts'
import { problems } from '../../core/http/problems.ts'
import { lockMentor, selectMentor } from '../mentors/queries.ts'
import { selectMentorPolicy } from '../mentors/rules.ts'
import { cancellingPlanned } from './cancel-planned.ts'
import { insertClearance, selectClearance } from './queries.ts'
import { Clearance, RecordClearance } from './schemas.ts'

export function recordClearance(app: App) {
  app.post(
    '/mentors/:id/clearances',
    {
      config: { permission: 'clearances:write', audit: 'clearance.recorded' },
      schema: {
        operationId: 'recordClearance',
        summary: 'Record the result of a criminal-record check',
        description:
          'Only result, dates and source are kept; there is no place for an offence or a certificate. Without dates the ' +
          'check counts from the end of the one before and for the months of the programme after it was made. A bar ' +
          'holds at once, ends every other check and cancels the planned sessions.',
        tags: ['mentors'],
        params: IdParams,
        body: RecordClearance,
        response: { 201: Clearance, ...problems(403, 404, 409, 422) },
      },
    },
    (request, reply) =>
      change(request, reply, async (tx) => {
        const { actor, params, body } = request
        const { programmeId, limits = [], startsOn, endsOn, ...check } = body
        const policy = found(await selectMentorPolicy(tx, actor, programmeId))
        const { personId: mentorId } = found(await lockMentor(tx, actor, params.id))
        const recorded = found(await selectMentor(tx, actor, mentorId)).clearances
        const period = clearancePeriod(check, recorded, policy)
        const clearance = {
          ...check,
          limits,
          startsOn: startsOn ?? period.startsOn,
          endsOn: endsOn ?? period.endsOn,
        }
        refuseIf(newClearanceRefusal(clearance, recorded, app.today()))
        let id = ''
        const record = async () => void (id = await insertClearance(tx, actor, { ...clearance, mentorId }))
        if (check.result !== 'BARRED') await record()
        else await cancellingPlanned(tx, actor, mentorId, { day: clearance.startsOn, now: app.now() }, record)
        await audit(tx, actor, {
          action: 'clearance.recorded',
          objectType: 'mentor',
          objectId: mentorId,
          subjectIds: [mentorId],
          fields: Object.keys(body),
        })
        return found(await selectClearance(tx, actor, id))
      }),
  )
}
