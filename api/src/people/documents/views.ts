import type { Actor } from '@lidzas/domain/core/permissions'

import { openTexts } from '../../core/crypto/personal.ts'
import type { Vault } from '../../core/crypto/vault.ts'
import type { Db } from '../../core/db/db.ts'

const column = 'document.name_sealed'

type Row = { id: string; participantId: string; nameSealed: Buffer }

/** Rows with their names opened; a document whose key was erased has none left. */
export async function withNames<R extends Row>(db: Db, actor: Actor, vault: Vault, rows: readonly R[]) {
  const names = await openTexts(db, actor, vault, rows.map(nameSealContext))
  return rows.map((row, index) => ({ ...row, fileName: names[index] ?? '–' }))
}

export const nameColumn = column
export const contentColumn = 'document.content_sealed'

function nameSealContext({ id, participantId, nameSealed }: Row) {
  return { personId: participantId, column, rowId: id, sealed: nameSealed }
}
