/** The clock on a wall in Riga, as people write it: a day and `HH:MM`. */
import { type IsoDate, localDate, timeZone } from './dates.ts'

const hourLength = 3_600_000
const clock = new Intl.DateTimeFormat('en-GB', {
  timeZone,
  hour: '2-digit',
  minute: '2-digit',
})

/** `HH:MM` of an instant on that clock. */
export function localTime(instant: Date): string {
  return clock.format(instant)
}

/**
 * The instant that a day and a time on that clock name, or null when it is none. Where the clocks repeat an hour it is
 * the first of the two; the hour they skip in spring counts on from the one before.
 */
export function instantAt(date: IsoDate, time: string): Date | null {
  if (!/^([01]\d|2[0-3]):[0-5]\d$/.test(time)) return null
  const written = Date.parse(`${date}T${time}:00Z`)
  if (Number.isNaN(written)) return null
  const [first, second] = [3, 2].map((hoursEast) => new Date(written - hoursEast * hourLength))
  const fits = (instant: Date) => localDate(instant) === date && localTime(instant) === time
  return [first!, second!].find(fits) ?? second!
}
