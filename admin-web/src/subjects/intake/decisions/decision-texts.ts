import { defineTexts } from '../../../shared/words/texts.ts'

export const decisionTexts = defineTexts({
  lv: {
    title: 'Lēmumi',
    lead: 'Katrs lēmums glabājas kopā ar faktiem un noteikumiem, pēc kuriem tas pieņemts, un to var pārvērtēt arī pēc gadiem.',
    none: 'Lēmumu vēl nav',
    noneHint: 'Šeit parādās pieņemti, atgriezti un noraidīti nosūtījumi, uzņemšana un dalības atsākšana.',
    loading: 'Ielādē lēmumus',
    by: (who: string, when: string) => `${who}, ${when}`,
    judged: (day: string, version: number) => `Vērtēts uz ${day} pēc noteikumu ${version}. versijas`,
    show: 'Kā tika vērtēts',
    erased: 'Lēmuma fakti ir dzēsti kopā ar cilvēka datiem. Palicis, kas un kad nolemts.',
    replay: 'Pārvērtēt',
    replayHelp: 'Vērtē vēlreiz: tie paši fakti, tie paši noteikumi, tā laika vērtēšanas redakcija.',
    same: 'Atbilde ir tā pati.',
    different: (rules: string) => `Atbilde atšķiras: ${rules}.`,
    changed: (rule: string, kept: string, again: string) => `${rule} (toreiz ${kept}, tagad ${again})`,
    verdict: 'kopējā atbilde',
  },
  en: {
    title: 'Decisions',
    lead: 'Each decision is kept with the facts and the rules it rests on, and can be judged again years later.',
    none: 'No decisions yet',
    noneHint: 'Accepted, returned and declined referrals, admission and resumption appear here.',
    loading: 'Loading the decisions',
    by: (who: string, when: string) => `${who}, ${when}`,
    judged: (day: string, version: number) => `Judged for ${day} by version ${version} of the rules`,
    show: 'How it was judged',
    erased:
      'The facts of the decision were erased with the person’s data. What was decided, and when, remains.',
    replay: 'Judge again',
    replayHelp: 'The same facts, the same rules, the revision of the judgement of that time.',
    same: 'The answer is the same.',
    different: (rules: string) => `The answer differs: ${rules}.`,
    changed: (rule: string, kept: string, again: string) => `${rule} (then ${kept}, now ${again})`,
    verdict: 'the answer as a whole',
  },
})
