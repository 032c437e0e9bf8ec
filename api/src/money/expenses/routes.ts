import type { App } from '../../core/http/app-type.ts'
import { approveExpense } from './approve-expense.ts'
import { enterExpense } from './enter-expense.ts'
import { getExpense } from './get-expense.ts'
import { listExpenses } from './list-expenses.ts'
import { payExpense } from './pay-expense.ts'
import { refuseExpense } from './refuse-expense.ts'

export function expenseRoutes(app: App) {
  listExpenses(app)
  getExpense(app)
  enterExpense(app)
  approveExpense(app)
  payExpense(app)
  refuseExpense(app)
}
