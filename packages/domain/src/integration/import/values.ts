/** What people write into the cells of a table, read as values. Nothing is guessed that could be read in two ways. */
import { type IsoDate, addDays, isIsoDate } from '../../core/dates.ts'
import type { Names } from '../../core/names.ts'
import { type Refusal, type Text, refusal } from '../../core/refusal.ts'
import { folded } from './fold.ts'

/** A value, or why there is none; both absent: the cell is empty. */
export type Read<T> = { value?: T; refusal?: Refusal; warning?: Refusal }

const ambiguous = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/
const byDay = /^(\d{1,2})[.-] ?(\d{1,2})[.-] ?(\d{4})\.?(?: ?g\.?)?$/
const isoLike = /^(\d{4})[-.](\d{2})[-.](\d{2})(?:[T ]00:00(?::00(?:\.0+)?)?Z?)?$/
/** Days as Excel counts them, from 1900 with its leap day that never was. */
const serialDay = /^\d{5}$/
const serialStart = '1899-12-30'

/** A cell without the spaces around it; a lone dash means that nothing is known. */
export function cellText(cell: string): string {
  const text = cell.replace(/^[\s\u00a0\ufeff]+|[\s\u00a0\ufeff]+$/g, '')
  return /^[-–—]$/.test(text) ? '' : text.replace(/^'(?=[=+\-@])/, '')
}

/** A day: 01.02.2010., 1.2.2010, 2010-02-01, an Excel serial day. 02/03/2010 could be two days and is refused. */
export function readDay(text: string): Read<IsoDate> {
  if (text === '') return {}
  const day = dayOf(text)
  if (day === 'ambiguous') return { refusal: refusal('IMPORT_DAY_AMBIGUOUS', undefined, '') }
  return day !== null && isIsoDate(day) && day >= '1900-01-01' && day < '2200'
    ? { value: day }
    : { refusal: refusal('FIELD_NOT_A_DATE') }
}

/** `ambiguous` where it could be two days. */
function dayOf(text: string): IsoDate | null {
  const iso = isoLike.exec(text)
  if (iso) return `${iso[1]}-${iso[2]}-${iso[3]}`
  const latvian = byDay.exec(text)
  if (latvian) return `${latvian[3]}-${latvian[2]!.padStart(2, '0')}-${latvian[1]!.padStart(2, '0')}`
  const slashed = ambiguous.exec(text)
  if (slashed) {
    const [, first, second, year] = slashed
    if (Number(first) <= 12 && first !== second && Number(second) <= 12) return 'ambiguous'
    const [month, day] = Number(second) > 12 ? [first!, second!] : [second!, first!]
    return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  }
  return serialDay.test(text) ? addDays(serialStart, Number(text)) : null
}

const known = new WeakMap<object, Map<string, string>>()

/** One code of a list, written as the code itself or as its name in either language. */
export function readCode<Code extends string>(
  text: string,
  names: Names<Code>,
  more: Readonly<Record<string, Code>> = {},
): Read<Code> {
  if (text === '') return {}
  let codes = known.get(names)
  if (!codes) {
    codes = new Map(
      Object.entries<Text>(names).flatMap(([code, { lv, en }]) =>
        [code, lv, en].map((name): [string, string] => [folded(name), code]),
      ),
    )
    known.set(names, codes)
  }
  const wanted = folded(text)
  const value = (codes.get(wanted) as Code | undefined) ?? more[wanted]
  return value === undefined ? { refusal: refusal('FIELD_NOT_IN_LIST') } : { value }
}

/** Several values in one cell, divided by semicolons, bars or line breaks; by commas where no value holds one. */
export function parts(text: string, commas = true): string[] {
  return text
    .split(commas ? /[;|,\n]/ : /[;|\n]/)
    .map((part) => cellText(part))
    .filter((part) => part !== '')
}

const yes = ['ja', 'yes', 'y', 'x', '1', 'true']
const no = ['ne', 'nav', 'no', 'n', '0', 'false']

export function readYes(text: string): Read<boolean> {
  if (text === '') return {}
  const word = folded(text)
  if (yes.includes(word)) return { value: true }
  return no.includes(word) ? { value: false } : { refusal: refusal('FIELD_NOT_IN_LIST') }
}

export function readWhole(text: string): Read<number> {
  if (text === '') return {}
  return /^\d{1,6}$/.test(text) ? { value: Number(text) } : { refusal: refusal('FIELD_TYPE') }
}

const phone = /^\+?[0-9 ()-]{5,25}$/

/**
 * A cell that a spreadsheet would run as a formula: refused by name. A phone number with its + is none, and in longer
 * words a dash may begin a list.
 */
export function formulaOf(cell: string, isLongText: boolean): Refusal | null {
  if (/^#(N\/A|REF!|VALUE!|NAME\?|DIV\/0!|NUM!|NULL!|SPILL!|CALC!)$/i.test(cell.trim())) {
    return refusal('IMPORT_CELL_ERROR', undefined, '')
  }
  const text = cell.replace(/^[ \u00a0]+/, '')
  if (!/^[=+\-@\t\r＝＋－＠]/.test(text) || cellText(text) === '' || phone.test(text.trim())) return null
  if (isLongText && /^[-+] /.test(text)) return null
  return refusal('IMPORT_FORMULA', undefined, '')
}

/** Characters that no text has: NUL and other controls, and the marks of bytes read in the wrong encoding. */
export function charactersOf(cell: string): Refusal | null {
  // eslint-disable-next-line no-control-regex -- the controls are what is looked for
  if (/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/.test(cell)) return refusal('FIELD_CHARACTERS')
  return /[\u0080-\u009f\ufffd]/.test(cell) || !cell.isWellFormed()
    ? refusal('IMPORT_ENCODING', undefined, '')
    : null
}
