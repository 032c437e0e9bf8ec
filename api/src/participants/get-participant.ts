import { auditRead } from '../audit.ts'
import type { App } from '../http/app-type.ts'
import { IdParams } from '../http/fields.ts'
import { problems } from '../http/problems.ts'
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
