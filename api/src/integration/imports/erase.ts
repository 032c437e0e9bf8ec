import type { Actor } from '@lidzas/domain/core/permissions'

import type { Tx } from '../../core/db/db.ts'
import { changeImport, deleteChunks, deleteRows, lockAnyImport } from './queries/queries.ts'

const underWay = ['uploading', 'ready', 'checking', 'checked', 'running']

/** Deletes the file, its key and all rows for good; an import that was not finished is cancelled with them. */
export async function erase(tx: Tx, actor: Pick<Actor, 'tenantId'>, id: string, now: Date): Promise<void> {
  const found = await lockAnyImport(tx, actor, id)
  if (!found || found.erasedAt !== null) return
  await deleteChunks(tx, actor, id)
  await deleteRows(tx, actor, id)
  await changeImport(tx, actor, id, {
    wrappedKey: null,
    headSealed: null,
    erasedAt: now,
    ...(underWay.includes(found.state) && { state: 'cancelled', endedAt: now }),
  })
}
