/** One evaluation with its comment and addenda opened. */
import type { Actor } from '../../core/access/actor.ts'
import { openText, openTexts } from '../../core/crypto/personal.ts'
import type { Db } from '../../core/db/db.ts'
import type { App } from '../../core/http/app-type.ts'
import { found } from '../../core/http/errors.ts'
import { selectAddenda, selectEvaluation } from './queries.ts'

export async function evaluationView(db: Db, actor: Actor, app: App, id: string) {
  const { commentSealed, ...evaluation } = found(await selectEvaluation(db, actor, id))
  const { participantId } = evaluation
  const comment = await openText(db, actor, app.vault, commentSealContext(participantId, id), commentSealed)
  const rows = await selectAddenda(db, actor, id)
  const texts = await openTexts(
    db,
    actor,
    app.vault,
    rows.map((row) => ({ ...addendumSealContext(participantId, row.id), sealed: row.textSealed })),
  )
  const addenda = rows.map(({ textSealed: _, ...row }, index) => ({ ...row, text: texts[index] ?? null }))
  return { ...evaluation, comment, addenda }
}

export function commentSealContext(personId: string, rowId: string) {
  return { personId, column: 'evaluation.comment_sealed', rowId }
}

export function addendumSealContext(personId: string, rowId: string) {
  return { personId, column: 'evaluation_addendum.text_sealed', rowId }
}
