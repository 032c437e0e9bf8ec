import type { App } from '../../core/http/app-type.ts'
import { change } from '../../core/http/changes/change.ts'
import { problems } from '../../core/http/problems.ts'
import { enterParticipant } from './enter.ts'
import { CreateParticipant, Participant } from './schemas.ts'
import { participantView } from './views.ts'

export function createParticipant(app: App) {
  app.post(
    '/participants',
    {
      config: { permission: 'participants:write', audit: 'participant.created' },
      schema: {
        operationId: 'createParticipant',
        summary: 'Enter a participant: somebody new, or a person who is known in another role',
        description:
          'Look first: `findPersons`. A personal code or a number of another system that is known already is refused with the person it belongs to; so is the same name with the same birth date, unless `confirmedNew` says that it is somebody else. With `personId` the person stays as recorded and becomes a participant too.',
        tags: ['participants'],
        body: CreateParticipant,
        response: { 201: Participant, ...problems(403, 404, 409, 410, 422) },
      },
    },
    (request, reply) =>
      change(request, reply, async (tx) => {
        const { actor, body } = request
        const id = await enterParticipant(tx, actor, app, body)
        return participantView(tx, actor, app.vault, id)
      }),
  )
}
