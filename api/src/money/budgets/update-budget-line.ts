import { editBudgetRefusal } from '@lidzas/domain/money/budgets'

import { audit } from '../../core/audit.ts'
import type { App } from '../../core/http/app-type.ts'
import { change } from '../../core/http/changes/change.ts'
import { found, refuseIf } from '../../core/http/errors.ts'
import { IdParams } from '../../core/http/fields.ts'
import { IfMatch, matchVersion } from '../../core/http/if-match.ts'
import { problems } from '../../core/http/problems.ts'
import { changeBudgetLine, lockBudgetLine } from './queries.ts'
import { BudgetLine, UpdateBudgetLine } from './schemas.ts'

export function updateBudgetLine(app: App) {
  app.patch(
    '/budget-lines/:id',
    {
      config: { permission: 'budgets:write', audit: 'budget-line.updated' },
      schema: {
        operationId: 'updateBudgetLine',
        summary: 'Change a line of a draft budget',
        tags: ['budgets'],
        params: IdParams,
        headers: IfMatch,
        body: UpdateBudgetLine,
        response: { 200: BudgetLine, ...problems(403, 404, 409, 412, 422, 428) },
      },
    },
    (request, reply) =>
      change(request, reply, async (tx) => {
        const { actor, params, headers, body } = request
        const { line, budget } = found(await lockBudgetLine(tx, actor, params.id))
        matchVersion(headers, line)
        refuseIf(editBudgetRefusal(budget))
        const changed = await changeBudgetLine(tx, actor, line.id, body)
        await audit(tx, actor, {
          action: 'budget-line.updated',
          objectType: 'budget',
          objectId: budget.id,
          fields: Object.keys(body),
        })
        return changed
      }),
  )
}
