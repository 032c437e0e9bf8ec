import { auditRead } from '../../../core/audit.ts'
import type { App } from '../../../core/http/app-type.ts'
import { IdParams } from '../../../core/http/fields.ts'
import { problems } from '../../../core/http/problems.ts'
import { Session } from '../schemas.ts'
import { participantsOf, sessionView } from '../views.ts'

export function getSession(app: App) {
  app.get(
    '/sessions/:id',
    {
      config: { permission: 'sessions:read', audit: 'session.read' },
      schema: {
        operationId: 'getSession',
        summary: 'One session',
        tags: ['sessions'],
        params: IdParams,
        response: { 200: Session, ...problems(403, 404) },
      },
    },
    ({ actor, params }) =>
      app.db.read(actor, async (db) => {
        const session = await sessionView(db, actor, app, params.id)
        await auditRead(db, actor, {
          action: 'session.read',
          objectType: 'session',
          objectId: session.id,
          subjectIds: participantsOf(session.people),
        })
        return session
      }),
  )
}
