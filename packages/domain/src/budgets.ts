/** Budgets and expenses in cents (#64-#69). */
import { type Period } from './admission.ts'
import type { EngagementType } from './code-lists/mentors.ts'
import type { ExpenseCategory } from './code-lists/money.ts'
import { type IsoDate, isWithin } from './dates.ts'
import { type Cents, decimalEuros, grantShare, isCents, sumCents } from './money.ts'
import { type Named, type Refusal, firstRefusal, reasonRefusal, refusal } from './refusal.ts'
import { type BudgetState, type ExpenseState, budgetMachine, expenseMachine, stateRefusal } from './states.ts'

export type BudgetSums = { totalCents: Cents; grantCents: Cents; ownCents: Cents }

const mismatches = {
  parts: {
    code: 'PARTS',
    lv: 'finansējums un pašu daļa kopā nav vienādi ar kopsummu',
    en: 'grant and own part do not add up to the total',
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

/** Why these sums do not agree, or null: grant + own = total, the grant rounded down from its rate (#65, #66). */
export function budgetSumsRefusal(budget: BudgetSums & { grantBasisPoints: number | null }): Refusal | null {
  const { totalCents, grantCents, ownCents, grantBasisPoints } = budget
  return firstRefusal(
    [totalCents, grantCents, ownCents].every((amount) => isCents(amount) && amount >= 0)
      ? null
      : refusal('AMOUNT_INVALID', undefined, '/totalCents'),
    grantCents + ownCents === totalCents ? null : mismatch(mismatches.parts),
    grantBasisPoints === null || grantCents === grantShare(totalCents, grantBasisPoints)
      ? null
      : mismatch(mismatches.share),
  )
}

/** Why the partners' budgets do not make up the project's, or null (#66). */
export function partnerSumsRefusal(project: BudgetSums, partners: readonly BudgetSums[]): Refusal | null {
  const agree = (['totalCents', 'grantCents', 'ownCents'] as const).every(
    (sum) => sumCents(partners.map((partner) => partner[sum])) === project[sum],
  )
  return agree ? null : mismatch(mismatches.partners)
}

/** Why the budget cannot be approved, or null: its lines make up its total (#66). */
export function approveBudgetRefusal(
  budget: { state: BudgetState; totalCents: Cents },
  lines: readonly { allocatedCents: Cents }[],
): Refusal | null {
  return firstRefusal(
    stateRefusal(budgetMachine, 'approve', budget.state),
    sumCents(lines.map((line) => line.allocatedCents)) === budget.totalCents
      ? null
      : mismatch(mismatches.lines),
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
    : refusal('BUDGET_LINE_EXCEEDED', { remaining: decimalEuros(remaining) }, '/amountCents')
}

/** Why a line cannot be given this amount, or null: never below what is committed and spent. */
export function allocateLineRefusal(line: LineBalance, allocatedCents: Cents): Refusal | null {
  return budgetLineRefusal({ ...line, allocatedCents }, 0)
}

/** The cost falls into the funding period (#68). */
export function costDateRefusal(period: Period, date: IsoDate): Refusal | null {
  return isWithin(date, period) ? null : refusal('COST_OUTSIDE_PERIOD', { date, ...period }, '/incurredOn')
}

/** Why the expense cannot be entered, or null (#64, #67, #68). */
export function enterExpenseRefusal(
  expense: { amountCents: Cents; incurredOn: IsoDate },
  line: LineBalance,
  period: Period,
  today: IsoDate,
): Refusal | null {
  const { amountCents, incurredOn } = expense
  return firstRefusal(
    isCents(amountCents) && amountCents > 0 ? null : refusal('AMOUNT_INVALID', undefined, '/amountCents'),
    incurredOn > today ? refusal('DATE_IN_FUTURE', undefined, '/incurredOn') : null,
    costDateRefusal(period, incurredOn),
    budgetLineRefusal(line, amountCents),
  )
}

/** Why this account cannot approve the expense, or null: never the one who entered it. */
export function approveExpenseRefusal(
  expense: { state: ExpenseState; enteredBy: string },
  accountId: string,
): Refusal | null {
  return firstRefusal(
    stateRefusal(expenseMachine, 'approve', expense.state),
    expense.enteredBy === accountId ? refusal('SELF_APPROVAL') : null,
  )
}

/** Why the expense cannot be marked as paid on that day, or null. */
export function payExpenseRefusal(
  expense: { state: ExpenseState; enteredBy: string; incurredOn: IsoDate },
  accountId: string,
  paidOn: IsoDate,
  today: IsoDate,
): Refusal | null {
  return firstRefusal(
    stateRefusal(expenseMachine, 'pay', expense.state),
    expense.enteredBy === accountId ? refusal('SELF_APPROVAL') : null,
    paidOn > today ? refusal('DATE_IN_FUTURE', undefined, '/paidOn') : null,
    paidOn < expense.incurredOn ? refusal('DATES_ORDER', undefined, '/paidOn') : null,
  )
}

/** Why this account cannot refuse the expense, or null; a refusal has a reason. */
export function refuseExpenseRefusal(
  expense: { state: ExpenseState; enteredBy: string },
  accountId: string,
  reason: string | null,
): Refusal | null {
  return firstRefusal(
    stateRefusal(expenseMachine, 'refuse', expense.state),
    expense.enteredBy === accountId ? refusal('SELF_APPROVAL') : null,
    reasonRefusal(reason),
  )
}

/** A volunteer is reimbursed, never paid (#69). */
export function volunteerPayRefusal(engagement: EngagementType, category: ExpenseCategory): Refusal | null {
  return engagement === 'VOLUNTEER' && category === 'MENTOR_PAY' ? refusal('VOLUNTEER_PAY') : null
}

function mismatch(reason: Named): Refusal {
  return refusal('BUDGET_MISMATCH', { reason })
}
