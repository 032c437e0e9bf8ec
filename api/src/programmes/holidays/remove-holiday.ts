import Type from 'typebox'

import { audit } from '../../core/audit.ts'
import type { App } from '../../core/http/app-type.ts'
import { change } from '../../core/http/changes/change.ts'
import { found } from '../../core/http/errors.ts'
import { IdParams } from '../../core/http/fields.ts'
import { problems } from '../../core/http/problems.ts'
import { enqueue } from '../../core/jobs/queries.ts'
import { daysOffChanged } from './changed.ts'
import { deleteHoliday, lockCalendar } from './queries.ts'

export function removeHoliday(app: App) {
  app.delete(
    '/holidays/:id',
    {
      config: { permission: 'code-lists:write', audit: 'holiday.removed' },
      schema: {
        operationId: 'removeHoliday',
        summary: 'Take back a one-off day off that was entered by mistake',
        tags: ['holidays'],
        params: IdParams,
        response: { 204: Type.Null(), ...problems(403, 404, 409, 422) },
      },
    },
    (request, reply) =>
      change(request, reply, async (tx) => {
        const { actor, params } = request
        await lockCalendar(tx, actor)
        const holiday = found(await deleteHoliday(tx, actor, params.id))
        await enqueue(tx, actor, daysOffChanged(actor, app.now()))
        await audit(tx, actor, { action: 'holiday.removed', objectType: 'holiday', objectId: holiday.id })
        return null
      }),
  )
}
