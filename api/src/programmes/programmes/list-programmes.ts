import { programmeStates } from '@lidzas/domain/programmes/states'
import Type from 'typebox'

import type { App } from '../../core/http/app-type.ts'
import { Closed, ListOf, OneOf } from '../../core/http/fields.ts'
import { pageQuery } from '../../core/http/page.ts'
import { problems } from '../../core/http/problems.ts'
import { selectProgrammes } from './queries.ts'
import { ProgrammePage } from './schemas.ts'

export function listProgrammes(app: App) {
  app.get(
    '/programmes',
    {
      config: { permission: 'programmes:read', audit: { none: 'programmes are not personal data' } },
      schema: {
        operationId: 'listProgrammes',
        summary: 'Programmes the caller works in',
        tags: ['programmes'],
        querystring: Closed({
          ...pageQuery(['-startsOn', 'nameLv']),
          state: Type.Optional(ListOf(OneOf(programmeStates), 3)),
        }),
        response: { 200: ProgrammePage, ...problems(403) },
      },
    },
    ({ actor, query }) => app.db.read(actor, (db) => selectProgrammes(db, actor, query)),
  )
}
