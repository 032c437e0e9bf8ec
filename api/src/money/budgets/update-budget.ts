import { budgetRefusal, editBudgetRefusal } from '@lidzas/domain/money/budgets'

import { audit } from '../../core/audit.ts'
import type { App } from '../../core/http/app-type.ts'
import { change } from '../../core/http/changes/change.ts'
import { found, refuseIf } from '../../core/http/errors.ts'
import { IdParams } from '../../core/http/fields.ts'
import { IfMatch, matchVersion } from '../../core/http/if-match.ts'
import { problems } from '../../core/http/problems.ts'
import { withGrant } from './grant.ts'
import { changeBudget, lockBudget, selectBudget } from './queries.ts'
import { Budget, UpdateBudget } from './schemas.ts'

export function updateBudget(app: App) {
  app.patch(
    '/budgets/:id',
    {
      config: { permission: 'budgets:write', audit: 'budget.updated' },
      schema: {
        operationId: 'updateBudget',
        summary: 'Change a draft budget',
        tags: ['budgets'],
        params: IdParams,
        headers: IfMatch,
        body: UpdateBudget,
        response: { 200: Budget, ...problems(403, 404, 409, 412, 422, 428) },
      },
    },
    (request, reply) =>
      change(request, reply, async (tx) => {
        const { actor, params, headers, body } = request
        const budget = found(await lockBudget(tx, actor, params.id))
        matchVersion(headers, budget)
        refuseIf(editBudgetRefusal(budget))
        const { name, source, organisationId, parentId, totalCents, grantBasisPoints, grantCents } = budget
        const { startsOn, endsOn, fiscalYear, carriesOver } = budget
        const values = withGrant({
          ...{ name, source, organisationId, parentId, totalCents, grantBasisPoints, grantCents },
          ...{ startsOn, endsOn, fiscalYear, carriesOver },
          ...body,
        })
        refuseIf(budgetRefusal(values))
        await changeBudget(tx, actor, budget.id, values)
        await audit(tx, actor, {
          action: 'budget.updated',
          objectType: 'budget',
          objectId: budget.id,
          fields: Object.keys(body),
        })
        return found(await selectBudget(tx, actor, budget.id))
      }),
  )
}
