/** Carries out the plan of an erasure in the same way after an approval and after a restored backup. */
import type { Actor } from '../../core/access/actor.ts'
import { openTexts, sealText } from '../../core/crypto/personal.ts'
import type { Tx } from '../../core/db/db.ts'
import type { App } from '../../core/http/app-type.ts'
import { putNote, selectSharedNotes } from './queries.ts'

/**
 * Runs `erase`, which deletes the person's key, but keeps the notes on group sessions, which belong to the other
 * participants too: it opens them before and seals them again after with a new key that never sealed anything about
 * the person alone.
 */
export async function keepingSharedNotes(
  tx: Tx,
  actor: Actor,
  app: App,
  personId: string,
  erase: () => Promise<number>,
): Promise<number> {
  const notes = await selectSharedNotes(tx, actor, personId)
  const sealContext = (rowId: string) => ({ personId, column: 'session.note_sealed', rowId })
  const texts = await openTexts(
    tx,
    actor,
    app.vault,
    notes.map(({ id, sealed }) => ({ ...sealContext(id), sealed })),
  )
  const done = await erase()
  for (const [index, { id }] of notes.entries()) {
    const sealed = await sealText(tx, actor, app.vault, sealContext(id), texts[index] ?? null)
    if (sealed !== null) await putNote(tx, actor, id, sealed)
  }
  return done
}
