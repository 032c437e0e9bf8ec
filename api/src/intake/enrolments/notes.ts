/** What people write about an enrolment: sealed with the participant's key, shown in a single enrolment alone. */
import type { Actor } from '../../core/access/actor.ts'
import { openTexts, sealText } from '../../core/crypto/personal.ts'
import type { Vault } from '../../core/crypto/vault.ts'
import type { Db, Tx } from '../../core/db/db.ts'
import type { Enrolment } from './queries/queries.ts'

export const enrolmentNotes = ['priority', 'suspension', 'closure'] as const
export type EnrolmentNote = (typeof enrolmentNotes)[number]

type Owner = Pick<Enrolment, 'id' | 'participantId'>

function sealContextOf({ id, participantId }: Owner, note: EnrolmentNote) {
  return { personId: participantId, column: `enrolment.${note}_note_sealed`, rowId: id }
}

/** The bytes to store for a note of the enrolment; blank text is none. */
export async function sealNote(
  tx: Tx,
  actor: Pick<Actor, 'tenantId'>,
  vault: Vault,
  enrolment: Owner,
  note: EnrolmentNote,
  text: string | null | undefined,
): Promise<Buffer | null> {
  return sealText(tx, actor, vault, sealContextOf(enrolment, note), text?.trim() || null)
}

/** The notes of an enrolment in words. Those of before are in plain until the job that seals them has come by. */
export async function openNotes(db: Db, actor: Pick<Actor, 'tenantId'>, vault: Vault, enrolment: Enrolment) {
  const sealed = enrolmentNotes.map((note) => ({
    ...sealContextOf(enrolment, note),
    sealed: enrolment[`${note}NoteSealed`],
  }))
  const [priority, suspension, closure] = await openTexts(db, actor, vault, sealed)
  return {
    priorityNote: priority ?? enrolment.priorityNotePlain,
    suspensionNote: suspension ?? enrolment.suspensionNotePlain,
    closureNote: closure ?? enrolment.closureNotePlain,
  }
}
