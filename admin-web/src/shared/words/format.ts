import { type IsoDate, type IsoMonth, timeZone } from '@lidzas/domain/core/dates'
import type { Language } from '@lidzas/domain/core/refusal'

import { useLanguage } from './language.ts'
import type { Words } from './texts.ts'

const day = 86_400_000

/** Everything that is written differently in the two languages. Money is in cents, durations in minutes. */
export type Format = ReturnType<typeof makeFormat>

function makeFormat(language: Language) {
  const locale = language === 'lv' ? 'lv-LV' : 'en-IE'
  const euros = new Intl.NumberFormat(locale, { style: 'currency', currency: 'EUR', useGrouping: 'always' })
  const plain = new Intl.NumberFormat(locale, { maximumFractionDigits: 2, useGrouping: 'always' })
  const percents = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 1 })
  const clock = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit', timeZone })
  const meetsOn = new Intl.DateTimeFormat('en-CA', { timeZone })
  const monthYear = new Intl.DateTimeFormat(locale, { month: 'long', year: 'numeric', timeZone: 'UTC' })
  const shortMonth = new Intl.DateTimeFormat(locale, { month: 'short', timeZone: 'UTC' })
  const longDay = new Intl.DateTimeFormat(locale, {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    timeZone: 'UTC',
  })
  const shortWeekday = new Intl.DateTimeFormat(locale, { weekday: 'short', timeZone: 'UTC' })
  const relative = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' })
  const collator = new Intl.Collator(locale, { numeric: true, sensitivity: 'base' })

  /** `21.11.2026.` in Latvian, `21.11.2026` in English. */
  function date(iso: IsoDate): string {
    const [year, month, dayOfMonth] = iso.slice(0, 10).split('-')
    return `${dayOfMonth}.${month}.${year}${language === 'lv' ? '.' : ''}`
  }

  return {
    language,
    date,
    /** Both languages of a stored name, the reader's own chosen. */
    pick: (words: Words) => words[language],
    period: (from: IsoDate, to: IsoDate | null) => (to ? `${date(from)} – ${date(to)}` : `${date(from)} –`),
    month: (iso: IsoMonth) => monthYear.format(new Date(`${iso}-01T00:00:00Z`)),
    monthShort: (iso: IsoMonth) => shortMonth.format(new Date(`${iso}-01T00:00:00Z`)),
    /** `sestdiena, 21. novembris`. */
    weekday: (iso: IsoDate) => longDay.format(new Date(`${iso}T00:00:00Z`)),
    weekdayShort: (iso: IsoDate) => shortWeekday.format(new Date(`${iso}T00:00:00Z`)),
    /** The local day of an instant. */
    day: (instant: string) => date(meetsOn.format(new Date(instant))),
    /** An instant as local date and time. */
    dateTime: (instant: string) =>
      `${date(meetsOn.format(new Date(instant)))} ${clock.format(new Date(instant))}`,
    time: (instant: string) => clock.format(new Date(instant)),
    money: (cents: number) => euros.format(cents / 100),
    number: (value: number) => plain.format(value),
    percent: (share: number) => percents.format(share),
    /** 1,000 minutes are `16 h 40 min`. */
    hours: (minutes: number) => {
      const sign = minutes < 0 ? '−' : ''
      const whole = Math.floor(Math.abs(minutes) / 60)
      const rest = Math.abs(minutes) % 60
      const parts = [whole ? `${plain.format(whole)} h` : '', rest || !whole ? `${rest} min` : '']
      return sign + parts.filter(Boolean).join(' ')
    },
    /** "today", "in 12 days", "3 days ago". */
    relativeDays: (to: IsoDate, today: IsoDate) =>
      relative.format(Math.round((Date.parse(to.slice(0, 10)) - Date.parse(today)) / day), 'day'),
    /** Order by the alphabet of the language. */
    compare: collator.compare,
  }
}

const formats = { lv: makeFormat('lv'), en: makeFormat('en') }

export function format(language: Language): Format {
  return formats[language]
}

export function useFormat(): Format {
  return formats[useLanguage()]
}
