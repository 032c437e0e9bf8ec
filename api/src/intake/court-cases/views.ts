import type { Actor } from '@lidzas/domain/core/permissions'

import { openTexts, type SealContext } from '../../core/crypto/personal.ts'
import type { Vault } from '../../core/crypto/vault.ts'
import type { Db } from '../../core/db/db.ts'
import { found } from '../../core/http/errors.ts'
import { selectCourtCase } from './queries.ts'

/** What was asked: about the child, so sealed with the child's key. */
export function note(participantId: string, id: string): SealContext {
  return { personId: participantId, column: 'orphans_court_case.note_sealed', rowId: id }
}

/** What was answered. */
export function answerNote(participantId: string, id: string): SealContext {
  return { personId: participantId, column: 'orphans_court_case.answer_note_sealed', rowId: id }
}

/** One question with its notes opened; 404 where the caller does not see it. */
export async function courtCaseView(db: Db, actor: Actor, vault: Vault, id: string) {
  const { noteSealed, answerNoteSealed, ...row } = found(await selectCourtCase(db, actor, id))
  const [asked = null, answered = null] = await openTexts(db, actor, vault, [
    { ...note(row.participantId, id), sealed: noteSealed },
    { ...answerNote(row.participantId, id), sealed: answerNoteSealed },
  ])
  return { ...row, note: asked, answerNote: answered }
}
