import type { Actor } from '../../core/access/actor.ts'
import { openTexts, type SealContext } from '../../core/crypto/personal.ts'
import type { Vault } from '../../core/crypto/vault.ts'
import type { Db } from '../../core/db/db.ts'
import type { selectNotes } from './queries.ts'

type Row = Awaited<ReturnType<typeof selectNotes>>[number]

/** Where a note is sealed. */
export function noteSealContext(participantId: string, id: string): SealContext {
  return { personId: participantId, column: 'special_category.note_sealed', rowId: id }
}

/** The records with their notes opened, in their order. */
export async function opened(db: Db, actor: Actor, vault: Vault, rows: readonly Row[]) {
  const texts = await openTexts(
    db,
    actor,
    vault,
    rows.map((row) => ({ ...noteSealContext(row.participantId, row.id), sealed: row.noteSealed })),
  )
  return rows.map(({ noteSealed: _, ...row }, index) => ({ ...row, note: texts[index] ?? null }))
}

export async function openedOne(db: Db, actor: Actor, vault: Vault, row: Row) {
  const [one] = await opened(db, actor, vault, [row])
  return one!
}
