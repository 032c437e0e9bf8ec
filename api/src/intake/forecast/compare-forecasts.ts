import { refusal } from '@lidzas/domain/core/refusal'
import { latestEnrolmentEnd } from '@lidzas/domain/delivery/duration'
import { monthsLeft } from '@lidzas/domain/intake/forecast/enrolments'
import type { Scenario } from '@lidzas/domain/intake/forecast/forecast'
import type { Static } from 'typebox'

import { auditRead } from '../../core/audit.ts'
import type { App } from '../../core/http/app-type.ts'
import { refuseIf } from '../../core/http/errors.ts'
import { IdParams } from '../../core/http/fields.ts'
import { problems } from '../../core/http/problems.ts'
import { Refused } from '../../core/http/refusals/problem.ts'
import { type Known, selectForecastFacts } from './facts.ts'
import { CompareForecasts, ForecastComparison } from './schemas.ts'
import { differences, numbersOf, subjectsOf } from './views.ts'

type Asked = Static<typeof CompareForecasts>['scenarios'][number]

export function compareForecasts(app: App) {
  app.post(
    '/programmes/:id/forecast',
    {
      config: { permission: 'forecast:read', audit: 'forecast.read' },
      schema: {
        operationId: 'compareForecasts',
        summary: 'What if: scenarios beside the forecast as it stands',
        description:
          'Nothing is stored. In every scenario everybody draws the same chances, so what differs comes from the scenario alone.',
        tags: ['places'],
        params: IdParams,
        body: CompareForecasts,
        response: { 200: ForecastComparison, ...problems(403, 404, 422) },
      },
    },
    ({ actor, params, body }) =>
      app.db.read(actor, async (db) => {
        const known = await selectForecastFacts(db, actor, params.id, app.today())
        const scenarios = body.scenarios.map((asked, index) => scenarioOf(known, asked, index))
        await auditRead(db, actor, {
          action: 'forecast.read',
          objectType: 'programme',
          objectId: params.id,
          subjectIds: subjectsOf(known),
        })
        const now = numbersOf(known)
        return {
          now,
          scenarios: scenarios.map((scenario, index) => {
            const then = numbersOf(known, scenario)
            return {
              name: body.scenarios[index]!.name ?? null,
              ...then,
              differences: differences(now.queue, then.queue),
            }
          }),
        }
      }),
  )
}

/** Only enrolments that hold a place can be prolonged, and only as far as the rules go (#31). */
function scenarioOf({ facts, enrolments, programme }: Known, asked: Asked, index: number): Scenario {
  const prolonged: Record<string, number> = {}
  for (const [at, { enrolmentId, months }] of (asked.prolonged ?? []).entries()) {
    const pointer = `/scenarios/${index}/prolonged/${at}`
    const enrolment = enrolments.find(({ id }) => id === enrolmentId)
    if (!enrolment) throw new Refused(refusal('NOT_FOUND', undefined, `${pointer}/enrolmentId`))
    const sum = (prolonged[enrolmentId] ?? 0) + months
    const { maxMonths, clockStartedOn, extendedMonths, baseMonths } = enrolment
    const latest = latestEnrolmentEnd(
      {
        startedOn: clockStartedOn ?? facts.today,
        extendedMonths,
        programmeEndsOn: programme.endsOn,
      },
      { baseMonths, minMonths: null, maxMonths },
    )
    refuseIf(
      sum > monthsLeft(enrolment, facts.today)
        ? refusal('MAX_DURATION_EXCEEDED', { max: maxMonths, latest }, `${pointer}/months`)
        : null,
    )
    prolonged[enrolmentId] = sum
  }
  const { averageMonths, places } = asked
  return {
    prolonged,
    ...(averageMonths !== undefined && { averageMonths }),
    ...(places !== undefined && { places }),
  }
}
