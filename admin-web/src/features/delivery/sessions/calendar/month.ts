import { addDays, addMonths, type IsoDate, type IsoMonth } from '@lidzas/domain/core/dates'

export function lastDayOf(month: IsoMonth): IsoDate {
  return addDays(addMonths(`${month}-01`, 1), -1)
}

export function monthsAfter(month: IsoMonth, count: number): IsoMonth {
  return addMonths(`${month}-01`, count).slice(0, 7)
}

/** The weeks of a month, Monday first, each as its seven days; days of the neighbouring months fill the ends. */
export function weeksOf(month: IsoMonth): IsoDate[][] {
  const first = `${month}-01`
  const monday = addDays(first, -((new Date(`${first}T00:00:00Z`).getUTCDay() + 6) % 7))
  const weeks: IsoDate[][] = []
  for (let start = monday; start <= lastDayOf(month); start = addDays(start, 7)) {
    weeks.push(Array.from({ length: 7 }, (_, day) => addDays(start, day)))
  }
  return weeks
}
