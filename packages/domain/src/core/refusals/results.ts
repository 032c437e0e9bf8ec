import type { RefusalEntries } from './entry.ts'

/** Goals, evaluations, closure, provider reports (#39-#47). */
export const resultRefusals = {
  GOALS_NOT_AGREED: {
    status: 409,
    lv: 'Vispirms dalībniekam un mentoram kopā jāvienojas par vismaz vienu mērķi.',
    en: 'First the participant and the mentor must agree on at least one goal together.',
  },
  GOAL_INVALID: {
    status: 422,
    params: { reason: 'named' },
    lv: 'Mērķis vēl nav pilnīgs: {reason}.',
    en: 'The goal is not complete yet: {reason}.',
  },
  GOAL_LOCKED: {
    status: 409,
    lv: 'Par mērķi ir panākta vienošanās. Lai to mainītu, izveidojiet jaunu versiju un norādiet iemeslu.',
    en: 'The goal is agreed. To change it, make a new version and give the reason.',
  },
  GOAL_NOT_AGREED: {
    status: 409,
    lv: 'Novērtēt var tikai mērķi, par kuru vienojušies abi.',
    en: 'Only a goal that both have agreed can be rated.',
  },
  GOAL_STATE: {
    status: 409,
    params: { state: 'named', action: 'named' },
    lv: 'Mērķa stāvoklis ir „{state}”, tāpēc to nevar {action}.',
    en: 'While the goal is “{state}”, you cannot {action}.',
    late: {
      lv: 'Mērķi kāds tikko ir mainījis, un tagad to darīt nevar.',
      en: 'Somebody has just changed the goal, and this is no longer possible.',
    },
  },
  GAS_RANGE: {
    status: 422,
    lv: 'Novērtējums ir vesels skaitlis no -2 līdz +2.',
    en: 'The score is a whole number from -2 to +2.',
  },
  EVALUATION_STATE: {
    status: 409,
    params: { state: 'named?', action: 'named?' },
    lv: 'Izvērtējums jau ir iesniegts. Pievienojiet papildinājumu.',
    en: 'The evaluation is already submitted. Add an addendum instead.',
  },
  EVALUATION_DRAFT: {
    status: 409,
    lv: 'Izvērtējums vēl nav iesniegts: to var labot, papildinājums nav vajadzīgs.',
    en: 'The evaluation is not submitted yet: it can be changed and needs no addendum.',
  },
  EVALUATION_EXISTS: {
    status: 409,
    lv: 'Šāds izvērtējums jau ir.',
    en: 'There is already an evaluation of this kind.',
  },
  EVALUATION_INCOMPLETE: {
    status: 422,
    params: { missing: 'nameds' },
    lv: 'Izvērtējumā vēl trūkst: {missing}.',
    en: 'The evaluation still lacks: {missing}.',
  },
  CLOSURE_INCOMPLETE: {
    status: 409,
    params: { missing: 'nameds' },
    lv: 'Lai noslēgtu kā pabeigtu, vēl trūkst: {missing}.',
    en: 'To close it as completed, still missing: {missing}.',
  },
  CLOSE_REASON_INVALID: {
    status: 422,
    lv: 'Šis iemesls neder šādam noslēgumam.',
    en: 'This reason does not fit this kind of closing.',
  },
  REPORT_STATE: {
    status: 409,
    params: { action: 'named', state: 'named?', reason: 'named?' },
    lv: 'Pārskatu nevar {action}[, jo tā stāvoklis ir „{state}”][: {reason}].',
    en: 'You cannot {action}[ while it is “{state}”][: {reason}].',
    late: {
      lv: 'Pārskatu kāds tikko ir mainījis, un tagad to darīt nevar.',
      en: 'Somebody has just changed the report, and this is no longer possible.',
    },
  },
  REPORT_ACCEPT_ROLE: {
    status: 403,
    lv: 'Pārskatu pieņem tikai Sociālais dienests.',
    en: 'Only the Social Service accepts a report.',
  },
  REPORT_EXISTS: {
    status: 409,
    lv: 'Par to pārskats jau ir.',
    en: 'There is already a report on this.',
  },
  REPORT_INCOMPLETE: {
    status: 422,
    params: { missing: 'nameds' },
    lv: 'Pārskatā vēl trūkst: {missing}.',
    en: 'The report still lacks: {missing}.',
  },
} as const satisfies RefusalEntries
