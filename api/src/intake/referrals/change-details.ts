import { editReferralRefusal } from '@lidzas/domain/intake/referrals/referrals'

import type { Actor } from '../../core/access/actor.ts'
import { audit } from '../../core/audit.ts'
import type { Vault } from '../../core/crypto/vault.ts'
import type { Tx } from '../../core/db/db.ts'
import { refuseIf } from '../../core/http/errors.ts'
import { takeDetailCodes } from './detail-codes.ts'
import { changedDetails, type DetailsChange, openDetails, sealDetails } from './details.ts'
import { changeReferral, type Referral } from './queries/queries.ts'

type Change = DetailsChange & { targetGroups?: readonly string[]; documentId?: string | null }

/** Changes a locked referral or application, or refuses: the parts given replace those before. */
export async function changeDetails(
  tx: Tx,
  actor: Actor,
  vault: Vault,
  referral: Referral,
  body: Change,
): Promise<void> {
  refuseIf(editReferralRefusal(referral))
  const { targetGroups, documentId, ...change } = body
  const before = await openDetails(tx, actor, vault, referral)
  await takeDetailCodes(tx, actor, before, change)
  await changeReferral(tx, actor, referral.id, {
    ...(documentId !== undefined && { documentId }),
    ...(targetGroups && { targetGroups: [...targetGroups] }),
    ...(await sealDetails(tx, actor, vault, referral, changedDetails(before, change))),
  })
  await audit(tx, actor, {
    action: 'referral.updated',
    objectType: 'referral',
    objectId: referral.id,
    subjectIds: [referral.participantId],
    fields: Object.keys(body),
  })
}
