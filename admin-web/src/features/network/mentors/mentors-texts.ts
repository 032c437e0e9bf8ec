import { plural } from '../../../shared/words/plural.ts'
import { defineTexts } from '../../../shared/words/texts.ts'

export const mentorsTexts = defineTexts({
  lv: {
    title: 'Mentori',
    lead: 'Visa tīkla mentori: kurš ir gatavs, kuram kas trūkst un cik dalībnieku katram uzticēts.',
    add: 'Pieteikt mentoru',
    view: 'Skats',
    list: 'Saraksts',
    board: 'Ceļš līdz gatavībai',
    search: 'Vārds vai uzvārds',
    none: 'Mentoru vēl nav',
    noneHint:
      'Piesakiet pirmo kandidātu. Sistēma parādīs, kas vēl vajadzīgs, līdz viņš var satikt dalībnieku.',
    ready: 'Viss kārtībā',
    missing: (what: string) => `Trūkst: ${what}`,
    lacks: { AGE: 'vecuma', TRAINING: 'mācību', CLEARANCE: 'derīgas pārbaudes', CONTRACT: 'līguma' },
    of: (active: number, maximum: number) => `${active} no ${maximum}`,
    noCheck: 'nav',
    ended: (when: string) => `beigusies ${when}`,
    endsSoon: (when: string) => `beidzas ${when}`,
    columnEmpty: 'Šajā solī pašlaik nav neviena.',
    people: (count: number) =>
      `${count} ${plural.lv(count, { zero: 'cilvēku', one: 'cilvēks', other: 'cilvēki' })}`,
    showAll: 'Rādīt sarakstā',
    next: { selected: 'Atlasīt', trained: 'Atzīmēt kā apmācītu', ready: 'Atzīmēt kā gatavu' },
    moved: {
      selected: 'Kandidāts atlasīts',
      trained: 'Mācības atzīmētas',
      ready: 'Mentors ir gatavs darbam',
    },
  },
  en: {
    title: 'Mentors',
    lead: 'Every mentor of the network: who is ready, who lacks what, and how many participants each accompanies.',
    add: 'Add a mentor',
    view: 'View',
    list: 'List',
    board: 'Pipeline',
    search: 'Given or family name',
    none: 'No mentors yet',
    noneHint:
      'Add the first candidate. The system shows what is still needed before they can meet a participant.',
    ready: 'All in order',
    missing: (what: string) => `Missing: ${what}`,
    lacks: { AGE: 'age', TRAINING: 'training', CLEARANCE: 'a valid check', CONTRACT: 'a contract' },
    of: (active: number, maximum: number) => `${active} of ${maximum}`,
    noCheck: 'none',
    ended: (when: string) => `ended ${when}`,
    endsSoon: (when: string) => `ends ${when}`,
    columnEmpty: 'Nobody is at this step now.',
    people: (count: number) => `${count} ${plural.en(count, { one: 'person', other: 'people' })}`,
    showAll: 'Show as a list',
    next: { selected: 'Select', trained: 'Mark as trained', ready: 'Mark as ready' },
    moved: { selected: 'Candidate selected', trained: 'Marked as trained', ready: 'The mentor is ready' },
  },
})
