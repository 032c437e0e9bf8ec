import type { App } from '../../core/http/app-type.ts'
import { createParticipant } from './create-participant.ts'
import { getParticipant } from './get-participant.ts'
import { listParticipants } from './list-participants.ts'
import { updateParticipant } from './update-participant.ts'

export function participantRoutes(app: App) {
  listParticipants(app)
  createParticipant(app)
  getParticipant(app)
  updateParticipant(app)
}
