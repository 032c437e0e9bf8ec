import type { SealContext } from '../../core/crypto/personal.ts'

/** Why a conflict was flagged: about the child, so sealed with the child's key. */
export function note(participantId: string, conflictId: string): SealContext {
  return { personId: participantId, column: 'representation_conflict.note_sealed', rowId: conflictId }
}

/** Why it was lifted. */
export function liftNote(participantId: string, conflictId: string): SealContext {
  return { personId: participantId, column: 'representation_conflict.lift_note_sealed', rowId: conflictId }
}
