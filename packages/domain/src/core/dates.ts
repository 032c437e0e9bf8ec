/** Calendar days and months in Europe/Riga, as `YYYY-MM-DD` and `YYYY-MM` strings. No clock: `today` is always an argument. */

export type IsoDate = string
export type IsoMonth = string

/** Whose calendar and clock all days and times are told by. */
export const timeZone = 'Europe/Riga'
const dayLength = 86_400_000
const hourLength = 3_600_000
const minuteLength = 60_000
const meetsOn = new Intl.DateTimeFormat('en-CA', {
  timeZone,
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
})

/** The local calendar day of an instant: 2020-09-30T21:30Z is 2020-10-01 (#52). */
export function localDate(instant: Date): IsoDate {
  return meetsOn.format(instant)
}

/** The local calendar month of an instant, `YYYY-MM`. */
export function localMonth(instant: Date): IsoMonth {
  return localDate(instant).slice(0, 7)
}

/** The instant at which this local day begins. A local day has 23, 24 or 25 hours, so its end is the next day's start. */
export function startOfLocalDay(date: IsoDate): Date {
  const utcMidnight = Date.parse(date)
  for (const hoursEast of [4, 3]) {
    const instant = new Date(utcMidnight - hoursEast * hourLength)
    if (localDate(instant) === date) return instant
  }
  return new Date(utcMidnight - 2 * hourLength)
}

/** True for a day that exists, written `YYYY-MM-DD`: 2021-02-29 is none. */
export function isIsoDate(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text) || text < '0001') return false
  const instant = new Date(text)
  return !Number.isNaN(instant.getTime()) && isoDate(instant) === text
}

/** The day `days` later, or earlier when negative. */
export function addDays(date: IsoDate, days: number): IsoDate {
  return isoDate(new Date(Date.parse(date) + days * dayLength))
}

/** The same day of the month `months` later, or the last day of that month where it has no such day. */
export function addMonths(date: IsoDate, months: number): IsoDate {
  const [year, month, day] = parts(date)
  const lastDay = new Date(Date.UTC(year, month + months, 0)).getUTCDate()
  return isoDate(new Date(Date.UTC(year, month - 1 + months, Math.min(day, lastDay))))
}

/** Last day of an enrolment of whole months: 2020-09-14 and 3 give 2020-12-13, 2020-11-30 and 3 give 2021-02-27 (#30). */
export function plannedEnd(start: IsoDate, months: number): IsoDate {
  return addDays(addMonths(start, months), -1)
}

/** Days from one day to another; negative when `to` is earlier. */
export function daysBetween(from: IsoDate, to: IsoDate): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / dayLength)
}

/** Whole years of age on a day. A birthday on 29 February counts on 1 March in common years (#1). */
export function wholeYears(birthDate: IsoDate, on: IsoDate): number {
  const years = Number(on.slice(0, 4)) - Number(birthDate.slice(0, 4))
  return on.slice(5) < birthDate.slice(5) ? years - 1 : years
}

/** The first day on which somebody is `years` old: born on 29 February 2008, that is 1 March 2021 for 13 (#1). */
export function reachesAge(birthDate: IsoDate, years: number): IsoDate {
  const [year, month, day] = parts(birthDate)
  return isoDate(new Date(Date.UTC(year + years, month - 1, day)))
}

/** Minutes between two instants, whatever the clocks on the wall read (#58). Not whole where the instants are not. */
export function minutesBetween(start: Date, end: Date): number {
  return (end.getTime() - start.getTime()) / minuteLength
}

/** True when the day lies inside the period, both ends included; no end means no limit. */
export function isWithin(date: IsoDate, period: { startsOn: IsoDate; endsOn: IsoDate | null }): boolean {
  return date >= period.startsOn && (period.endsOn === null || date <= period.endsOn)
}

function isoDate(instant: Date): IsoDate {
  return instant.toISOString().slice(0, 10)
}

function parts(date: IsoDate): [number, number, number] {
  return [Number(date.slice(0, 4)), Number(date.slice(5, 7)), Number(date.slice(8, 10))]
}
