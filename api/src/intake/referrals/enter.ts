/** Entering a referral as a draft: asked for one body by the operation, and for each row by an import. */
import { intakeChannelRefusal } from '@lidzas/domain/intake/referrals/intake-channels'
import type { Static } from 'typebox'

import type { Actor } from '../../core/access/actor.ts'
import { audit } from '../../core/audit.ts'
import type { Tx } from '../../core/db/db.ts'
import { newId } from '../../core/db/new-id.ts'
import type { App } from '../../core/http/app-type.ts'
import { found, refuseIf } from '../../core/http/errors.ts'
import { selectParticipantOfTenant } from '../../people/participants/queries.ts'
import { selectProgrammeRules } from '../../programmes/programmes/rule-queries.ts'
import { takeDetailCodes } from './detail-codes.ts'
import { changedDetails, noDetails, sealDetails } from './details.ts'
import { recordMove } from './moves.ts'
import { insertReferral } from './queries/queries.ts'
import { CreateReferral } from './schemas.ts'

/** Begins a referral as a draft and gives its id: what the operation does for one body, and an import for each row. */
export async function enterReferral(
  tx: Tx,
  actor: Actor,
  app: App,
  body: Static<typeof CreateReferral>,
): Promise<string> {
  const { programmeId, targetGroups = [], documentId = null, ...words } = body
  const programme = found(await selectProgrammeRules(tx, actor, programmeId, null))
  const participant = found(await selectParticipantOfTenant(tx, actor, body.participantId))
  refuseIf(intakeChannelRefusal(programme.policy, 'CASE_MANAGER'))
  const referral = { id: newId(app.now()), participantId: participant.id }
  await takeDetailCodes(tx, actor, noDetails, words)
  const details = changedDetails(noDetails, words)
  await insertReferral(tx, actor, {
    ...referral,
    programmeId,
    targetGroups: [...targetGroups],
    documentId,
    organisationId: actor.memberships.find(({ organisationId }) => organisationId !== null)?.organisationId,
    ...(await sealDetails(tx, actor, app.vault, referral, details)),
  })
  await recordMove(tx, actor, app, referral, { state: 'draft' })
  await audit(tx, actor, {
    action: 'referral.created',
    objectType: 'referral',
    objectId: referral.id,
    subjectIds: [participant.id],
    fields: Object.keys(body),
  })
  return referral.id
}
