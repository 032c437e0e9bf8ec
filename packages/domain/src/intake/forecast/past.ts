/** How many places were held so far. */
import { type IsoDate, addDays } from '../../core/dates.ts'
import type { PastEnrolment } from './habits.ts'

/** Places held week by week, ending today; a place is held from the admission to the day before the closing. */
export function pastOccupancy(
  enrolments: readonly Pick<PastEnrolment, 'admittedOn' | 'closedOn'>[],
  from: IsoDate,
  today: IsoDate,
): { on: IsoDate; taken: number }[] {
  const weeks: { on: IsoDate; taken: number }[] = []
  for (let on = today; on >= from; on = addDays(on, -7)) {
    const held = enrolments.filter(
      ({ admittedOn, closedOn }) => admittedOn <= on && (closedOn === null || closedOn > on),
    )
    weeks.push({ on, taken: held.length })
  }
  return weeks.toReversed()
}
