import { dayOffRefusal } from '@lidzas/domain/programmes/working-days'

import { audit } from '../../core/audit.ts'
import type { App } from '../../core/http/app-type.ts'
import { change } from '../../core/http/changes/change.ts'
import { refuseIf } from '../../core/http/errors.ts'
import { problems } from '../../core/http/problems.ts'
import { enqueue } from '../../core/jobs/queries.ts'
import { daysOffChanged } from './changed.ts'
import { insertHoliday, lockCalendar } from './queries.ts'
import { AddHoliday, Holiday } from './schemas.ts'

export function addHoliday(app: App) {
  app.post(
    '/holidays',
    {
      config: { permission: 'code-lists:write', audit: 'holiday.added' },
      schema: {
        operationId: 'addHoliday',
        summary: 'Enter a one-off day off',
        description: 'Deadlines that are running move with it, a moment later.',
        tags: ['holidays'],
        body: AddHoliday,
        response: { 201: Holiday, ...problems(403, 404, 409, 422) },
      },
    },
    (request, reply) =>
      change(request, reply, async (tx) => {
        const { actor, body } = request
        refuseIf(dayOffRefusal(body.on))
        await lockCalendar(tx, actor)
        const holiday = await insertHoliday(tx, actor, body)
        await enqueue(tx, actor, daysOffChanged(actor, app.now()))
        await audit(tx, actor, {
          action: 'holiday.added',
          objectType: 'holiday',
          objectId: holiday.id,
          fields: Object.keys(body),
        })
        return holiday
      }),
  )
}
