import { refusal } from '../../core/refusal.ts'
import { territories } from '../../programmes/code-lists/territories.ts'
import { folded } from './fold.ts'
import type { Read } from './values.ts'

/**
 * By every name: those that are before those that were, and short names, such as Dobele, where nothing else has them. One
 * that is no more is read too, so that it can be refused with the one that follows it.
 */
const codeOfName = new Map<string, string>()
for (const isShort of [false, true]) {
  for (const { code, lv, en } of territories.toSorted(
    (a, b) => Number(a.endsOn !== null) - Number(b.endsOn !== null),
  )) {
    for (const name of isShort ? [folded(en).replace(/ municipality$/, '')] : [folded(lv), folded(en)]) {
      if (!codeOfName.has(name)) codeOfName.set(name, code)
    }
  }
}

/** A municipality by its code, also where a spreadsheet ate the zeros, or by its name as people write it. */
export function readTerritory(text: string): Read<string> {
  if (text === '') return {}
  const digits = /^(?:LV)?(\d{4,7})$/i.exec(text.trim())?.[1]
  if (digits !== undefined) return { value: digits.padStart(7, '0') }
  const name = folded(text).replace(/ (?:valstspilseta|pilseta|vp|state city|city)$/, '')
  const code = codeOfName.get(name)
  return code === undefined ? { refusal: refusal('FIELD_NOT_IN_LIST') } : { value: code }
}
