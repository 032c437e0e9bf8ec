import { expenseStates } from '@lidzas/domain/money/states'
import Type from 'typebox'

import type { App } from '../../core/http/app-type.ts'
import { Closed, Id, ListOf, OneOf } from '../../core/http/fields.ts'
import { pageQuery } from '../../core/http/page.ts'
import { problems } from '../../core/http/problems.ts'
import { selectExpenses } from './queries.ts'
import { ExpensePage } from './schemas.ts'

export function listExpenses(app: App) {
  app.get(
    '/expenses',
    {
      config: {
        permission: 'expenses:read',
        audit: { none: 'expenses are not personal data of participants' },
      },
      schema: {
        operationId: 'listExpenses',
        summary: 'Expenses of a programme, newest first',
        tags: ['expenses'],
        querystring: Closed({
          ...pageQuery(['-incurredOn', 'amountCents']),
          programmeId: Id,
          state: Type.Optional(ListOf(OneOf(expenseStates), 4)),
          budgetLineId: Type.Optional(Id),
        }),
        response: { 200: ExpensePage, ...problems(403) },
      },
    },
    ({ actor, query }) => app.db.read(actor, (db) => selectExpenses(db, actor, query)),
  )
}
