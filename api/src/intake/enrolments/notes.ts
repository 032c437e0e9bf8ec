/** What people write about a stay: sealed with the participant's key, shown in a single enrolment alone. */
import type { Actor } from '../../core/access/actor.ts'
import { openTexts, sealText } from '../../core/crypto/personal.ts'
import type { Vault } from '../../core/crypto/vault.ts'
import type { Db, Tx } from '../../core/db/db.ts'
import type { Enrolment } from './queries/queries.ts'

export const stayNotes = ['priority', 'suspension', 'closure'] as const
export type StayNote = (typeof stayNotes)[number]

type Owner = Pick<Enrolment, 'id' | 'participantId'>

function placeOf({ id, participantId }: Owner, note: StayNote) {
  return { personId: participantId, column: `enrolment.${note}_note_sealed`, rowId: id }
}

/** The bytes to store for a note of the stay; blank text is none. */
export async function sealNote(
  tx: Tx,
  actor: Pick<Actor, 'tenantId'>,
  vault: Vault,
  enrolment: Owner,
  note: StayNote,
  text: string | null | undefined,
): Promise<Buffer | null> {
  return sealText(tx, actor, vault, placeOf(enrolment, note), text?.trim() || null)
}

/** The notes of a stay in words. Those of before are in plain until the job that seals them has come by. */
export async function openNotes(db: Db, actor: Pick<Actor, 'tenantId'>, vault: Vault, enrolment: Enrolment) {
  const sealed = stayNotes.map((note) => ({
    ...placeOf(enrolment, note),
    sealed: enrolment[`${note}NoteSealed`],
  }))
  const [priority, suspension, closure] = await openTexts(db, actor, vault, sealed)
  return {
    priorityNote: priority ?? enrolment.priorityNotePlain,
    suspensionNote: suspension ?? enrolment.suspensionNotePlain,
    closureNote: closure ?? enrolment.closureNotePlain,
  }
}
