import { personRoles } from '@lidzas/domain/people/code-lists/persons'
import Type from 'typebox'

import { auditRead } from '../../../core/audit.ts'
import type { App } from '../../../core/http/app-type.ts'
import { Closed, OneOf } from '../../../core/http/fields.ts'
import { problems } from '../../../core/http/problems.ts'
import { nameSearchQuery } from '../name-search.ts'
import { selectPeople } from '../queries/search-queries.ts'
import { PersonPage } from '../schemas.ts'

export function listPersons(app: App) {
  app.get(
    '/persons',
    {
      config: { permission: 'persons:read', audit: 'person.listed' },
      schema: {
        operationId: 'listPersons',
        summary: 'People by name: participants, mentors and representatives',
        description:
          'With `q` the nearest come first, also with a slip of the pen and under a name of before. A personal code in `q` is refused: `findPersons` looks it up.',
        tags: ['persons'],
        querystring: Closed({ ...nameSearchQuery, role: Type.Optional(OneOf(personRoles)) }),
        response: { 200: PersonPage, ...problems(403, 422) },
      },
    },
    ({ actor, query }) =>
      app.db.read(actor, async (db) => {
        const page = await selectPeople(db, actor, query)
        await auditRead(db, actor, {
          action: 'person.listed',
          objectType: 'person',
          subjectIds: page.data.map(({ id }) => id),
        })
        return page
      }),
  )
}
