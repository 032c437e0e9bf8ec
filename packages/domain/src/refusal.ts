/**
 * A refusal is a named reason why something may not happen: a stable code, its HTTP status and one sentence per
 * language. Rules return a refusal or null; the API turns it into problem+json, the web shows the same sentence.
 */
import { refusalTable } from './refusal-table.ts'

export type Language = 'lv' | 'en'
export type RefusalCode = keyof typeof refusalTable
export type RefusalParams = Record<string, string | number | readonly string[]>

export type Refusal = {
  code: RefusalCode
  params?: RefusalParams
  /** JSON pointer of the body field at fault, such as `/startsOn`. */
  pointer?: string
}

export function refusal(code: RefusalCode, params?: RefusalParams, pointer?: string): Refusal {
  return { code, ...(params && { params }), ...(pointer && { pointer }) }
}

export function refusalStatus(code: RefusalCode): number {
  return refusalTable[code].status
}

/** The sentence for a refusal, with `{name}` replaced from its params. */
export function refusalText({ code, params }: Refusal, language: Language): string {
  return refusalTable[code][language].replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = params?.[name]
    return value === undefined ? '' : Array.isArray(value) ? value.join(', ') : String(value)
  })
}
