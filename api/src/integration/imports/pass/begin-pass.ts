import type { ImportMode } from '@lidzas/domain/integration/import/states'

import type { Actor } from '../../../core/access/actor.ts'
import type { Tx } from '../../../core/db/db.ts'
import { enqueue } from '../../../core/jobs/queries.ts'
import { changeImport, deleteRows } from '../queries/queries.ts'

const fresh = {
  lastLine: 0,
  rowsDone: 0,
  newRows: 0,
  existingRows: 0,
  differingRows: 0,
  refusedRows: 0,
  warnedRows: 0,
}

/** Asks for a pass from the first row, in the name of the caller. */
export async function beginPass(
  tx: Tx,
  actor: Actor,
  id: string,
  kind: 'IMPORT_CHECK' | 'IMPORT_RUN',
  now: Date,
  choices: { mode?: ImportMode; sendReferrals?: boolean } = {},
): Promise<void> {
  await deleteRows(tx, actor, id)
  await changeImport(tx, actor, id, {
    ...fresh,
    mode: choices.mode ?? null,
    sendReferrals: choices.sendReferrals ?? false,
    state: kind === 'IMPORT_CHECK' ? 'checking' : 'running',
    stopRequested: false,
    failure: null,
    passBeganAt: now,
    endedAt: null,
  })
  await enqueue(tx, actor, { kind, subjectId: id, runAt: now })
}
