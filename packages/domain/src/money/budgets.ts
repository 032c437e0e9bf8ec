/** Budgets and expenses in cents (#64-#69). */
import { type IsoDate, isWithin } from '../core/dates.ts'
import { stateRefusal } from '../core/machine.ts'
import { type Cents, grantShare, isCents, namedEuros, sumCents } from '../core/money.ts'
import { type Named, type Refusal, firstRefusal, refusal } from '../core/refusal.ts'
import type { Period } from '../programmes/opening.ts'
import { type BudgetState, type ExpenseState, budgetMachine, expenseMachine } from './states.ts'

export type BudgetSums = { totalCents: Cents; grantCents: Cents }

const mismatches = {
  parts: {
    code: 'PARTS',
    lv: 'finansējums ir lielāks par kopsummu',
    en: 'the grant is more than the total',
  },
  share: {
    code: 'SHARE',
    lv: 'finansējuma daļa neatbilst likmei',
    en: 'the grant does not follow from its rate',
  },
  partners: {
    code: 'PARTNERS',
    lv: 'partneru budžeti kopā nav vienādi ar projekta budžetu',
    en: 'the partners do not add up to the project',
  },
  lines: {
    code: 'LINES',
    lv: 'pozīcijas kopā nav vienādas ar budžetu',
    en: 'the lines do not add up to the budget',
  },
} as const satisfies Record<string, Named>

/** Why a budget cannot stand like this, or null: whole cents, dates in order, the grant rounded down from its rate (#64, #65). */
export function budgetRefusal(budget: {
  totalCents: Cents
  grantCents: Cents
  grantBasisPoints: number | null
  startsOn: IsoDate
  endsOn: IsoDate
}): Refusal | null {
  const { totalCents, grantCents, grantBasisPoints, startsOn, endsOn } = budget
  return firstRefusal(
    isCents(totalCents) && totalCents >= 0 ? null : refusal('AMOUNT_INVALID', undefined, '/totalCents'),
    isCents(grantCents) && grantCents >= 0 ? null : refusal('AMOUNT_INVALID', undefined, '/grantCents'),
    endsOn < startsOn ? refusal('DATES_ORDER', undefined, '/endsOn') : null,
    grantCents <= totalCents ? null : mismatch(mismatches.parts, '/grantCents'),
    grantBasisPoints === null || grantCents === grantShare(totalCents, grantBasisPoints)
      ? null
      : mismatch(mismatches.share, ''),
  )
}

/** Why the partners' budgets do not make up the project's, or null; the own parts follow from the two sums (#66). */
export function partnerSumsRefusal(project: BudgetSums, partners: readonly BudgetSums[]): Refusal | null {
  const agree = (['totalCents', 'grantCents'] as const).every(
    (sum) => sumCents(partners.map((partner) => partner[sum])) === project[sum],
  )
  return agree ? null : mismatch(mismatches.partners, '')
}

/** Why the budget cannot be approved, or null: its lines make up its total, and partners, where there are any, the project (#66). */
export function approveBudgetRefusal(facts: {
  budget: BudgetSums & { state: BudgetState }
  partners: readonly BudgetSums[]
  lines: readonly { allocatedCents: Cents }[]
}): Refusal | null {
  const { budget, partners, lines } = facts
  // A project that is split among partners has its lines in their budgets.
  const split = partners.length > 0 && lines.length === 0
  const lineSum = sumCents(lines.map((line) => line.allocatedCents))
  return firstRefusal(
    stateRefusal(budgetMachine, 'approve', budget.state),
    partners.length > 0 ? partnerSumsRefusal(budget, partners) : null,
    split || lineSum === budget.totalCents ? null : mismatch(mismatches.lines, ''),
  )
}

export function editBudgetRefusal({ state }: { state: BudgetState }): Refusal | null {
  return stateRefusal(budgetMachine, 'edit', state)
}

export type LineBalance = { allocatedCents: Cents; committedCents: Cents; spentCents: Cents }

/** What a line can still bear; negative never happens. */
export function lineRemaining(line: LineBalance): Cents {
  return line.allocatedCents - line.committedCents - line.spentCents
}

/** Why the line cannot bear this amount, or null: 45,000.00 fits, 45,000.01 does not (#67). */
export function budgetLineRefusal(line: LineBalance, amountCents: Cents): Refusal | null {
  const remaining = lineRemaining(line)
  return amountCents <= remaining
    ? null
    : refusal('BUDGET_LINE_EXCEEDED', { remaining: namedEuros(remaining) }, '/amountCents')
}

/** The cost falls into the funding period (#68). */
export function costDateRefusal(period: Period, date: IsoDate): Refusal | null {
  return isWithin(date, period)
    ? null
    : refusal(
        'COST_OUTSIDE_PERIOD',
        { date, startsOn: period.startsOn, endsOn: period.endsOn },
        '/incurredOn',
      )
}

/** Why the expense cannot be entered, or null (#64, #67, #68). */
export function enterExpenseRefusal(
  facts: { budget: Period; line: LineBalance; amountCents: Cents; incurredOn: IsoDate },
  today: IsoDate,
): Refusal | null {
  const { amountCents, incurredOn } = facts
  return firstRefusal(
    isCents(amountCents) && amountCents > 0 ? null : refusal('AMOUNT_INVALID', undefined, '/amountCents'),
    incurredOn > today ? refusal('DATE_IN_FUTURE', undefined, '/incurredOn') : null,
    costDateRefusal(facts.budget, incurredOn),
    budgetLineRefusal(facts.line, amountCents),
  )
}

type EnteredExpense = { state: ExpenseState; enteredBy: string }

/** Why this account cannot approve the expense, or null: never the one who entered it. */
export function approveExpenseRefusal(facts: {
  expense: EnteredExpense
  approverId: string
}): Refusal | null {
  return decideExpenseRefusal('approve', facts)
}

/** Why this account cannot refuse the expense, or null; the reason is a code of the list. */
export function refuseExpenseRefusal(facts: { expense: EnteredExpense; approverId: string }): Refusal | null {
  return decideExpenseRefusal('refuse', facts)
}

function decideExpenseRefusal(
  action: 'approve' | 'refuse',
  { expense, approverId }: { expense: EnteredExpense; approverId: string },
): Refusal | null {
  return firstRefusal(
    stateRefusal(expenseMachine, action, expense.state),
    expense.enteredBy === approverId ? refusal('SELF_APPROVAL') : null,
  )
}

/** Why the expense cannot be marked as paid on that day, or null. */
export function payExpenseRefusal(facts: {
  expense: { state: ExpenseState; incurredOn: IsoDate }
  paidOn: IsoDate
  today: IsoDate
}): Refusal | null {
  const { expense, paidOn, today } = facts
  return firstRefusal(
    stateRefusal(expenseMachine, 'pay', expense.state),
    paidOn > today ? refusal('DATE_IN_FUTURE', undefined, '/paidOn') : null,
    paidOn < expense.incurredOn ? refusal('DATES_ORDER', undefined, '/paidOn') : null,
  )
}

function mismatch(reason: Named, pointer: string): Refusal {
  return refusal('BUDGET_MISMATCH', { reason }, pointer)
}
