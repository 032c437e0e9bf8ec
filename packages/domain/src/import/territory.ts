import { territories } from '../code-lists/territories.ts'
import { refusal } from '../refusal.ts'
import { folded } from './fold.ts'
import type { Read } from './values.ts'

/** Only those that are: of two Madonas the one that was is meant by nobody. */
const codeOfName = new Map(
  territories
    .filter(({ validTo }) => validTo === null)
    .flatMap(({ code, lv, en }) => [lv, en].map((name): [string, string] => [folded(name), code])),
)

/** A municipality by its code, also where a spreadsheet ate the zeros, or by its name as people write it. */
export function readTerritory(text: string): Read<string> {
  if (text === '') return {}
  const digits = /^(?:LV)?(\d{4,7})$/i.exec(text.trim())?.[1]
  if (digits !== undefined) return { value: digits.padStart(7, '0') }
  const name = folded(text).replace(/ (?:valstspilseta|pilseta|vp|state city|city)$/, '')
  const code = codeOfName.get(name)
  return code === undefined ? { refusal: refusal('FIELD_NOT_IN_LIST') } : { value: code }
}
