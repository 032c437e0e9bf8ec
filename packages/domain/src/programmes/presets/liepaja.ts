import type { OutcomeDomain, StageDefinition } from '../policy.ts'

/** The pilot names no stages; these follow its own beginning, course and end (L-33, L-36 to L-38). */
export const liepajaStages: readonly StageDefinition[] = [
  {
    code: 'AGREEMENT',
    lv: 'Vienošanās',
    en: 'Agreement',
    needsAgreedGoal: true,
    checklist: [
      { code: 'FIRST_MEETING', lv: 'notikusi pirmā tikšanās', en: 'first meeting held' },
      {
        code: 'COOPERATION_RULES',
        lv: 'parakstīti sadarbības noteikumi',
        en: 'rules of cooperation signed',
      },
    ],
  },
  {
    code: 'COOPERATION',
    lv: 'Sadarbība',
    en: 'Cooperation',
    needsAgreedGoal: false,
    checklist: [
      { code: 'SESSIONS_HELD', lv: 'ir notikušas tikšanās', en: 'meetings held' },
      { code: 'GOALS_REVIEWED', lv: 'mērķi kopā pārskatīti', en: 'goals reviewed together' },
    ],
  },
  {
    code: 'CLOSURE',
    lv: 'Noslēgums',
    en: 'Closure',
    needsAgreedGoal: false,
    checklist: [
      {
        code: 'COOPERATION_EVALUATED',
        lv: 'sadarbība kopā izvērtēta',
        en: 'cooperation evaluated together',
      },
    ],
  },
]

/** L-19 to L-23. */
export const liepajaDomains: readonly OutcomeDomain[] = [
  { code: 'SOCIAL_SKILLS', lv: 'Sociālās prasmes', en: 'Social skills' },
  { code: 'EVERYDAY_LIFE', lv: 'Ikdienas dzīve', en: 'Everyday life' },
  { code: 'LEISURE', lv: 'Brīvais laiks', en: 'Leisure' },
  { code: 'PEERS', lv: 'Vienaudži', en: 'Peers' },
]
