/** The time in which a referral is answered: working days from the day it was sent, standing while it is returned. */
import type { IsoDate } from '../../core/dates.ts'
import { type DaysOff, addWorkingDays, workingDaysBetween } from '../../programmes/working-days.ts'

/** `from` and `dueOn` are null while the clock stands; `days` are then what is left of it. */
export type AnswerClock = { from: IsoDate | null; days: number; dueOn: IsoDate | null }

/** The clock from the day a referral was sent, or sent again. */
export function startClock(from: IsoDate, days: number, daysOff: DaysOff): AnswerClock {
  return { from, days, dueOn: addWorkingDays(from, days, daysOff) }
}

/** Stands from the day the referral was returned. Whoever answered late still has a day once it comes back. */
export function pauseClock(dueOn: IsoDate | null, on: IsoDate, days: number, daysOff: DaysOff): AnswerClock {
  const left = dueOn === null ? days : workingDaysBetween(on, dueOn, daysOff)
  return { from: null, days: Math.max(1, left), dueOn: null }
}

/** Working days until the answer is due: 0 on the last day, below 0 when it is late; null where no answer is awaited. */
export function workingDaysLeft(
  clock: { state: string; dueOn: IsoDate | null },
  today: IsoDate,
  daysOff: DaysOff,
): number | null {
  if (clock.state !== 'sent' || clock.dueOn === null) return null
  const left = workingDaysBetween(today, clock.dueOn, daysOff)
  // A weekend after the last day is late too, though no working day has passed.
  return left === 0 && clock.dueOn < today ? -1 : left
}
