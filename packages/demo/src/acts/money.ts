/** Budgets with their lines, and what was spent from them. */
import { type IsoDate, addDays } from '@lidzas/domain/core/dates'
import type { ExpenseCategory, FundingSource } from '@lidzas/domain/money/code-lists/money'
import {
  addBudgetLine,
  approveBudget,
  approveExpense,
  createBudget,
  enterExpense,
  getBudget,
  payExpense,
  refuseExpense,
} from '@lidzas/sdk'

import { matching, ok } from '../api.ts'
import { around } from '../diary.ts'
import type { World } from '../world.ts'

export type Line = {
  code: string
  nameLv: string
  nameEn: string
  category: ExpenseCategory
  allocatedCents: number
  id: string
}
export type BudgetPlan = {
  name: string
  source: FundingSource
  totalCents: number
  grantCents?: number
  grantBasisPoints?: number
  organisationId?: string
  fiscalYear?: number
  carriesOver?: boolean
  startsOn: IsoDate
  endsOn: IsoDate
  lines: Line[]
  /** Set when it has been made. */
  id: string
}

/** Makes the budget on that day and approves it; a part of `parent` where one is given. */
export async function makeBudget(world: World, plan: BudgetPlan, parent?: BudgetPlan): Promise<void> {
  const { by, programme } = world
  const { lines, id: _, ...body } = plan
  const made = await ok(
    createBudget({
      ...by.officer,
      body: { ...body, programmeId: programme.id, ...(parent && { parentId: parent.id }) },
    }),
  )
  plan.id = made.id
  const path = { path: { id: plan.id } }
  for (const line of lines) {
    const { id: __, ...fields } = line
    line.id = (await ok(addBudgetLine({ ...by.officer, ...path, body: fields }))).id
  }
}

export async function approve(world: World, plan: BudgetPlan): Promise<void> {
  const path = { path: { id: plan.id } }
  const budget = await ok(getBudget({ ...world.by.officer, ...path }))
  await ok(approveBudget({ ...world.by.officer, ...path, ...matching(budget) }))
}

export type Spending = {
  line: Line
  on: IsoDate
  amountCents: number
  description: string
  supplier?: string
  fate?: 'refused'
}

/** Enters expenses; those of the last weeks are still on their way. */
export function spend(world: World, spendings: readonly Spending[]): void {
  const { agenda, by, yesterday } = world
  for (const [index, { line, on, amountCents, description, supplier, fate }] of spendings.entries()) {
    let expense = { id: '', version: 0 }
    const changing = () => ({ path: { id: expense.id }, ...matching(expense) })
    const track = `line ${line.code}`
    const step = (days: number, run: () => Promise<unknown>) => {
      const day = addDays(on, days)
      if (day <= yesterday) agenda.add(day, around(days < 5 ? 10 : days < 10 ? 11 : 12, day), [track], run)
    }
    step(2, async () => {
      const documentNumber = `R-${on.replaceAll('-', '').slice(2)}-${String(index + 1).padStart(3, '0')}`
      const body = {
        budgetLineId: line.id,
        incurredOn: on,
        amountCents,
        description,
        documentNumber,
        supplier,
      }
      expense = await ok(enterExpense({ ...by.finance, body }))
    })
    step(7, async () => {
      expense =
        fate === 'refused'
          ? await ok(refuseExpense({ ...by.officer, ...changing(), body: { reason: 'NO_DOCUMENT' } }))
          : await ok(approveExpense({ ...by.officer, ...changing() }))
    })
    if (fate !== 'refused') {
      step(16, () => ok(payExpense({ ...by.finance, ...changing(), body: { paidOn: addDays(on, 16) } })))
    }
  }
}
