import { payExpenseRefusal } from '@lidzas/domain/money/budgets'

import { audit } from '../../core/audit.ts'
import type { App } from '../../core/http/app-type.ts'
import { change } from '../../core/http/changes/change.ts'
import { found, refuseIf } from '../../core/http/errors.ts'
import { IdParams } from '../../core/http/fields.ts'
import { IfMatch, matchVersion } from '../../core/http/if-match.ts'
import { problems } from '../../core/http/problems.ts'
import { changeExpense, insertEntry, lockExpense, selectExpense } from './queries.ts'
import { Expense, PayExpense } from './schemas.ts'

export function payExpense(app: App) {
  app.post(
    '/expenses/:id/pay',
    {
      config: { permission: 'expenses:approve', audit: 'expense.paid' },
      schema: {
        operationId: 'payExpense',
        summary: 'Record the payment of an approved expense',
        description: 'Moves the amount of its line from committed to spent.',
        tags: ['expenses'],
        params: IdParams,
        headers: IfMatch,
        body: PayExpense,
        response: { 200: Expense, ...problems(403, 404, 409, 412, 422, 428) },
      },
    },
    (request, reply) =>
      change(request, reply, async (tx) => {
        const { actor, params, headers, body } = request
        const expense = found(await lockExpense(tx, actor, params.id))
        matchVersion(headers, expense)
        refuseIf(payExpenseRefusal({ expense, paidOn: body.paidOn, today: app.today() }))
        await changeExpense(tx, actor, expense.id, { state: 'paid', paidOn: body.paidOn })
        await insertEntry(tx, actor, 'spend', expense)
        await audit(tx, actor, {
          action: 'expense.paid',
          objectType: 'expense',
          objectId: expense.id,
          fields: ['state'],
        })
        return found(await selectExpense(tx, actor, expense.id))
      }),
  )
}
