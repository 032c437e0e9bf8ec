/** Calendar days and months in Europe/Riga, as `YYYY-MM-DD` and `YYYY-MM` strings. No clock: `today` is always an argument. */

export type IsoDate = string
export type IsoMonth = string

const timeZone = 'Europe/Riga'
const localDay = new Intl.DateTimeFormat('en-CA', {
  timeZone,
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
})

/** The local calendar day of an instant: 2020-09-30T21:30Z is 2020-10-01 (#52). */
export function localDate(instant: Date): IsoDate {
  return localDay.format(instant)
}

/** The local calendar month of an instant, `YYYY-MM`. */
export function localMonth(instant: Date): IsoMonth {
  return localDate(instant).slice(0, 7)
}
