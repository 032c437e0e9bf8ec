import type { RefusalEntries } from './entry.ts'

/** Budgets, expenses, time sheets (#64-#73). */
export const moneyRefusals = {
  AMOUNT_INVALID: {
    status: 422,
    lv: 'Summai jābūt veselam centu skaitam, lielākam par nulli.',
    en: 'The amount must be a whole number of cents above zero.',
  },
  BUDGET_MISMATCH: {
    status: 422,
    params: { reason: 'named' },
    lv: 'Budžeta summas nesakrīt: {reason}.',
    en: 'The sums of the budget do not agree: {reason}.',
  },
  BUDGET_LINE_EXCEEDED: {
    status: 422,
    params: { remaining: 'named' },
    lv: 'Budžeta pozīcijas atlikums ir {remaining}; ar šo summu tas tiktu pārsniegts.',
    en: 'The budget line has {remaining} left; this amount would exceed it.',
    late: {
      lv: 'Ar šo summu budžeta pozīcijas atlikums tiktu pārsniegts.',
      en: 'This amount would exceed what the budget line has left.',
    },
  },
  COST_OUTSIDE_PERIOD: {
    status: 422,
    params: { date: 'day', startsOn: 'day', endsOn: 'day' },
    lv: 'Izmaksu datums {date} ir ārpus finansējuma laika (no {startsOn} līdz {endsOn}).',
    en: 'The cost date {date} lies outside the funding period ({startsOn} to {endsOn}).',
  },
  BUDGET_STATE: {
    status: 409,
    params: { state: 'named', action: 'named' },
    lv: 'Budžeta stāvoklis ir „{state}”, tāpēc to nevar {action}.',
    en: 'While the budget is “{state}”, you cannot {action}.',
  },
  EXPENSE_STATE: {
    status: 409,
    params: { state: 'named', action: 'named' },
    lv: 'Izdevuma stāvoklis ir „{state}”, tāpēc to nevar {action}.',
    en: 'While the expense is “{state}”, you cannot {action}.',
  },
  SELF_APPROVAL: {
    status: 403,
    lv: 'Paša ievadīto apstiprina cits cilvēks.',
    en: 'Somebody else approves what you entered yourself.',
  },
  DOUBLE_FUNDING: {
    status: 409,
    lv: 'Šis rēķins vai tikšanās jau ir attiecināta uz finansējumu.',
    en: 'This invoice or meeting is already charged to a funding source.',
  },
} as const satisfies RefusalEntries
