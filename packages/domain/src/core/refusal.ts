/**
 * A refusal is a named reason why something may not happen: a stable code, its HTTP status and one sentence per
 * language. Rules return a refusal or null; the API turns it into problem+json, the web shows the same sentence.
 */
import { refusalTable } from './refusal-table.ts'

export type Language = 'lv' | 'en'

/** A text in both languages. */
export type Text = { lv: string; en: string }
/** A code with its name: what a sentence shows in words and a program reads as a code. */
export type Named = Text & { code: string }

export type RefusalCode = keyof typeof refusalTable
export type RefusalParam = string | number | Named
export type RefusalParams = Record<string, RefusalParam | readonly RefusalParam[]>

export type Refusal = {
  code: RefusalCode
  params?: RefusalParams
  /** JSON pointer of the body field at fault, such as `/startsOn`. */
  pointer?: string
}

export function refusal(code: RefusalCode, params?: RefusalParams, pointer?: string): Refusal {
  return { code, ...(params && { params }), ...(pointer && { pointer }) }
}

/** The first of several answers that is a refusal, in the order people can mend them. */
export function firstRefusal(...answers: readonly (Refusal | null)[]): Refusal | null {
  return answers.find((answer) => answer !== null) ?? null
}

/** A reason in words, asked for where the rules want one (#32, #34, #42). */
export function reasonRefusal(reason: string | null | undefined, pointer = '/reason'): Refusal | null {
  return reason?.trim() ? null : refusal('REASON_REQUIRED', undefined, pointer)
}

export function refusalStatus(code: RefusalCode): number {
  return refusalTable[code].status
}

/** The sentence for a refusal: `{name}` comes from its params, `[...]` stays only when its params are there. */
export function refusalText({ code, params = {} }: Refusal, language: Language): string {
  return filled(refusalTable[code][language], params, language)
}

/** Any sentence with its params filled in, as `refusalText` does it for refusals. */
export function filled(
  sentence: string,
  params: Record<string, Param | readonly Param[]>,
  language: Language,
): string {
  return sentence
    .replace(/\[([^\]]*)\]/g, (_, part: string) =>
      [...part.matchAll(/\{(\w+)\}/g)].every(([, name]) => params[name!] !== undefined) ? part : '',
    )
    .replace(/\{(\w+)\}/g, (_, name: string) => paramText(params[name] ?? '', language))
    .replace(/\.\.$/, '.')
}

type Param = RefusalParam | Text

function paramText(value: Param | readonly Param[], language: Language): string {
  if (typeof value === 'string') return dateText(value, language)
  if (typeof value === 'number') return String(value)
  if ('lv' in value) return value[language]
  return value.map((item) => paramText(item, language)).join(', ')
}

/** Days read as people write them, 13.12.2020. and 13 December 2020; other texts stay as they are. */
function dateText(value: string, language: Language): string {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(value) ?? []
  if (!year) return value
  if (language === 'lv') return `${day}.${month}.${year}.`
  return `${Number(day)} ${englishMonths[Number(month) - 1]} ${year}`
}

export const englishMonths = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
]
