/** Deadlines in working days: Monday to Friday without holidays and without the one-off days a tenant has entered. */
import { type IsoDate, addDays } from '../core/dates.ts'
import { type Refusal, refusal } from '../core/refusal.ts'
import { holidaysOf, weekday } from './holidays.ts'

/** One-off days off of a tenant. */
export type DaysOff = readonly IsoDate[]

const weekend = { code: 'WEEKEND', lv: 'nedēļas nogale', en: 'a weekend' }
const known = new Map<number, ReadonlySet<IsoDate>>()

/** True for a day on which offices work. */
export function isWorkingDay(date: IsoDate, daysOff: DaysOff = []): boolean {
  const day = weekday(date)
  return day !== 0 && day !== 6 && !holidaySet(date).has(date) && !daysOff.includes(date)
}

/** The working day that lies `count` working days after a day; the day itself does not count. 0 is the day itself. */
export function addWorkingDays(from: IsoDate, count: number, daysOff: DaysOff = []): IsoDate {
  let day = from
  for (let left = count; left > 0;) {
    day = addDays(day, 1)
    if (isWorkingDay(day, daysOff)) left -= 1
  }
  return day
}

/** Working days after `from` up to and including `to`; negative when `to` is earlier, 0 on the same day. */
export function workingDaysBetween(from: IsoDate, to: IsoDate, daysOff: DaysOff = []): number {
  if (to < from) return 0 - workingDaysBetween(to, from, daysOff)
  let count = 0
  for (let day = addDays(from, 1); day <= to; day = addDays(day, 1)) {
    if (isWorkingDay(day, daysOff)) count += 1
  }
  return count
}

/** Why a day cannot be entered as a one-off day off, or null: it is none to begin with. */
export function dayOffRefusal(date: IsoDate): Refusal | null {
  const holiday = holidaysOf(Number(date.slice(0, 4))).find(({ on }) => on === date)
  if (holiday)
    return refusal('DAY_ALREADY_OFF', { what: { code: holiday.on, lv: holiday.lv, en: holiday.en } }, '/on')
  return isWorkingDay(date) ? null : refusal('DAY_ALREADY_OFF', { what: weekend }, '/on')
}

function holidaySet(date: IsoDate): ReadonlySet<IsoDate> {
  const year = Number(date.slice(0, 4))
  const days = known.get(year) ?? new Set(holidaysOf(year).map(({ on }) => on))
  known.set(year, days)
  return days
}
