/** Entering a consent: asked for one body by the operation, and for each row by an import. */
import type { Actor } from '../../core/access/actor.ts'
import { audit } from '../../core/audit.ts'
import type { Tx } from '../../core/db/db.ts'
import type { App } from '../../core/http/app-type.ts'
import { found } from '../../core/http/errors.ts'
import { lockParticipant } from '../../people/participants/queries.ts'
import { type Given, recordGiven } from './record.ts'

/** Records one consent and gives its id: what the operation does for one body, and an import for each of its rows. */
export async function enterConsent(
  tx: Tx,
  actor: Actor,
  app: App,
  participantId: string,
  body: Given,
): Promise<string> {
  const participant = found(await lockParticipant(tx, actor, participantId))
  const id = await recordGiven(tx, actor, app, participant, body)
  await audit(tx, actor, {
    action: 'consent.recorded',
    objectType: 'consent',
    objectId: id,
    subjectIds: [participant.id],
    fields: Object.keys(body),
  })
  return id
}
