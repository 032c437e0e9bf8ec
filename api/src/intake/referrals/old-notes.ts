/** What was written to a decision before its moves were kept: it stays with the referral, sealed. */
import type { Actor } from '../../core/access/actor.ts'
import { openText, sealText } from '../../core/crypto/personal.ts'
import type { Vault } from '../../core/crypto/vault.ts'
import type { Db, Tx } from '../../core/db/db.ts'
import type { Referral } from './queries/queries.ts'

function sealContextOf({ id, participantId }: Pick<Referral, 'id' | 'participantId'>) {
  return { personId: participantId, column: 'referral.decision_note_sealed', rowId: id }
}

/** The old note in words; in plain until the job that seals it has come by. */
export async function openOldNote(
  db: Db,
  actor: Pick<Actor, 'tenantId'>,
  vault: Vault,
  referral: Pick<Referral, 'id' | 'participantId' | 'decisionNotePlain' | 'decisionNoteSealed'>,
): Promise<string | null> {
  const sealed = await openText(db, actor, vault, sealContextOf(referral), referral.decisionNoteSealed)
  return sealed ?? referral.decisionNotePlain
}

export async function sealOldNote(
  tx: Tx,
  actor: Pick<Actor, 'tenantId'>,
  vault: Vault,
  referral: Pick<Referral, 'id' | 'participantId' | 'decisionNotePlain'>,
) {
  const decisionNoteSealed = await sealText(
    tx,
    actor,
    vault,
    sealContextOf(referral),
    referral.decisionNotePlain,
  )
  return { decisionNoteSealed, decisionNotePlain: null }
}
