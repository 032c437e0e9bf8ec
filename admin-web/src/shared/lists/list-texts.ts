import { plural } from '../words/plural.ts'
import { defineTexts } from '../words/texts.ts'

export const listTexts = defineTexts({
  lv: {
    loading: 'Ielādē sarakstu',
    nothingFound: 'Nekas neatbilst',
    nothingFoundHint: 'Mēģiniet īsāku vārdu vai noņemiet kādu filtru.',
    clearFilters: 'Noņemt filtrus',
    search: 'Meklēt',
    all: 'visi',
    shown: (count: number) =>
      `${count} ${plural.lv(count, { zero: 'rindu', one: 'rinda', other: 'rindas' })} šajā lapā`,
    next: 'Tālāk',
    previous: 'Atpakaļ',
    first: 'Uz sākumu',
  },
  en: {
    loading: 'Loading the list',
    nothingFound: 'Nothing matches',
    nothingFoundHint: 'Try a shorter word or take a filter away.',
    clearFilters: 'Clear filters',
    search: 'Search',
    all: 'all',
    shown: (count: number) => `${count} ${plural.en(count, { one: 'row', other: 'rows' })} on this page`,
    next: 'Next',
    previous: 'Previous',
    first: 'To the start',
  },
})
