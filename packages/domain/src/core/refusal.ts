/**
 * A refusal is a named reason why something may not happen: a stable code, its HTTP status and one sentence per
 * language. Rules return a refusal or null; the API turns it into problem+json, the web shows the same sentence.
 */
import { refusalTable } from './refusal-table.ts'
import type { RefusalEntry } from './refusals/entry.ts'

export type Language = 'lv' | 'en'

/** A text in both languages. */
export type Text = { lv: string; en: string }
/** A code with its name: what a sentence shows in words and a program reads as a code. */
export type Named = Text & { code: string }

type Table = typeof refusalTable
export type RefusalCode = keyof Table
export type RefusalParam = string | number | Named
export type RefusalParams = Record<string, RefusalParam | readonly RefusalParam[]>

export type Refusal = {
  code: RefusalCode
  params?: RefusalParams
  /** JSON pointer of the body field at fault, such as `/startsOn`; `""` is the request as a whole. */
  pointer?: string
}

type Values = {
  text: string
  texts: readonly string[]
  number: number
  day: string
  dayOrNamed: string | Named
  id: string
  named: Named
  nameds: readonly Named[]
}
type ValuesOf<P> = {
  [K in keyof P as P[K] extends `${string}?` ? never : K]: Values[P[K] & keyof Values]
} & {
  [K in keyof P as P[K] extends `${string}?` ? K : never]?: P[K] extends `${infer Kind extends keyof Values}?`
    ? Values[Kind]
    : never
}

/** What the sentence of a refusal speaks of, from the table. */
export type ParamsOf<C extends RefusalCode> = Table[C] extends { params: infer P } ? ValuesOf<P> : undefined

/** Nothing need be given where every param may be missing. */
type Given<C extends RefusalCode> =
  Record<never, never> extends ParamsOf<C> ? ParamsOf<C> | undefined : ParamsOf<C>
type WithParams = { [C in RefusalCode]: Table[C] extends { params: object } ? C : never }[RefusalCode]
/** Codes that answer 422: each points at what it refuses. */
export type PointedCode = { [C in RefusalCode]: Table[C]['status'] extends 422 ? C : never }[RefusalCode]
/** A code may be one of several, as long as all of them or none of them have params. */
type More<C extends RefusalCode> = [C] extends [WithParams]
  ? [Extract<C, PointedCode>] extends [never]
    ? [params: Given<C>, pointer?: string]
    : [params: Given<C>, pointer: string]
  : [Extract<C, WithParams>] extends [never]
    ? [Extract<C, PointedCode>] extends [never]
      ? [params?: undefined, pointer?: string]
      : [params: undefined, pointer: string]
    : never

/** A refusal with the params that its sentence speaks of. One that answers 422 points at what it refuses. */
export function refusal<C extends RefusalCode>(code: C, ...[params, pointer]: More<C>): Refusal {
  return { code, ...(params && { params }), ...(pointer !== undefined && { pointer }) }
}

/** Codes that can be refused with by the code alone, as the database does: their sentence needs no params, or there is another for that case. */
export type LateCode = {
  [C in RefusalCode]: Table[C] extends { late: object }
    ? C
    : Record<never, never> extends ParamsOf<C>
      ? C
      : ParamsOf<C> extends undefined
        ? C
        : never
}[RefusalCode]

/** The refusal of a constraint: somebody else was faster, and the params are not known. */
export function lateRefusal<C extends LateCode>(
  code: C,
  ...[pointer]: [Extract<C, PointedCode>] extends [never] ? [pointer?: string] : [pointer: string]
): Refusal {
  return { code, ...(pointer !== undefined && { pointer }) }
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
export function refusalText({ code, params }: Refusal, language: Language): string {
  const entry: RefusalEntry = refusalTable[code]
  const sentences = params === undefined ? (entry.late ?? entry) : entry
  return filled(sentences[language], params ?? {}, language)
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
