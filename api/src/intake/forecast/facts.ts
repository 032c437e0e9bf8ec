/** Everything a forecast starts from, read in one transaction. */
import { type IsoDate, addDays, daysBetween } from '@lidzas/domain/core/dates'
import type { ForecastFacts } from '@lidzas/domain/intake/forecast/forecast'
import { assumptions, habitsOf } from '@lidzas/domain/intake/forecast/habits'
import { answerDueOn } from '@lidzas/domain/intake/offers'

import type { Actor } from '../../core/access/actor.ts'
import type { Db } from '../../core/db/db.ts'
import { found } from '../../core/http/errors.ts'
import { selectDaysOff } from '../../programmes/holidays/queries.ts'
import { selectProgrammeRules } from '../../programmes/programmes/rule-queries.ts'
import { selectLimits } from '../places/queries.ts'
import { selectQueue } from '../places/turn.ts'
import { selectArrivals, selectOfferAnswers, selectPastEnrolments, selectPlaceHolders } from './queries.ts'

export type Known = Awaited<ReturnType<typeof selectForecastFacts>>

/** The facts of a programme the actor sees, with the names that go with them; otherwise a 404. */
export async function selectForecastFacts(db: Db, actor: Actor, programmeId: string, today: IsoDate) {
  const programme = found(await selectProgrammeRules(db, actor, programmeId, null))
  const { policy } = programme
  const limits = await selectLimits(db, actor, programmeId, today)
  const enrolments = await selectPlaceHolders(db, actor, programmeId, today)
  const waiting = await selectQueue(db, actor, programmeId, today)
  const past = await selectPastEnrolments(db, actor, programmeId)
  const since = addDays(today, -assumptions.arrivalWindow)
  const history = {
    enrolments: past,
    arrivals: await selectArrivals(db, actor, programmeId, since),
    offers: await selectOfferAnswers(db, actor, programmeId),
  }
  const due = answerDueOn(today, policy, await selectDaysOff(db, actor))
  const facts: ForecastFacts = {
    today,
    programme,
    places: limits.places,
    people: limits.people,
    admitted: limits.peopleAdmitted,
    baseMonths: policy.baseMonths,
    offerDays: daysBetween(today, due),
    enrolments,
    queue: waiting.map(({ id, admittedBefore, hasOffer }) => ({
      id,
      admittedBefore,
      offered: hasOffer,
    })),
    habits: habitsOf(history, policy, programme, today),
  }
  return { facts, limits, enrolments, waiting, past, programme }
}
