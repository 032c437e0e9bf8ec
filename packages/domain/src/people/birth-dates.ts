import { type IsoDate, addDays, addMonths, isIsoDate } from '../core/dates.ts'

/**
 * Birth dates that a slip of the pen turns into this one: a day, a month, a year or ten off, day and month swapped. The date
 * itself is not among them.
 */
export function slipsOf(birthDate: IsoDate): IsoDate[] {
  const [year = '', month = '', day = ''] = birthDate.split('-')
  const slips = [
    addDays(birthDate, -1),
    addDays(birthDate, 1),
    addDays(birthDate, -10),
    addDays(birthDate, 10),
    ...[-1, 1, -12, 12, -120, 120].map((months) => addMonths(birthDate, months)),
    `${year}-${day}-${month}`,
  ]
  return [...new Set(slips)].filter((date) => date !== birthDate && isIsoDate(date))
}

/** How near one person's name and birth date are to another's, 0 to 100: `names` is the likeness of the names, 0 to 1. */
export function nearness(names: number, birthDates: 'same' | 'slip' | 'unknown'): number {
  const trust = { same: 1, slip: 0.85, unknown: 0.75 }[birthDates]
  return Math.round(100 * names * trust)
}

/** Below this nobody would take the two for one person. */
export const leastNearness = 50
