import { defineTexts } from '../../../shared/words/texts.ts'

export const hoursTexts = defineTexts({
  lv: {
    title: 'Stundas un limits',
    lead: 'Cik katram dalībniekam šajā mēnesī ieskaitīts un cik vēl atlicis.',
    none: 'Šajā mēnesī nevienam nav bijis vietas programmā',
    noneHint: 'Izvēlieties citu mēnesi.',
    everybody: 'Rādīt visus dalībniekus',
    ofAll: 'Kuriem šomēnes visvairāk stundu',
    ofOne: (who: string) => `${who}: ieskaitītās stundas pa mēnešiem`,
    counted: 'Ieskaitīts',
    cap: (hours: string) => `limits ${hours}`,
    asTable: 'Rādīt tabulu',
    asChart: 'Rādīt diagrammu',
  },
  en: {
    title: 'Hours and cap',
    lead: 'What counts for each participant in this month, and what is left.',
    none: 'Nobody had a place in this month',
    noneHint: 'Choose another month.',
    everybody: 'Show all participants',
    ofAll: 'Who has most hours in this month',
    ofOne: (who: string) => `${who}: counted hours by month`,
    counted: 'Counted',
    cap: (hours: string) => `cap ${hours}`,
    asTable: 'Show as a table',
    asChart: 'Show as a chart',
  },
})
