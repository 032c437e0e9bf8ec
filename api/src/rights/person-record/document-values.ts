/** Values of a record as people read them, in one language. */
import { timeZone } from '@lidzas/domain/core/dates'
import { localDate } from '@lidzas/domain/core/dates'
import type { Language, Text } from '@lidzas/domain/core/refusal'
import { eligibilityRuleNames } from '@lidzas/domain/intake/eligibility/eligibility'
import {
  careFormNames,
  parentInvolvementNames,
  representativeReachNames,
} from '@lidzas/domain/people/code-lists/family'
import { formatPersonalCode } from '@lidzas/domain/people/personal-code'
import {
  needLevelNames,
  needNames,
  strengthNames,
  truancyNames,
} from '@lidzas/domain/programmes/code-lists/needs'
import { referralReasonNames } from '@lidzas/domain/programmes/code-lists/referrals'
import { territories } from '@lidzas/domain/programmes/code-lists/territories'
import { pulseNames } from '@lidzas/domain/results/pulse'

import type { ColumnUse } from './data-map/uses.ts'
import { fieldWords } from './field-words.ts'

/** Keys and codes inside values that were sealed as a whole. */
const nested: Record<string, Text> = {
  reasons: { lv: 'Iemesli', en: 'Reasons' },
  reasonWords: { lv: 'Iemesls vārdiem', en: 'The reason in words' },
  family: { lv: 'Ģimene', en: 'Family' },
  parentInvolvement: { lv: 'Vecāku līdzdalība', en: 'Involvement of the parents' },
  representativeReach: { lv: 'Pārstāvja sasniedzamība', en: 'Whether the representative can be reached' },
  careForm: { lv: 'Aprūpes veids', en: 'Form of care' },
  orphansCourt: { lv: 'Bāriņtiesa', en: "Orphan's court" },
  education: { lv: 'Izglītība', en: 'Education' },
  truancy: { lv: 'Skolas kavējumi', en: 'Missing school' },
  gradesRepeated: { lv: 'Atkārtotas klases', en: 'Grades repeated' },
  needs: { lv: 'Vajadzības', en: 'Needs' },
  strengths: { lv: 'Stiprās puses', en: 'Strengths' },
  code: { lv: 'Joma', en: 'Area' },
  codes: { lv: 'Jomas', en: 'Areas' },
  level: { lv: 'Pakāpe', en: 'Level' },
  words: { lv: 'Vārdiem', en: 'In words' },
  rule: { lv: 'Noteikums', en: 'Rule' },
  policyValue: { lv: 'Programmas prasība', en: 'What the programme asks' },
  fact: { lv: 'Fakts', en: 'Fact' },
  outcome: { lv: 'Iznākums', en: 'Outcome' },
  source: { lv: 'Pamats', en: 'Source' },
  wouldPass: { lv: 'Kas vajadzīgs', en: 'What it would take' },
  pass: { lv: 'izpildīts', en: 'met' },
  fail: { lv: 'nav izpildīts', en: 'not met' },
  unknown: { lv: 'nav zināms', en: 'not known' },
  satisfaction: { lv: 'Apmierinātība', en: 'Satisfaction' },
  ...referralReasonNames,
  ...needNames,
  ...needLevelNames,
  ...strengthNames,
  ...truancyNames,
  ...parentInvolvementNames,
  ...representativeReachNames,
  ...careFormNames,
  ...pulseNames,
  ...eligibilityRuleNames,
}
/** Keys inside such a value that systems need and people do not. */
const forSystems = ['refusal', 'params']

const clock = new Intl.DateTimeFormat('lv', { timeZone, hour: '2-digit', minute: '2-digit' })
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

/** One value as HTML: words where it is a code, a list where it has parts; empty where nothing is recorded. */
export function valueHtml(
  value: unknown,
  column: string,
  use: Pick<ColumnUse, 'codes'>,
  wording: Wording,
): string {
  if (Array.isArray(value)) {
    const items = value
      .map((item) =>
        isParts(item) ? partsOf(item, wording).join('<br>') : valueHtml(item, column, use, wording),
      )
      .filter((item) => item !== '')
    // Sentences stand one under the other; codes and names follow each other in a line.
    const isShort = value.every((item) => typeof item !== 'object' && String(item).length < 30)
    return isShort ? items.join(', ') : listHtml(items)
  }
  if (isText(value)) return escape(value[wording.language])
  if (isParts(value)) return listHtml(partsOf(value, wording))
  return escape(valueText(value, column, use, wording))
}

function isParts(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !(value instanceof Date) && !isText(value)
}

function isText(value: unknown): value is Text {
  const { lv, en } = (value ?? {}) as Partial<Text>
  return typeof lv === 'string' && typeof en === 'string'
}

function partsOf(value: object, wording: Wording): string[] {
  return Object.entries(value).flatMap(([key, part]) => {
    if (forSystems.includes(key) || isNumberOfRecord(part)) return []
    const html = valueHtml(part, key, { codes: null }, wording)
    const name = (nested[key] ?? fieldWords('', key))[wording.language]
    return html === '' ? [] : [`${escape(name)}: ${html}`]
  })
}

function listHtml(items: readonly string[]): string {
  return items.length === 0 ? '' : `<ul>${items.map((item) => `<li>${item}</li>`).join('')}</ul>`
}

/** True for the id of a record: ids are for systems, and people get the name of the record instead. */
export function isNumberOfRecord(value: unknown): value is string {
  return typeof value === 'string' && /^[0-9a-f]{8}-[0-9a-f-]{27}$/.test(value)
}

function valueText(
  value: unknown,
  column: string,
  use: Pick<ColumnUse, 'codes'>,
  { language, names }: Wording,
): string {
  if (value instanceof Date) return instantText(value)
  if (typeof value === 'boolean') return yesNo[language][value ? 0 : 1]!
  if (typeof value === 'number') return String(value)
  if (typeof value !== 'string') return ''
  if (column === 'territoryCode') return places.get(value)?.[language] ?? value
  if (column === 'during') return rangeText(value)
  if (column === 'code' && /^\d{11}$/.test(value)) return formatPersonalCode(value)
  // A text that somebody wrote may equal the name of a property that every object has.
  const words = [use.codes ?? {}, names, nested].find((list) => Object.hasOwn(list, value))?.[value]
  if (words) return words[language]
  return /^\d{4}-\d{2}-\d{2}$/.test(value) ? dayText(value) : value
}

const yesNo = { lv: ['jā', 'nē'], en: ['yes', 'no'] } as const
const entities: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

export function escape(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => entities[sign]!)
}

/** `["2026-02-20 10:00:00+00","2026-02-20 12:00:00+00")` as day and hours. */
function rangeText(range: string): string {
  const [from, to] = [...range.matchAll(/\d{4}-\d{2}-\d{2} [\d:]+[+-]\d{2}/g)].map(
    ([text]) => new Date(text.replace(' ', 'T').replace(/([+-]\d{2})$/, '$1:00')),
  )
  return from && to ? `${instantText(from)}–${clock.format(to)}` : range
}
