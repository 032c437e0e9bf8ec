import { stateRefusal } from '@lidzas/domain/core/machine'
import { enterExpenseRefusal } from '@lidzas/domain/money/budgets'
import { budgetMachine } from '@lidzas/domain/money/states'

import { audit } from '../../core/audit.ts'
import type { App } from '../../core/http/app-type.ts'
import { change } from '../../core/http/changes/change.ts'
import { found, refuseIf } from '../../core/http/errors.ts'
import { problems } from '../../core/http/problems.ts'
import { lockBudgetLine } from '../budgets/queries.ts'
import { insertEntry, insertExpense, selectExpense } from './queries.ts'
import { EnterExpense, Expense } from './schemas.ts'

export function enterExpense(app: App) {
  app.post(
    '/expenses',
    {
      config: { permission: 'expenses:write', audit: 'expense.entered' },
      schema: {
        operationId: 'enterExpense',
        summary: 'Enter an expense',
        description: 'Reserves the amount on its budget line at once; somebody else approves it.',
        tags: ['expenses'],
        body: EnterExpense,
        response: { 201: Expense, ...problems(403, 404, 409, 422) },
      },
    },
    (request, reply) =>
      change(request, reply, async (tx) => {
        const { actor, body } = request
        const { line, budget } = found(await lockBudgetLine(tx, actor, body.budgetLineId))
        refuseIf(stateRefusal(budgetMachine, 'spend', budget.state))
        refuseIf(enterExpenseRefusal({ budget, line, ...body }, app.today()))
        const { id } = await insertExpense(tx, actor, { ...body, programmeId: budget.programmeId })
        await insertEntry(tx, actor, 'commit', { id, ...body })
        await audit(tx, actor, {
          action: 'expense.entered',
          objectType: 'expense',
          objectId: id,
          fields: Object.keys(body),
        })
        return found(await selectExpense(tx, actor, id))
      }),
  )
}
