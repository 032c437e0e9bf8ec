import Type from 'typebox'

import { auditRead } from '../../core/audit.ts'
import type { App } from '../../core/http/app-type.ts'
import { Closed, Id, InstantInput, Str } from '../../core/http/fields.ts'
import { pageQuery } from '../../core/http/page.ts'
import { problems } from '../../core/http/problems.ts'
import { selectAuditEvents } from './queries.ts'
import { AuditEventPage } from './schemas.ts'

export function listAuditEvents(app: App) {
  app.get(
    '/audit-events',
    {
      config: { permission: 'audit-events:read', audit: 'audit-events.listed' },
      schema: {
        operationId: 'listAuditEvents',
        summary: 'Who did or saw what, about whom, newest first',
        description: 'Reading the log is itself an event in it.',
        tags: ['audit'],
        querystring: Closed({
          ...pageQuery(['-at']),
          objectType: Type.Optional(Str(100)),
          objectId: Type.Optional(Id),
          subjectId: Type.Optional(
            Type.Unsafe<string>({ ...Id, description: 'the person whose data it was' }),
          ),
          accountId: Type.Optional(Type.Unsafe<string>({ ...Id, description: 'who did it' })),
          fromAt: Type.Optional(InstantInput),
          toAt: Type.Optional(InstantInput),
        }),
        response: { 200: AuditEventPage, ...problems(403) },
      },
    },
    ({ actor, query }) =>
      app.db.read(actor, async (db) => {
        const page = await selectAuditEvents(db, actor, query)
        await auditRead(db, actor, {
          action: 'audit-events.listed',
          objectType: 'audit-event',
          subjectIds: query.subjectId === undefined ? [] : [query.subjectId],
        })
        return page
      }),
  )
}
