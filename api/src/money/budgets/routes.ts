import type { App } from '../../core/http/app-type.ts'
import { addBudgetLine } from './add-budget-line.ts'
import { approveBudget } from './approve-budget.ts'
import { createBudget } from './create-budget.ts'
import { getBudget } from './get-budget.ts'
import { listBudgetLines } from './list-budget-lines.ts'
import { listBudgets } from './list-budgets.ts'
import { updateBudgetLine } from './update-budget-line.ts'
import { updateBudget } from './update-budget.ts'

export function budgetRoutes(app: App) {
  listBudgets(app)
  getBudget(app)
  createBudget(app)
  updateBudget(app)
  approveBudget(app)
  listBudgetLines(app)
  addBudgetLine(app)
  updateBudgetLine(app)
}
