/** All SQL on the code lists that an authority edits. */
import type { Actor } from '@lidzas/domain/core/permissions'
import { type EditableList, otherCode } from '@lidzas/domain/programmes/code-lists/editable'
import { and, asc, eq, inArray, or, sql } from 'drizzle-orm'

import type { Db, Tx } from '../../core/db/db.ts'
import { codeListItems } from '../../core/db/schema/intake/referrals.ts'

export type CodeListItem = typeof codeListItems.$inferSelect
type Names = Pick<CodeListItem, 'lv' | 'en'>

/** The authority's own lists. Every lookup starts from it. */
function visibleTo(actor: Actor) {
  return eq(codeListItems.tenantId, actor.tenantId)
}

const inOrder = [asc(codeListItems.list), asc(codeListItems.sort), asc(codeListItems.id)]

export async function selectItems(db: Db, actor: Actor): Promise<CodeListItem[]> {
  return db
    .select()
    .from(codeListItems)
    .where(visibleTo(actor))
    .orderBy(...inOrder)
}

/** One item with its whole list, all of it locked: what is left to choose is counted by one writer at a time. */
export async function lockListOf(tx: Tx, actor: Actor, id: string) {
  const ofItem = tx
    .select({ list: codeListItems.list })
    .from(codeListItems)
    .where(and(visibleTo(actor), eq(codeListItems.id, id)))
  const list = await tx
    .select()
    .from(codeListItems)
    .where(and(visibleTo(actor), inArray(codeListItems.list, ofItem)))
    .orderBy(...inOrder)
    .for('update')
  const item = list.find((one) => one.id === id)
  return item && { item, list }
}

/** Inserts an item as the last of its list, but before the item that says “other”. */
export async function insertItem(
  tx: Tx,
  actor: Actor,
  values: Names & Pick<CodeListItem, 'list' | 'code'>,
): Promise<CodeListItem> {
  const { list } = values
  const [row] = await tx
    .insert(codeListItems)
    .values({
      ...values,
      tenantId: actor.tenantId,
      sort: sql`(select coalesce(max(sort), 0) + 10 from code_list_item
        where tenant_id = ${actor.tenantId} and list = ${list} and code <> ${otherCode})`,
    })
    .returning()
  return row!
}

export async function changeItem(
  tx: Tx,
  actor: Actor,
  id: string,
  changes: Partial<Names & Pick<CodeListItem, 'sort' | 'active'>>,
): Promise<CodeListItem> {
  const [row] = await tx
    .update(codeListItems)
    .set(changes)
    .where(and(visibleTo(actor), eq(codeListItems.id, id)))
    .returning()
  return row!
}

export async function deleteItem(tx: Tx, actor: Actor, id: string): Promise<void> {
  await tx.delete(codeListItems).where(and(visibleTo(actor), eq(codeListItems.id, id)))
}

type Named = { list: EditableList; code: string }

/** The items of these codes, kept from being removed until the transaction ends. */
export async function holdItems(tx: Tx, actor: Actor, codes: readonly Named[]): Promise<CodeListItem[]> {
  return tx
    .select()
    .from(codeListItems)
    .where(and(visibleTo(actor), oneOf(codes)))
    .orderBy(asc(codeListItems.id))
    .for('key share')
}

export async function markUsed(tx: Tx, actor: Actor, ids: readonly string[]): Promise<void> {
  await tx
    .update(codeListItems)
    .set({ used: true })
    .where(and(visibleTo(actor), inArray(codeListItems.id, [...ids]), eq(codeListItems.used, false)))
}

function oneOf(codes: readonly Named[]) {
  return or(...codes.map(({ list, code }) => and(eq(codeListItems.list, list), eq(codeListItems.code, code))))
}
