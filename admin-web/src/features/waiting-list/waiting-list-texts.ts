import { plural } from '../../shared/plural.ts'
import { defineTexts } from '../../shared/texts.ts'

const daysLv = (count: number) =>
  count === 0
    ? 'kopš šodienas'
    : `${count} ${plural.lv(count, { zero: 'dienu', one: 'diena', other: 'dienas' })}`
const daysEn = (count: number) =>
  count === 0 ? 'since today' : `${count} ${plural.en(count, { one: 'day', other: 'days' })}`

export const waitingTexts = defineTexts({
  lv: {
    title: 'Gaidītāju rinda',
    lead: 'Kārtība: vispirms prioritāte, tad tas, kurš gaida visilgāk.',
    none: 'Neviens negaida',
    noneHint: 'Šeit parādās jaunieši, kuru nosūtījums ir pieņemts, bet dalība vēl nav sākusies.',
    noneYours: 'Neviens no jūsējiem negaida',
    places: 'Vietas',
    of: (limit: number) => `no ${limit}`,
    noLimit: 'bez ierobežojuma',
    full: 'Visas vietas ir aizņemtas',
    free: (count: number) =>
      plural.lv(count, {
        zero: `brīvu vietu: ${count}`,
        one: `brīva ${count} vieta`,
        other: `brīvas ${count} vietas`,
      }),
    people: 'Uzņemti kopā',
    waiting: 'Gaida',
    toReferrals: 'Skatīt nosūtījumus',
    apply: 'Jauns pieteikums',
    applyLead:
      'Cilvēkam, kurš piesakās pats vai kuru piesaka pārstāvis. Vispirms pārbaudām, vai viņš sistēmā jau ir.',
    applied: 'Pieteikums ierakstīts, tas gaida atbildi',
    enter: 'Ierakstīt pieteikumu',
    channel: 'Kurš piesakās',
    applicant: 'Pārstāvis, kurš piesaka',
    chooseApplicant: 'Izvēlieties pārstāvi',
    targetGroups: 'Mērķgrupa',
    chooseGroup: 'Izvēlieties vismaz vienu mērķgrupu.',
    affordable: (months: string) => `Lai vietu pietiktu visiem, vidēji ${months} mēn. katram`,
    waited: daysLv,
    complete: 'ir visas',
    incomplete: 'trūkst',
    inTurn: 'pēc kārtas',
    outOfTurn: (priority: number) => `prioritāte ${priority}`,
  },
  en: {
    title: 'Waiting list',
    lead: 'The order: priority first, then whoever has waited longest.',
    none: 'Nobody is waiting',
    noneHint: 'Young people whose referral is accepted and whose stay has not begun appear here.',
    noneYours: 'Nobody of yours is waiting',
    places: 'Places',
    of: (limit: number) => `of ${limit}`,
    noLimit: 'no limit',
    full: 'All places are taken',
    free: (count: number) => `${count} free`,
    people: 'Admitted in all',
    waiting: 'Waiting',
    toReferrals: 'See the referrals',
    apply: 'New application',
    applyLead:
      'For somebody who applies themselves or is applied for. First we look whether they are recorded already.',
    applied: 'Application entered, it waits for its answer',
    enter: 'Enter the application',
    channel: 'Who applies',
    applicant: 'The representative who applies',
    chooseApplicant: 'Choose the representative',
    targetGroups: 'Target group',
    chooseGroup: 'Choose at least one target group.',
    affordable: (months: string) => `For everybody to fit, ${months} months each on average`,
    waited: daysEn,
    complete: 'complete',
    incomplete: 'missing',
    inTurn: 'in turn',
    outOfTurn: (priority: number) => `priority ${priority}`,
  },
})
