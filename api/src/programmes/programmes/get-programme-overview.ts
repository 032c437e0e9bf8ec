import { localMonth } from '@lidzas/domain/core/dates'

import type { App } from '../../core/http/app-type.ts'
import { found } from '../../core/http/errors.ts'
import { IdParams } from '../../core/http/fields.ts'
import { problems } from '../../core/http/problems.ts'
import { selectOverview, selectProgramme } from './queries.ts'
import { ProgrammeOverview } from './schemas.ts'

export function getProgrammeOverview(app: App) {
  app.get(
    '/programmes/:id/overview',
    {
      config: { permission: 'programmes:read', audit: { none: 'counts only, no person among them' } },
      schema: {
        operationId: 'getProgrammeOverview',
        summary: 'Places, people, waiting list and hours of a programme, as they stand',
        tags: ['programmes'],
        params: IdParams,
        response: { 200: ProgrammeOverview, ...problems(403, 404) },
      },
    },
    ({ actor, params }) =>
      app.db.read(actor, async (db) => {
        const [programme, overview] = await Promise.all([
          selectProgramme(db, actor, params.id),
          selectOverview(db, actor, params.id, localMonth(app.now())),
        ])
        found(programme)
        const { places, placesTaken, placesOffered, people, peopleAdmitted, ...counts } = overview
        return {
          places: { limit: places, taken: placesTaken, offered: placesOffered },
          people: { limit: people, admitted: peopleAdmitted },
          ...counts,
        }
      }),
  )
}
