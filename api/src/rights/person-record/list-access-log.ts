import { auditRead } from '../../core/audit.ts'
import type { App } from '../../core/http/app-type.ts'
import { found } from '../../core/http/errors.ts'
import { Closed, IdParams, OneOf } from '../../core/http/fields.ts'
import { pageQuery } from '../../core/http/page.ts'
import { problems } from '../../core/http/problems.ts'
import { selectAccessLog } from './access-log-queries.ts'
import { fieldWords } from './field-words.ts'
import { selectVisiblePerson } from './queries.ts'
import { AccessLogPage } from './schemas.ts'

export function listAccessLog(app: App) {
  app.get(
    '/persons/:id/access-log',
    {
      config: { permission: 'person-records:export', audit: 'access-log.listed' },
      schema: {
        operationId: 'listAccessLog',
        summary: 'Who looked at a person’s data, or changed it, newest first',
        description: 'By role and organisation; names of staff are told only upon a decision.',
        tags: ['data-rights'],
        params: IdParams,
        querystring: Closed({ ...pageQuery(['-at']), kind: OneOf(['LOOKED', 'CHANGED']) }),
        response: { 200: AccessLogPage, ...problems(403, 404) },
      },
    },
    ({ actor, params, query: { kind, ...request } }) =>
      app.db.read(actor, async (db) => {
        const person = found(await selectVisiblePerson(db, actor, params.id))
        const page = await selectAccessLog(db, actor, person.id, kind, request)
        await auditRead(db, actor, {
          action: 'access-log.listed',
          objectType: 'person',
          objectId: person.id,
          subjectIds: [person.id],
        })
        return {
          ...page,
          data: page.data.map((row) => ({
            ...row,
            words: row.fields.map((field) => fieldWords(row.objectType, field)),
          })),
        }
      }),
  )
}
