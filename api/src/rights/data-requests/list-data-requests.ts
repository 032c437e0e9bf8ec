import { dataRequestKinds } from '@lidzas/domain/rights/code-lists/data-rights'
import { dataRequestStates } from '@lidzas/domain/rights/data-requests'
import Type from 'typebox'

import { auditRead } from '../../core/audit.ts'
import type { App } from '../../core/http/app-type.ts'
import { Closed, Id, IsoDay, ListOf, OneOf, Str } from '../../core/http/fields.ts'
import { pageQuery } from '../../core/http/page.ts'
import { problems } from '../../core/http/problems.ts'
import { selectDataRequests } from './queries.ts'
import { DataRequestPage } from './schemas.ts'

export function listDataRequests(app: App) {
  app.get(
    '/data-requests',
    {
      config: { permission: 'data-requests:read', audit: 'data-request.listed' },
      schema: {
        operationId: 'listDataRequests',
        summary: 'Requests about data, those that wait first',
        tags: ['data-rights'],
        querystring: Closed({
          ...pageQuery(['waiting', 'dueOn', '-receivedOn']),
          q: Type.Optional(Str(100, { description: 'words of the person’s name' })),
          state: Type.Optional(ListOf(OneOf(dataRequestStates), 3)),
          kind: Type.Optional(OneOf(dataRequestKinds)),
          personId: Type.Optional(Id),
          dueFrom: Type.Optional(IsoDay),
          dueTo: Type.Optional(IsoDay),
        }),
        response: { 200: DataRequestPage, ...problems(403, 422) },
      },
    },
    ({ actor, query }) =>
      app.db.read(actor, async (db) => {
        const page = await selectDataRequests(db, actor, query)
        await auditRead(db, actor, {
          action: 'data-request.listed',
          objectType: 'data-request',
          subjectIds: page.data.map(({ person }) => person.id),
        })
        return page
      }),
  )
}
