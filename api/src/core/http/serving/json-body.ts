/** The body of a request as text and as JSON, read strictly: UTF-8 alone, and no name twice in one object. */
import { refusal } from '@lidzas/domain/core/refusal'

import { type FieldFault, Refused } from '../refusals/problem.ts'
import { escapePointer } from './validation.ts'

const longestPointer = 200
const mostFaults = 50

/** Returns the text of a body. Another encoding than UTF-8 is refused, whether its name or the bytes show it. */
export function bodyText(body: Buffer, contentType: string | undefined): string {
  const charset = /;\s*charset="?([^\s;"]+)/i.exec(contentType ?? '')?.[1]
  if (charset !== undefined && !/^utf-?8$/i.test(charset))
    throw new Refused(refusal('UNSUPPORTED_MEDIA_TYPE'))
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(body)
  } catch {
    throw new Refused(refusal('BODY_ENCODING'))
  }
}

/** One level of the text: an object with the names it has had, or a list with the place in it. */
type Level = { pointer: string; names: Set<string> | null; name: string; place: number }

/**
 * Refuses a JSON text in which an object names a field twice: the last one would count, and whoever reads the first one
 * would act on another value. `text` is valid JSON.
 */
export function refuseTwins(text: string): void {
  const faults: FieldFault[] = []
  const levels: Level[] = []
  // The pattern matches strings first, so that brackets and commas inside them do not count as JSON syntax.
  for (const [token] of text.matchAll(/"(?:[^"\\]|\\.)*"|[{}[\],]/g)) {
    const level = levels.at(-1)
    if (token === '{' || token === '[') levels.push(levelIn(level, token))
    else if (token === '}' || token === ']') levels.pop()
    else if (token === ',') level!.place += 1
    else if (level?.names && level.names.size === level.place) {
      const name = token.includes('\\') ? (JSON.parse(token) as string) : token.slice(1, -1)
      level.name = name
      if (level.names.has(name)) {
        faults.push({ ...refusal('FIELD_TWICE'), pointer: below(level) })
        if (faults.length === mostFaults) break
        // Keeps the count of names in step with the count of fields.
        level.names.add(`${name}\u0000${level.place}`)
      } else level.names.add(name)
    }
  }
  if (faults.length > 0) throw new Refused(refusal('INPUT_INVALID'), { faults })
}

function levelIn(outer: Level | undefined, opening: string): Level {
  return {
    pointer: outer ? below(outer) : '',
    names: opening === '{' ? new Set() : null,
    name: '',
    place: 0,
  }
}

function below({ pointer, names, name, place }: Level): string {
  return `${pointer}/${names ? escapePointer(name) : place}`.slice(0, longestPointer)
}
