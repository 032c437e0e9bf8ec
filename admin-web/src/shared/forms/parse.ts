/** Days, money and durations as people type them. */

/** The day that was typed, or null when there is no such day. */
export function parseDay(text: string): string | null {
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(text.trim())
  const local = /^(\d{1,2})[. /-]?(\d{1,2})[. /-]?(\d{4}|\d{2})\.?$/.exec(text.trim())
  const [year, month, day] = iso ? iso.slice(1) : local ? [local[3], local[2], local[1]] : []
  if (!year || !month || !day) return null
  const value = `${year.length === 2 ? `20${year}` : year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  const date = new Date(`${value}T00:00:00Z`)
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(value) ? value : null
}

/** Whole cents, or null when the text is no amount with at most two decimals. */
export function parseCents(text: string): number | null {
  const match = /^(\d+)(?:[.,](\d{1,2}))?$/.exec(text.replace(/[\s\u00a0€]/g, ''))
  return match ? Number(match[1]) * 100 + Number((match[2] ?? '').padEnd(2, '0')) : null
}

/** Whole minutes, or null when the text is no duration. */
export function parseMinutes(text: string): number | null {
  const clean = text.trim().toLowerCase().replace(',', '.')
  const clock = /^(\d{1,3}):([0-5]\d)$/.exec(clean)
  if (clock) return Number(clock[1]) * 60 + Number(clock[2])
  const words = /^(?:(\d+(?:\.\d+)?)\s*h)?\s*(?:(\d+)\s*(?:min)?)?$/.exec(clean)
  if (!words || (!words[1] && !words[2])) return null
  const minutes = Number(words[1] ?? 0) * 60 + Number(words[2] ?? 0)
  return Number.isInteger(minutes) ? minutes : null
}

/** `HH:MM` of the time that was typed: 16:30, 16.30, 1630, 9 or 930. Null when it is none. */
export function parseTime(text: string): string | null {
  const [, hour, minute = '00'] = /^(\d{1,2})(?:[:.h ]?(\d{2}))?$/.exec(text.trim()) ?? []
  if (!hour || Number(hour) > 23 || Number(minute) > 59) return null
  return `${hour.padStart(2, '0')}:${minute}`
}
