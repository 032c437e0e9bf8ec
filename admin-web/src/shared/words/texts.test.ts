import { expect, it } from 'vitest'

import { defineTexts } from './texts.ts'

it('keeps both languages', () => {
  const texts = defineTexts({
    lv: {
      save: 'Saglabāt',
      places: (taken: number, of: number) => `${taken} no ${of}`,
      group: { people: 'Cilvēki' },
    },
    en: {
      save: 'Save',
      places: (taken: number, of: number) => `${taken} of ${of}`,
      group: { people: 'People' },
    },
  })
  expect(texts.lv.places(23, 24)).toBe('23 no 24')
  expect(texts.en.group.people).toBe('People')
})

it('does not compile when the languages differ (R-34)', () => {
  // @ts-expect-error a text is missing in English
  defineTexts({ lv: { save: 'Saglabāt', close: 'Aizvērt' }, en: { save: 'Save' } })
  // @ts-expect-error a text is missing in Latvian
  defineTexts({ lv: { save: 'Saglabāt' }, en: { save: 'Save', close: 'Close' } })
  // @ts-expect-error the arguments differ
  defineTexts({ lv: { left: (days: number) => `${days} d.` }, en: { left: (name: string) => name } })
  // @ts-expect-error a nested text is missing
  defineTexts({ lv: { group: { a: 'A', b: 'B' } }, en: { group: { a: 'A' } } })
})
