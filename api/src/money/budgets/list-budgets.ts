import type { App } from '../../core/http/app-type.ts'
import { Closed, Id } from '../../core/http/fields.ts'
import { pageQuery } from '../../core/http/page.ts'
import { problems } from '../../core/http/problems.ts'
import { selectBudgets } from './queries.ts'
import { BudgetPage } from './schemas.ts'

export function listBudgets(app: App) {
  app.get(
    '/budgets',
    {
      config: { permission: 'budgets:read', audit: { none: 'budgets are not personal data' } },
      schema: {
        operationId: 'listBudgets',
        summary: 'Budgets of a programme',
        tags: ['budgets'],
        querystring: Closed({ ...pageQuery(['name', 'startsOn']), programmeId: Id }),
        response: { 200: BudgetPage, ...problems(403) },
      },
    },
    ({ actor, query }) => app.db.read(actor, (db) => selectBudgets(db, actor, query)),
  )
}
