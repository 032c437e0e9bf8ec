import { budgetRefusal } from '@lidzas/domain/money/budgets'

import { audit } from '../../core/audit.ts'
import type { App } from '../../core/http/app-type.ts'
import { change } from '../../core/http/changes/change.ts'
import { found, refuseIf } from '../../core/http/errors.ts'
import { problems } from '../../core/http/problems.ts'
import { withGrant } from './grant.ts'
import { insertBudget, selectBudget } from './queries.ts'
import { Budget, CreateBudget } from './schemas.ts'

export function createBudget(app: App) {
  app.post(
    '/budgets',
    {
      config: { permission: 'budgets:write', audit: 'budget.created' },
      schema: {
        operationId: 'createBudget',
        summary: 'Draft a budget',
        description:
          'With grantBasisPoints the grant is computed, cut off below the cent; otherwise grantCents is as agreed.',
        tags: ['budgets'],
        body: CreateBudget,
        response: { 201: Budget, ...problems(403, 404, 409, 422) },
      },
    },
    (request, reply) =>
      change(request, reply, async (tx) => {
        const { actor, body } = request
        const { programmeId, ...given } = body
        const values = withGrant({ parentId: null, grantBasisPoints: null, grantCents: 0, ...given })
        refuseIf(budgetRefusal(values))
        const { id } = await insertBudget(tx, actor, programmeId, values)
        await audit(tx, actor, {
          action: 'budget.created',
          objectType: 'budget',
          objectId: id,
          fields: Object.keys(body),
        })
        return found(await selectBudget(tx, actor, id))
      }),
  )
}
