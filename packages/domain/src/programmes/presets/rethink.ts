import type { OutcomeDomain, StageDefinition } from '../policy.ts'

/** Five stages with the evidence each asks for before the next. */
export const rethinkStages: readonly StageDefinition[] = [
  {
    code: 'RELATIONSHIP',
    lv: 'Attiecību veidošana',
    en: 'Building the relationship',
    needsAgreedGoal: false,
    checklist: [
      { code: 'FIRST_MEETING', lv: 'notikusi pirmā tikšanās', en: 'first meeting held' },
      {
        code: 'COOPERATION_RULES',
        lv: 'parakstīti sadarbības un krīzes noteikumi',
        en: 'rules of cooperation and for crises signed',
      },
      { code: 'BOTH_CONTINUE', lv: 'abi vēlas turpināt', en: 'both want to continue' },
    ],
  },
  {
    code: 'GOALS',
    lv: 'Mērķu noteikšana',
    en: 'Setting direction and goals',
    needsAgreedGoal: true,
    checklist: [
      { code: 'PLAN_SIGNED', lv: 'parakstīts atbalsta plāns', en: 'support plan signed' },
      {
        code: 'GOAL_WITH_LEVELS',
        lv: 'ir mērķis ar jomu un līmeņiem',
        en: 'a goal with its domain and levels',
      },
    ],
  },
  {
    code: 'PROGRESS',
    lv: 'Virzība uz mērķi',
    en: 'Making progress',
    needsAgreedGoal: false,
    checklist: [
      { code: 'PROGRESS_REVIEWED', lv: 'vismaz viena kopīga pārskatīšana', en: 'at least one review' },
      { code: 'SESSIONS_HELD', lv: 'ir notikušas tikšanās', en: 'meetings held' },
    ],
  },
  {
    code: 'WINDING_DOWN',
    lv: 'Noslēgšana',
    en: 'Winding down',
    needsAgreedGoal: false,
    checklist: [
      {
        code: 'CLOSING_EVALUATIONS',
        lv: 'abi noslēguma izvērtējumi',
        en: 'closing evaluations by both',
      },
      { code: 'GOAL_OUTCOMES', lv: 'mērķu rezultāti', en: 'outcomes of the goals' },
    ],
  },
  {
    code: 'MOVING_ON',
    lv: 'Tālākvirzība',
    en: 'Moving on',
    needsAgreedGoal: false,
    checklist: [
      { code: 'FOLLOW_UP_PLAN', lv: 'turpmākā atbalsta plāns', en: 'follow-up plan' },
      {
        code: 'CONTACT_RULES',
        lv: 'vienošanās par saziņu pēc beigām',
        en: 'rules of contact after the end',
      },
    ],
  },
]

/** Learning to be, to belong, to do, to learn. */
export const rethinkDomains: readonly OutcomeDomain[] = [
  { code: 'BE', lv: 'Mācīties būt', en: 'Learning to be' },
  { code: 'BELONG', lv: 'Mācīties piederēt', en: 'Learning to belong' },
  { code: 'DO', lv: 'Mācīties darīt', en: 'Learning to do' },
  { code: 'LEARN', lv: 'Mācīties mācīties', en: 'Learning to learn' },
]

/** Municipalities of the Zemgale Planning Region. */
export const zemgale = ['0003000', '0020000', '0025000', '0028000', '0030000', '0031000'] as const
