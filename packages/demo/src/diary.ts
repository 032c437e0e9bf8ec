/** Who is busy when, and how many minutes of a month are used: what the plan itself has to keep to. */
import type { IsoDate } from '@lidzas/domain/core/dates'

/** Minutes of the local day. */
export type Slot = { from: number; to: number }

export function diary(monthlyCap: number | null) {
  const busy = new Map<string, Slot[]>()
  const used = new Map<string, number>()
  const slotsOf = (who: string, day: IsoDate) => busy.get(`${who} ${day}`) ?? []
  const minutesOf = (who: string, day: IsoDate) => used.get(`${who} ${day.slice(0, 7)}`) ?? 0

  return {
    isFree: (people: readonly string[], day: IsoDate, { from, to }: Slot) =>
      people.every((who) => slotsOf(who, day).every((slot) => to + 15 <= slot.from || slot.to + 15 <= from)),
    isAway: (who: string, day: IsoDate) => slotsOf(who, day).length === 0,
    book(people: readonly string[], day: IsoDate, slot: Slot) {
      for (const who of people) busy.set(`${who} ${day}`, [...slotsOf(who, day), slot])
    },
    /** Whether these minutes still fit the participant's month. */
    fits: (who: string, day: IsoDate, minutes: number) =>
      monthlyCap === null || minutesOf(who, day) + minutes <= monthlyCap,
    count(who: string, day: IsoDate, minutes: number) {
      used.set(`${who} ${day.slice(0, 7)}`, minutesOf(who, day) + minutes)
    },
    minutesOf,
  }
}
export type Diary = ReturnType<typeof diary>

/** `HH:MM` of a minute of the day. */
export function timeOf(minute: number): string {
  const two = (number: number) => String(number).padStart(2, '0')
  return `${two(Math.floor(minute / 60))}:${two(minute % 60)}`
}

/** When things of one kind are done on a day: the same minute for all of them, another one each day. */
export function around(hour: number, day: IsoDate): string {
  const minute = (Number(day.slice(8, 10)) * 7 + Number(day.slice(5, 7)) * 13 + hour * 5) % 50
  return timeOf(hour * 60 + minute)
}
