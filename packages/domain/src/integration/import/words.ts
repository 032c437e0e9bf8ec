/** What people write for the codes of closed lists, beside the names of the lists themselves. */
import type { Gender } from '../../people/code-lists/genders.ts'
import { type LanguageCode, languageNames } from '../../people/code-lists/persons.ts'
import type { RepresentationBasis } from '../../people/code-lists/representations.ts'
import { type Read, readCode } from './values.ts'

export const genderWords: Record<string, Gender> = {
  s: 'FEMALE',
  siev: 'FEMALE',
  f: 'FEMALE',
  v: 'MALE',
  vir: 'MALE',
  m: 'MALE',
}

export const basisWords: Record<string, RepresentationBasis> = {
  mate: 'PARENT',
  tevs: 'PARENT',
  vecaki: 'PARENT',
  mother: 'PARENT',
  father: 'PARENT',
  aizbildne: 'GUARDIAN',
  audzuvecaki: 'FOSTER_FAMILY',
  iestade: 'CARE_INSTITUTION',
  aizgadne: 'TRUSTEE',
}

/** A language by its code or name, also with the word for language behind it. */
export function readLanguage(cell: string): Read<LanguageCode> {
  return readCode(cell.replace(/ (valoda|language)$/i, ''), languageNames)
}
