import { approveBudgetRefusal } from '@lidzas/domain/money/budgets'

import { audit } from '../../core/audit.ts'
import type { App } from '../../core/http/app-type.ts'
import { change } from '../../core/http/changes/change.ts'
import { found, refuseIf } from '../../core/http/errors.ts'
import { IdParams } from '../../core/http/fields.ts'
import { IfMatch, matchVersion } from '../../core/http/if-match.ts'
import { problems } from '../../core/http/problems.ts'
import { changeBudget, lockBudget, selectBudget, selectBudgetLines, selectPartnerBudgets } from './queries.ts'
import { Budget } from './schemas.ts'

export function approveBudget(app: App) {
  app.post(
    '/budgets/:id/approve',
    {
      config: { permission: 'budgets:write', audit: 'budget.approved' },
      schema: {
        operationId: 'approveBudget',
        summary: 'Approve a budget',
        description: 'Refused until its lines, or its partners’ budgets, add up to it to the cent.',
        tags: ['budgets'],
        params: IdParams,
        headers: IfMatch,
        response: { 200: Budget, ...problems(403, 404, 409, 412, 422, 428) },
      },
    },
    (request, reply) =>
      change(request, reply, async (tx) => {
        const { actor, params, headers } = request
        const budget = found(await lockBudget(tx, actor, params.id))
        matchVersion(headers, budget)
        const partners = await selectPartnerBudgets(tx, actor, budget.id)
        const lines = await selectBudgetLines(tx, actor, budget.id)
        refuseIf(approveBudgetRefusal({ budget, partners, lines }))
        await changeBudget(tx, actor, budget.id, { state: 'approved' })
        await audit(tx, actor, {
          action: 'budget.approved',
          objectType: 'budget',
          objectId: budget.id,
          fields: ['state'],
        })
        return found(await selectBudget(tx, actor, budget.id))
      }),
  )
}
