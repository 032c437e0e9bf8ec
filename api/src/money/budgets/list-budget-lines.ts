import type { App } from '../../core/http/app-type.ts'
import { found } from '../../core/http/errors.ts'
import { IdParams } from '../../core/http/fields.ts'
import { problems } from '../../core/http/problems.ts'
import { selectBudget, selectBudgetLines } from './queries.ts'
import { BudgetLines } from './schemas.ts'

export function listBudgetLines(app: App) {
  app.get(
    '/budgets/:id/lines',
    {
      config: { permission: 'budgets:read', audit: { none: 'budgets are not personal data' } },
      schema: {
        operationId: 'listBudgetLines',
        summary: 'The lines of a budget, by code',
        tags: ['budgets'],
        params: IdParams,
        response: { 200: BudgetLines, ...problems(403, 404) },
      },
    },
    ({ actor, params }) =>
      app.db.read(actor, async (db) => {
        const budget = found(await selectBudget(db, actor, params.id))
        return { data: await selectBudgetLines(db, actor, budget.id) }
      }),
  )
}
