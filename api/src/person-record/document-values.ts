/** Values of a record as people read them, in one language. */
import { referralReasonNames } from '@lidzas/domain/code-lists/admission'
import {
  careFormNames,
  parentInvolvementNames,
  representativeReachNames,
} from '@lidzas/domain/code-lists/family'
import { territories } from '@lidzas/domain/code-lists/territories'
import { localDate } from '@lidzas/domain/dates'
import type { Language, Text } from '@lidzas/domain/refusal'

import type { ColumnUse } from './data-map/uses.ts'

const nested: Record<string, Text> = {
  reasons: { lv: 'Iemesli', en: 'Reasons' },
  family: { lv: 'Ģimene', en: 'Family' },
  parentInvolvement: { lv: 'Vecāku līdzdalība', en: 'Involvement of the parents' },
  representativeReach: { lv: 'Pārstāvja sasniedzamība', en: 'Whether the representative can be reached' },
  careForm: { lv: 'Aprūpes veids', en: 'Form of care' },
  orphansCourt: { lv: 'Bāriņtiesa', en: "Orphan's court" },
  gradesRepeated: { lv: 'Atkārtotas klases', en: 'Grades repeated' },
  ...referralReasonNames,
  ...parentInvolvementNames,
  ...representativeReachNames,
  ...careFormNames,
}

const clock = new Intl.DateTimeFormat('lv', { timeZone: 'Europe/Riga', hour: '2-digit', minute: '2-digit' })
const places = new Map(territories.map(({ code, lv, en }) => [code, { lv, en }]))

/** `13.12.2020.` */
export function dayText(day: string): string {
  const [year, month, date] = day.split('-')
  return `${date}.${month}.${year}.`
}

/** `13.12.2020. 15:30`, in Latvian time. */
export function instantText(instant: Date): string {
  return `${dayText(localDate(instant))} ${clock.format(instant)}`
}

export type Wording = { language: Language; names: Record<string, Text> }

/** The words for one value; an empty text where nothing is recorded. */
export function valueText(
  value: unknown,
  column: string,
  use: Pick<ColumnUse, 'codes'>,
  wording: Wording,
): string {
  const { language, names } = wording
  if (value === null || value === undefined) return ''
  if (value instanceof Date) return instantText(value)
  if (typeof value === 'boolean') return yesNo[language][value ? 0 : 1]!
  if (typeof value === 'number') return String(value)
  if (Array.isArray(value)) return value.map((item) => valueText(item, column, use, wording)).join(', ')
  if (typeof value === 'object') return nestedText(value, wording)
  if (typeof value !== 'string') return ''
  if (column === 'territoryCode') return places.get(value)?.[language] ?? value
  if (column === 'during') return rangeText(value)
  const words = use.codes?.[value] ?? names[value] ?? nested[value]
  if (words) return words[language]
  return /^\d{4}-\d{2}-\d{2}$/.test(value) ? dayText(value) : value
}

const yesNo = { lv: ['jā', 'nē'], en: ['yes', 'no'] } as const

function nestedText(value: object, wording: Wording): string {
  return Object.entries(value)
    .filter(([, part]) => part !== null && !(Array.isArray(part) && part.length === 0))
    .map(
      ([key, part]) =>
        `${(nested[key] ?? wording.names[key])?.[wording.language] ?? key}: ${valueText(part, key, { codes: null }, wording)}`,
    )
    .join('; ')
}

/** `["2026-02-20 10:00:00+00","2026-02-20 12:00:00+00")` as day and hours. */
function rangeText(range: string): string {
  const [from, to] = [...range.matchAll(/\d{4}-\d{2}-\d{2} [\d:]+[+-]\d{2}/g)].map(
    ([text]) => new Date(text.replace(' ', 'T').replace(/([+-]\d{2})$/, '$1:00')),
  )
  return from && to ? `${instantText(from)}–${clock.format(to)}` : range
}
