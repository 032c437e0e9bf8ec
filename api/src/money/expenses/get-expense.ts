import type { App } from '../../core/http/app-type.ts'
import { found } from '../../core/http/errors.ts'
import { IdParams } from '../../core/http/fields.ts'
import { problems } from '../../core/http/problems.ts'
import { selectExpense } from './queries.ts'
import { Expense } from './schemas.ts'

export function getExpense(app: App) {
  app.get(
    '/expenses/:id',
    {
      config: {
        permission: 'expenses:read',
        audit: { none: 'expenses are not personal data of participants' },
      },
      schema: {
        operationId: 'getExpense',
        summary: 'One expense',
        tags: ['expenses'],
        params: IdParams,
        response: { 200: Expense, ...problems(403, 404) },
      },
    },
    ({ actor, params }) => app.db.read(actor, async (db) => found(await selectExpense(db, actor, params.id))),
  )
}
