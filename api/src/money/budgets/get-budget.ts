import type { App } from '../../core/http/app-type.ts'
import { found } from '../../core/http/errors.ts'
import { IdParams } from '../../core/http/fields.ts'
import { problems } from '../../core/http/problems.ts'
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
