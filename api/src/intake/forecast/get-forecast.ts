import { monthsLeft } from '@lidzas/domain/intake/forecast/enrolments'
import { pastOccupancy } from '@lidzas/domain/intake/forecast/past'

import { auditRead } from '../../core/audit.ts'
import type { App } from '../../core/http/app-type.ts'
import { IdParams } from '../../core/http/fields.ts'
import { problems } from '../../core/http/problems.ts'
import { selectForecastFacts } from './facts.ts'
import { Forecast } from './schemas.ts'
import { numbersOf, subjectsOf } from './views.ts'

export function getForecast(app: App) {
  app.get(
    '/programmes/:id/forecast',
    {
      config: { permission: 'forecast:read', audit: 'forecast.read' },
      schema: {
        operationId: 'getForecast',
        summary: 'When each who waits gets a place, and how many the programme will serve',
        description:
          'Thousands of possible courses drawn from the programme’s own habits, always the same for the same facts and day. Where the record is short, `habits` says what was assumed. Nobody who comes later is expected to go first.',
        tags: ['places'],
        params: IdParams,
        response: { 200: Forecast, ...problems(403, 404) },
      },
    },
    ({ actor, params }) =>
      app.db.read(actor, async (db) => {
        const today = app.today()
        const known = await selectForecastFacts(db, actor, params.id, today)
        const { facts, limits, programme } = known
        await auditRead(db, actor, {
          action: 'forecast.read',
          objectType: 'programme',
          objectId: params.id,
          subjectIds: subjectsOf(known),
        })
        return {
          on: today,
          endsOn: programme.endsOn,
          places: { limit: limits.places, taken: limits.placesTaken, offered: limits.placesOffered },
          people: { limit: limits.people, admitted: limits.peopleAdmitted },
          ...numbersOf(known),
          past: pastOccupancy(known.past, programme.startsOn, today),
          enrolments: known.enrolments.map((enrolment) => ({
            enrolmentId: enrolment.id,
            participant: enrolment.participant,
            plannedEndOn: enrolment.plannedEndOn,
            monthsLeft: monthsLeft(enrolment, today),
          })),
          habits: facts.habits,
        }
      }),
  )
}
