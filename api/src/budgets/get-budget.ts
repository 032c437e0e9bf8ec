import type { App } from '../http/app-type.ts'
import { found } from '../http/errors.ts'
import { IdParams } from '../http/fields.ts'
import { problems } from '../http/problems.ts'
import { selectBudget } from './queries.ts'
import { Budget } from './schemas.ts'

export function getBudget(app: App) {
  app.get(
    '/budgets/:id',
    {
      config: { permission: 'budgets:read', audit: { none: 'budgets are not personal data' } },
      schema: {
        operationId: 'getBudget',
        summary: 'One budget with the sums of its lines',
        tags: ['budgets'],
        params: IdParams,
        response: { 200: Budget, ...problems(403, 404) },
      },
    },
    ({ actor, params }) => app.db.read(actor, async (db) => found(await selectBudget(db, actor, params.id))),
  )
}
