import type { Language } from '@lidzas/domain/core/refusal'

import { useLanguage } from './language.ts'

type Texts = { [key: string]: string | ((...values: never[]) => string) | Texts }

/** The same keys with the same arguments; only the words may differ. */
type SameShape<T> = {
  [K in keyof T]: T[K] extends string
    ? string
    : T[K] extends (...values: infer A) => string
      ? (...values: A) => string
      : SameShape<T[K]>
}

export type Catalogue<T> = Record<Language, SameShape<T>>

/**
 * The words of one page, next to it, in both languages. A key that is missing, extra or takes other arguments
 * in one language does not compile.
 */
export function defineTexts<const T extends Texts>(texts: {
  lv: T
  en: SameShape<NoInfer<T>>
}): Catalogue<T> {
  return texts as unknown as Catalogue<T>
}

/** The texts in the language of the reader. */
export function useTexts<T>(texts: Catalogue<T>): SameShape<T> {
  return texts[useLanguage()]
}

/** One short text in both languages, for columns, options and other data at module level. */
export type Words = Record<Language, string>
