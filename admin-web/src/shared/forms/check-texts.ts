import { plural } from '../words/plural.ts'
import { defineTexts } from '../words/texts.ts'

export const checkTexts = defineTexts({
  lv: {
    label: 'Uzņemšanas nosacījumi',
    pass: 'izpildīts',
    fail: 'nav izpildīts',
    warn: 'jāpievērš uzmanība',
    unknown: 'vēl nav zināms',
    missing: (what: string) => `Jāzina: ${what}`,
    asks: 'Programma prasa',
    fact: 'Zināms',
    notKnown: 'Vēl nav zināms',
    notShown: 'Jūsu lomai nav redzams',
    toPass: 'Kas mainītu atbildi',
    source: 'Pamats',
    eligible: 'Uzņemt var',
    refused: (count: number) =>
      plural.lv(count, {
        zero: `Uzņemt nevar: ${count} nosacījumu nav izpildīti`,
        one: `Uzņemt nevar: ${count} nosacījums nav izpildīts`,
        other: `Uzņemt nevar: ${count} nosacījumi nav izpildīti`,
      }),
    undecided: (count: number) =>
      plural.lv(count, {
        zero: `Vēl nevar pateikt: ${count} nosacījumiem trūkst ziņu`,
        one: `Vēl nevar pateikt: ${count} nosacījumam trūkst ziņu`,
        other: `Vēl nevar pateikt: ${count} nosacījumiem trūkst ziņu`,
      }),
  },
  en: {
    label: 'Conditions of admission',
    pass: 'met',
    fail: 'not met',
    warn: 'worth a look',
    unknown: 'not known yet',
    missing: (what: string) => `Needs: ${what}`,
    asks: 'The programme asks',
    fact: 'What is known',
    notKnown: 'Not known yet',
    notShown: 'Not shown to your role',
    toPass: 'What would change the answer',
    source: 'Source',
    eligible: 'Can be admitted',
    refused: (count: number) =>
      plural.en(count, {
        one: `Cannot be admitted: ${count} condition is not met`,
        other: `Cannot be admitted: ${count} conditions are not met`,
      }),
    undecided: (count: number) =>
      plural.en(count, {
        one: `Cannot be said yet: ${count} condition lacks facts`,
        other: `Cannot be said yet: ${count} conditions lack facts`,
      }),
  },
})
