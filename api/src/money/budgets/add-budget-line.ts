import { editBudgetRefusal } from '@lidzas/domain/money/budgets'

import { audit } from '../../core/audit.ts'
import type { App } from '../../core/http/app-type.ts'
import { change } from '../../core/http/changes/change.ts'
import { found, refuseIf } from '../../core/http/errors.ts'
import { IdParams } from '../../core/http/fields.ts'
import { problems } from '../../core/http/problems.ts'
import { insertBudgetLine, lockBudget } from './queries.ts'
import { AddBudgetLine, BudgetLine } from './schemas.ts'

export function addBudgetLine(app: App) {
  app.post(
    '/budgets/:id/lines',
    {
      config: { permission: 'budgets:write', audit: 'budget-line.added' },
      schema: {
        operationId: 'addBudgetLine',
        summary: 'Add a line to a draft budget',
        tags: ['budgets'],
        params: IdParams,
        body: AddBudgetLine,
        response: { 201: BudgetLine, ...problems(403, 404, 409, 422) },
      },
    },
    (request, reply) =>
      change(request, reply, async (tx) => {
        const { actor, params, body } = request
        const budget = found(await lockBudget(tx, actor, params.id))
        refuseIf(editBudgetRefusal(budget))
        const line = await insertBudgetLine(tx, actor, budget.id, body)
        await audit(tx, actor, {
          action: 'budget-line.added',
          objectType: 'budget',
          objectId: budget.id,
          fields: Object.keys(body),
        })
        return line
      }),
  )
}
