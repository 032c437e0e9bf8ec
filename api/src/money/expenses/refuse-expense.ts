import { refuseExpenseRefusal } from '@lidzas/domain/money/budgets'

import { audit } from '../../core/audit.ts'
import type { App } from '../../core/http/app-type.ts'
import { change } from '../../core/http/changes/change.ts'
import { found, refuseIf } from '../../core/http/errors.ts'
import { IdParams } from '../../core/http/fields.ts'
import { IfMatch, matchVersion } from '../../core/http/if-match.ts'
import { problems } from '../../core/http/problems.ts'
import { changeExpense, insertEntry, lockExpense, selectExpense } from './queries.ts'
import { Expense, RefuseExpense } from './schemas.ts'

export function refuseExpense(app: App) {
  app.post(
    '/expenses/:id/refuse',
    {
      config: { permission: 'expenses:approve', audit: 'expense.refused' },
      schema: {
        operationId: 'refuseExpense',
        summary: 'Refuse an expense',
        description: 'Gives the amount back to its budget line.',
        tags: ['expenses'],
        params: IdParams,
        headers: IfMatch,
        body: RefuseExpense,
        response: { 200: Expense, ...problems(403, 404, 409, 412, 422, 428) },
      },
    },
    (request, reply) =>
      change(request, reply, async (tx) => {
        const { actor, params, headers, body } = request
        const expense = found(await lockExpense(tx, actor, params.id))
        matchVersion(headers, expense)
        refuseIf(refuseExpenseRefusal({ expense, approverId: actor.accountId }))
        await changeExpense(tx, actor, expense.id, {
          state: 'refused',
          decidedBy: actor.accountId,
          decidedOn: app.today(),
          refusalReason: body.reason,
        })
        await insertEntry(tx, actor, 'release', expense)
        await audit(tx, actor, {
          action: 'expense.refused',
          objectType: 'expense',
          objectId: expense.id,
          fields: ['state'],
        })
        return found(await selectExpense(tx, actor, expense.id))
      }),
  )
}
