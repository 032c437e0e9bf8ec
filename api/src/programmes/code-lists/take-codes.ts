import type { EditableList } from '@lidzas/domain/programmes/code-lists/editable'
import { chooseItemRefusal } from '@lidzas/domain/programmes/list-items'

import type { Actor } from '../../core/access/actor.ts'
import type { Tx } from '../../core/db/db.ts'
import { refuseIf } from '../../core/http/errors.ts'
import { holdItems, markUsed } from './queries.ts'

/** A code that a record is about to refer to. `kept` is true when the record referred to it already. */
export type ChosenCode = { list: EditableList; code: string; pointer: string; kept?: boolean }

/**
 * Refuses codes that the authority's lists do not contain or no longer use, and locks the others, so that they
 * cannot be removed before the transaction ends.
 */
export async function takeCodes(tx: Tx, actor: Actor, chosen: readonly ChosenCode[]): Promise<void> {
  if (chosen.length === 0) return
  const items = await holdItems(tx, actor, chosen)
  for (const { list, code, kept = false, pointer } of chosen) {
    const item = items.find((one) => one.list === list && one.code === code)
    refuseIf(chooseItemRefusal(item, kept, pointer))
  }
  const fresh = items.filter(({ used }) => !used).map(({ id }) => id)
  if (fresh.length > 0) await markUsed(tx, actor, fresh)
}
