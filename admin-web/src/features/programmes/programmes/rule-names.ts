import type { ProgrammePolicy } from '@lidzas/domain/programmes/policy'

import type { Words } from '../../../shared/words/texts.ts'

type NumberRule = {
  [K in keyof ProgrammePolicy]: ProgrammePolicy[K] extends number | null ? K : never
}[keyof ProgrammePolicy]

/** The rules that are one number, as people call them; `minutes` are shown as hours. */
export const numberRules: readonly { key: NumberRule; name: Words; unit?: 'minutes'; optional?: true }[] = [
  { key: 'minAge', name: { lv: 'Vecums no', en: 'Age from' }, optional: true },
  { key: 'maxAge', name: { lv: 'Vecums līdz', en: 'Age to' }, optional: true },
  {
    key: 'selfApplicationMinAge',
    name: { lv: 'Pats var pieteikties no', en: 'May apply alone from' },
    optional: true,
  },
  {
    key: 'decisionWorkingDays',
    name: { lv: 'Lēmums par nosūtījumu, darba dienas', en: 'Answer to a referral, working days' },
  },
  { key: 'places', name: { lv: 'Vietas vienlaikus', en: 'Places at once' }, optional: true },
  { key: 'people', name: { lv: 'Cilvēki kopā', en: 'People in all' }, optional: true },
  { key: 'baseMonths', name: { lv: 'Mēneši sākumā', en: 'Months to begin with' } },
  { key: 'minMonths', name: { lv: 'Mazākais mēnešu skaits', en: 'Least months' }, optional: true },
  { key: 'maxMonths', name: { lv: 'Lielākais mēnešu skaits', en: 'Most months' } },
  {
    key: 'monthlyMinimumMinutes',
    name: { lv: 'Ieteicamais minimums mēnesī', en: 'Advised minimum a month' },
    unit: 'minutes',
    optional: true,
  },
  {
    key: 'monthlyCapMinutes',
    name: { lv: 'Limits mēnesī', en: 'Cap a month' },
    unit: 'minutes',
    optional: true,
  },
  { key: 'maxSessionMinutes', name: { lv: 'Garākā tikšanās', en: 'Longest meeting' }, unit: 'minutes' },
  { key: 'menteesPerMentor', name: { lv: 'Dalībnieki vienam mentoram', en: 'Participants per mentor' } },
  { key: 'mentorMinAge', name: { lv: 'Mentora mazākais vecums', en: 'Mentor’s least age' } },
  {
    key: 'requiredTrainingMinutes',
    name: { lv: 'Mācības pirms darba', en: 'Training before the mentorship' },
    unit: 'minutes',
  },
  { key: 'clearanceMonths', name: { lv: 'Pārbaudes derīgums, mēneši', en: 'Clearance validity, months' } },
  { key: 'goalDeadlineDays', name: { lv: 'Mērķi jāsaskaņo, dienas', en: 'Goals agreed within, days' } },
  { key: 'silentDays', name: { lv: 'Brīdina bez tikšanās, dienas', en: 'Warn without a meeting, days' } },
  {
    key: 'suspensionDays',
    name: { lv: 'Pārtraukumā vietu tur, dienas', en: 'Suspension keeps the place, days' },
  },
  {
    key: 'offerWorkingDays',
    name: { lv: 'Piedāvātā vieta gaida, darba dienas', en: 'An offered place waits, working days' },
  },
  {
    key: 'comingOfAgeDays',
    name: {
      lv: 'Pēc 18 gadu sasniegšanas vienošanās jāatjauno, dienas',
      en: 'Own agreement renewed after turning 18, days',
    },
  },
  { key: 'reportDueDays', name: { lv: 'Pārskata termiņš, dienas', en: 'Report due within, days' } },
  { key: 'mentorAccessDays', name: { lv: 'Mentors redz pēc beigām, dienas', en: 'Mentor still sees, days' } },
]
