import { auditRead } from '../../core/audit.ts'
import type { App } from '../../core/http/app-type.ts'
import { IdParams } from '../../core/http/fields.ts'
import { problems } from '../../core/http/problems.ts'
import { Participant } from './schemas.ts'
import { participantView } from './views.ts'

export function getParticipant(app: App) {
  app.get(
    '/participants/:id',
    {
      config: { permission: 'participants:read', audit: 'participant.viewed' },
      schema: {
        operationId: 'getParticipant',
        summary: 'One participant',
        tags: ['participants'],
        params: IdParams,
        response: { 200: Participant, ...problems(403, 404, 410) },
      },
    },
    ({ actor, params }) =>
      app.db.read(actor, async (db) => {
        const participant = await participantView(db, actor, app.vault, params.id)
        await auditRead(db, actor, {
          action: 'participant.viewed',
          objectType: 'participant',
          objectId: participant.id,
          subjectIds: [participant.id],
        })
        return participant
      }),
  )
}
