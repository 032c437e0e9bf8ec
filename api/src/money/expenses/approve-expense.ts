import { approveExpenseRefusal } from '@lidzas/domain/money/budgets'

import { audit } from '../../core/audit.ts'
import type { App } from '../../core/http/app-type.ts'
import { change } from '../../core/http/changes/change.ts'
import { found, refuseIf } from '../../core/http/errors.ts'
import { IdParams } from '../../core/http/fields.ts'
import { IfMatch, matchVersion } from '../../core/http/if-match.ts'
import { problems } from '../../core/http/problems.ts'
import { changeExpense, lockExpense, selectExpense } from './queries.ts'
import { Expense } from './schemas.ts'

export function approveExpense(app: App) {
  app.post(
    '/expenses/:id/approve',
    {
      config: { permission: 'expenses:approve', audit: 'expense.approved' },
      schema: {
        operationId: 'approveExpense',
        summary: 'Approve an expense',
        description: 'Never by the person who entered it.',
        tags: ['expenses'],
        params: IdParams,
        headers: IfMatch,
        response: { 200: Expense, ...problems(403, 404, 409, 412, 422, 428) },
      },
    },
    (request, reply) =>
      change(request, reply, async (tx) => {
        const { actor, params, headers } = request
        const expense = found(await lockExpense(tx, actor, params.id))
        matchVersion(headers, expense)
        refuseIf(approveExpenseRefusal({ expense, approverId: actor.accountId }))
        await changeExpense(tx, actor, expense.id, {
          state: 'approved',
          decidedBy: actor.accountId,
          decidedOn: app.today(),
        })
        await audit(tx, actor, {
          action: 'expense.approved',
          objectType: 'expense',
          objectId: expense.id,
          fields: ['state'],
        })
        return found(await selectExpense(tx, actor, expense.id))
      }),
  )
}
