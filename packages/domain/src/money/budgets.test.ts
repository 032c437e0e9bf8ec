import { describe, expect, test } from 'vitest'

import { refusalText } from '../core/refusal.ts'
import {
  approveBudgetRefusal,
  approveExpenseRefusal,
  budgetLineRefusal,
  budgetRefusal,
  costDateRefusal,
  editBudgetRefusal,
  enterExpenseRefusal,
  lineRemaining,
  partnerSumsRefusal,
  payExpenseRefusal,
  refuseExpenseRefusal,
} from './budgets.ts'

const project = { totalCents: 25_139_555, grantCents: 19_754_554 }
const zemgale = { totalCents: 8_998_885, grantCents: 7_649_052 }
const sweden = { totalCents: 16_140_670, grantCents: 12_105_502 }
const period = { startsOn: '2019-05-01', endsOn: '2021-04-30' }
const line = { allocatedCents: 4_500_000, committedCents: 0, spentCents: 0 }
const entered = { state: 'entered', enteredBy: 'anna', incurredOn: '2020-10-01' } as const

describe('#65 #66 sums', () => {
  test.each([
    ['Zemgale at 85 %', { ...zemgale, grantBasisPoints: 8500 }, null],
    ['Sweden at 75 %, rounded down', { ...sweden, grantBasisPoints: 7500 }, null],
    ['rounded up', { ...sweden, grantCents: 12_105_503, grantBasisPoints: 7500 }, 'BUDGET_MISMATCH'],
    ['no rate', { ...project, grantBasisPoints: null }, null],
    [
      'more grant than budget',
      { totalCents: 100, grantCents: 101, grantBasisPoints: null },
      'BUDGET_MISMATCH',
    ],
    ['all of it granted', { totalCents: 100, grantCents: 100, grantBasisPoints: null }, null],
    ['nothing at all', { totalCents: 0, grantCents: 0, grantBasisPoints: null }, null],
    [
      'a grant of less than nothing',
      { totalCents: 1, grantCents: -1, grantBasisPoints: null },
      'AMOUNT_INVALID',
    ],
    ['half a cent', { totalCents: 100.5, grantCents: 0, grantBasisPoints: null }, 'AMOUNT_INVALID'],
    ['less than nothing', { totalCents: -1, grantCents: 0, grantBasisPoints: null }, 'AMOUNT_INVALID'],
  ])('%s', (_, budget, expected) => {
    expect(budgetRefusal({ ...budget, ...period })?.code ?? null).toBe(expected)
  })

  test('dates in order', () => {
    const upsideDown = { startsOn: '2021-04-30', endsOn: '2019-05-01' }
    expect(budgetRefusal({ ...zemgale, grantBasisPoints: 8500, ...upsideDown })?.code).toBe('DATES_ORDER')
    const oneDay = { startsOn: '2021-04-30', endsOn: '2021-04-30' }
    expect(budgetRefusal({ ...zemgale, grantBasisPoints: 8500, ...oneDay })).toBeNull()
  })

  test('the partners make up the project, to the cent', () => {
    expect(partnerSumsRefusal(project, [zemgale, sweden])).toBeNull()
    expect(partnerSumsRefusal(project, [zemgale, { ...sweden, grantCents: 12_105_503 }])?.code).toBe(
      'BUDGET_MISMATCH',
    )
    expect(partnerSumsRefusal(project, [zemgale])?.code).toBe('BUDGET_MISMATCH')
  })

  test.each([
    ['lines make up the budget', zemgale, [], [{ allocatedCents: 8_998_885 }], null],
    ['a cent short', zemgale, [], [{ allocatedCents: 8_998_884 }], 'BUDGET_MISMATCH'],
    ['a project of two partners without own lines', project, [zemgale, sweden], [], null],
    ['a budget without lines or partners', zemgale, [], [], 'BUDGET_MISMATCH'],
    [
      'a project of partners with lines that fall short',
      project,
      [zemgale, sweden],
      [{ allocatedCents: 1 }],
      'BUDGET_MISMATCH',
    ],
    ['a project whose partners do not add up', project, [zemgale], [], 'BUDGET_MISMATCH'],
  ])('approving: %s', (_, sums, partners, lines, expected) => {
    const answer = approveBudgetRefusal({ budget: { state: 'draft', ...sums }, partners, lines })
    expect(answer?.code ?? null).toBe(expected)
  })

  test('an approved budget is neither changed nor approved again', () => {
    expect(editBudgetRefusal({ state: 'approved' })?.code).toBe('BUDGET_STATE')
    const again = approveBudgetRefusal({ budget: { state: 'approved', ...zemgale }, partners: [], lines: [] })
    expect(again?.code).toBe('BUDGET_STATE')
  })
})

describe('#67 a line bears what it was given', () => {
  test.each([
    [4_500_000, {}, null],
    [4_500_001, {}, 'BUDGET_LINE_EXCEEDED'],
    [1, { spentCents: 4_000_000, committedCents: 500_000 }, 'BUDGET_LINE_EXCEEDED'],
    [500_000, { spentCents: 4_000_000 }, null],
  ])('%i cents', (amount, balance, expected) => {
    expect(budgetLineRefusal({ ...line, ...balance }, amount)?.code ?? null).toBe(expected)
  })

  test('the sentence names what is left, in euros', () => {
    const answer = budgetLineRefusal({ ...line, spentCents: 4_499_995 }, 6)!
    expect(refusalText(answer, 'en')).toBe('The budget line has €0.05 left; this amount would exceed it.')
    expect(lineRemaining({ ...line, spentCents: 4_499_995 })).toBe(5)
  })
})

test.each([
  ['2019-04-30', 'COST_OUTSIDE_PERIOD'],
  ['2019-05-01', null],
  ['2021-04-30', null],
  ['2021-05-01', 'COST_OUTSIDE_PERIOD'],
])('#68 R-03 a cost of %s', (date, expected) => {
  expect(costDateRefusal(period, date)?.code ?? null).toBe(expected)
})

describe('an expense', () => {
  const facts = { budget: period, line, amountCents: 1000, incurredOn: '2020-10-01' }
  test.each([
    ['that fits', {}, null],
    ['#64 of half a cent', { amountCents: 0.5 }, 'AMOUNT_INVALID'],
    ['of nothing', { amountCents: 0 }, 'AMOUNT_INVALID'],
    ['of today', { incurredOn: '2020-10-02' }, null],
    ['of tomorrow', { incurredOn: '2020-10-03' }, 'DATE_IN_FUTURE'],
    ['#68 outside the period', { incurredOn: '2019-04-30' }, 'COST_OUTSIDE_PERIOD'],
    ['#67 beyond the line', { amountCents: 4_500_001 }, 'BUDGET_LINE_EXCEEDED'],
  ])('%s', (_, changes, expected) => {
    expect(enterExpenseRefusal({ ...facts, ...changes }, '2020-10-02')?.code ?? null).toBe(expected)
  })

  test('is approved or refused by somebody else than who entered it', () => {
    expect(approveExpenseRefusal({ expense: entered, approverId: 'juris' })).toBeNull()
    expect(approveExpenseRefusal({ expense: entered, approverId: 'anna' })?.code).toBe('SELF_APPROVAL')
    expect(refuseExpenseRefusal({ expense: entered, approverId: 'anna' })?.code).toBe('SELF_APPROVAL')
    expect(refuseExpenseRefusal({ expense: { ...entered, state: 'paid' }, approverId: 'juris' })?.code).toBe(
      'EXPENSE_STATE',
    )
  })

  test('is paid once approved, between its date and today', () => {
    const approved = { ...entered, state: 'approved' } as const
    const pay = (paidOn: string) =>
      payExpenseRefusal({ expense: approved, paidOn, today: '2020-10-05' })?.code ?? null
    expect(pay('2020-10-05')).toBeNull()
    expect(pay('2020-10-01')).toBeNull()
    expect(pay('2020-10-06')).toBe('DATE_IN_FUTURE')
    expect(pay('2020-09-30')).toBe('DATES_ORDER')
    expect(payExpenseRefusal({ expense: entered, paidOn: '2020-10-05', today: '2020-10-05' })?.code).toBe(
      'EXPENSE_STATE',
    )
  })
})
