import type { Actor } from '../../core/access/actor.ts'
import type { Vault } from '../../core/crypto/vault.ts'
import type { Tx } from '../../core/db/db.ts'
import { takeDetailCodes } from './detail-codes.ts'
import { changedDetails, type DetailsChange, openDetails, sealDetails } from './details.ts'
import { changeReferral, type Referral } from './queries/queries.ts'

type Change = DetailsChange & { targetGroups?: readonly string[]; documentId?: string | null }

/** Writes what is known of a locked referral: the parts given replace those before. */
export async function changeDetails(
  tx: Tx,
  actor: Actor,
  vault: Vault,
  referral: Referral,
  { targetGroups, documentId, ...change }: Change,
): Promise<void> {
  const before = await openDetails(tx, actor, vault, referral)
  await takeDetailCodes(tx, actor, before, change)
  await changeReferral(tx, actor, referral.id, {
    ...(documentId !== undefined && { documentId }),
    ...(targetGroups && { targetGroups: [...targetGroups] }),
    ...(await sealDetails(tx, actor, vault, referral, changedDetails(before, change))),
  })
}
