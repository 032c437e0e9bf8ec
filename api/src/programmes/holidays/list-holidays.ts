import { holidaysOf } from '@lidzas/domain/programmes/holidays'
import Type from 'typebox'

import type { App } from '../../core/http/app-type.ts'
import { Closed, Int } from '../../core/http/fields.ts'
import { problems } from '../../core/http/problems.ts'
import { selectHolidays } from './queries.ts'
import { Holidays } from './schemas.ts'

export function listHolidays(app: App) {
  app.get(
    '/holidays',
    {
      config: { permission: 'code-lists:read', audit: { none: 'the calendar is nobody’s data' } },
      schema: {
        operationId: 'listHolidays',
        summary: 'The days that deadlines in working days leave out',
        tags: ['holidays'],
        querystring: Closed({
          year: Type.Optional(Int(1900, 2199, { description: 'this year unless given' })),
        }),
        response: { 200: Holidays, ...problems(403) },
      },
    },
    ({ actor, query }) =>
      app.db.read(actor, async (db) => ({
        yearly: holidaysOf(query.year ?? Number(app.today().slice(0, 4))),
        own: await selectHolidays(db, actor),
      })),
  )
}
