import { auditRead } from '../../../core/audit.ts'
import type { App } from '../../../core/http/app-type.ts'
import { IdParams } from '../../../core/http/fields.ts'
import { problems } from '../../../core/http/problems.ts'
import { Person } from '../schemas.ts'
import { personView } from '../views.ts'

export function getPerson(app: App) {
  app.get(
    '/persons/:id',
    {
      config: { permission: 'persons:read', audit: 'person.viewed' },
      schema: {
        operationId: 'getPerson',
        summary: 'One person: names, codes (masked), addresses, how to reach them',
        description: 'Special categories are no part of it: they have operations of their own.',
        tags: ['persons'],
        params: IdParams,
        response: { 200: Person, ...problems(403, 404) },
      },
    },
    ({ actor, params }) =>
      app.db.read(actor, async (db) => {
        const person = await personView(db, actor, app.vault, params.id)
        await auditRead(db, actor, {
          action: 'person.viewed',
          objectType: 'person',
          objectId: person.id,
          subjectIds: [person.id],
        })
        return person
      }),
  )
}
