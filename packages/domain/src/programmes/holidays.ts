/** Latvian public holidays: fixed days, those around Easter, and the days given off in their place. Pure, for any year. */
import { type IsoDate, addDays } from '../core/dates.ts'
import type { Text } from '../core/refusal.ts'

export type Holiday = Text & { on: IsoDate }

const fixed: readonly (Text & { day: string; moves?: true })[] = [
  { day: '01-01', lv: 'Jaungada diena', en: "New Year's Day" },
  { day: '05-01', lv: 'Darba svētki', en: 'Labour Day' },
  {
    day: '05-04',
    lv: 'Latvijas Republikas Neatkarības atjaunošanas diena',
    en: 'Restoration of Independence',
    moves: true,
  },
  { day: '06-23', lv: 'Līgo diena', en: 'Midsummer Eve' },
  { day: '06-24', lv: 'Jāņu diena', en: 'Midsummer Day' },
  {
    day: '11-18',
    lv: 'Latvijas Republikas Proklamēšanas diena',
    en: 'Proclamation of the Republic',
    moves: true,
  },
  { day: '12-24', lv: 'Ziemassvētku vakars', en: 'Christmas Eve' },
  { day: '12-25', lv: 'Pirmie Ziemassvētki', en: 'Christmas Day' },
  { day: '12-26', lv: 'Otrie Ziemassvētki', en: 'Second day of Christmas' },
  { day: '12-31', lv: 'Vecgada diena', en: "New Year's Eve" },
]

const aroundEaster: readonly (Text & { days: number })[] = [
  { days: -2, lv: 'Lielā Piektdiena', en: 'Good Friday' },
  { days: 0, lv: 'Pirmās Lieldienas', en: 'Easter Sunday' },
  { days: 1, lv: 'Otrās Lieldienas', en: 'Easter Monday' },
]

const movedDay: Text = { lv: 'Brīvdiena svētku vietā', en: 'Day off in lieu' }

/** The holidays of a year in their order. One-off days, such as 29 May 2023, are not of every year: a tenant enters them. */
export function holidaysOf(year: number): Holiday[] {
  const easter = easterSunday(year)
  const days = fixed.flatMap(({ day, moves, lv, en }): Holiday[] => {
    const on = `${String(year).padStart(4, '0')}-${day}`
    const later = { 6: 2, 0: 1 }[weekday(on)]
    return moves && later
      ? [
          { on, lv, en },
          { on: addDays(on, later), ...movedDay },
        ]
      : [{ on, lv, en }]
  })
  const movable = aroundEaster.map(({ days: after, lv, en }) => ({ on: addDays(easter, after), lv, en }))
  return [...days, ...movable].toSorted((one, other) => one.on.localeCompare(other.on))
}

/** Easter Sunday of the western churches, by the anonymous Gregorian rule. */
export function easterSunday(year: number): IsoDate {
  const golden = year % 19
  const century = Math.floor(year / 100)
  const ofCentury = year % 100
  const leapCenturies = Math.floor(century / 4)
  const correction = Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3)
  const epact = (19 * golden + century - leapCenturies - correction + 15) % 30
  const toSunday = (32 + 2 * (century % 4) + 2 * Math.floor(ofCentury / 4) - epact - (ofCentury % 4)) % 7
  const late = Math.floor((golden + 11 * epact + 22 * toSunday) / 451)
  const days = epact + toSunday - 7 * late + 114
  const month = Math.floor(days / 31)
  return addDays(`${String(year).padStart(4, '0')}-0${month}-01`, days % 31)
}

/** Sunday is 0. */
export function weekday(date: IsoDate): number {
  return new Date(date).getUTCDay()
}
