const rules = { lv: new Intl.PluralRules('lv'), en: new Intl.PluralRules('en') }

/**
 * The form that goes with a number. Latvian has three (0 and 10-20 `zero`, 1 and 21 `one`, the rest `other`),
 * English two; a missing form does not compile.
 */
export const plural = {
  lv: (count: number, forms: Record<'zero' | 'one' | 'other', string>): string =>
    forms[rules.lv.select(count) as 'zero' | 'one' | 'other'],
  en: (count: number, forms: Record<'one' | 'other', string>): string =>
    forms[rules.en.select(count) as 'one' | 'other'],
}
