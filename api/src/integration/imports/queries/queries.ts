/** All SQL on imports and the files they came as. */
import type { Actor } from '@lidzas/domain/core/permissions'
import { and, between, eq, getTableColumns, sql } from 'drizzle-orm'

import { programmeVisible } from '../../../core/access/scope.ts'
import type { Db, Tx } from '../../../core/db/db.ts'
import { keyset, type PageRequest } from '../../../core/db/page.ts'
import { importChunks, importRows, imports } from '../../../core/db/schema/integration/imports.ts'

export type Import = typeof imports.$inferSelect
type NewImport = Omit<typeof imports.$inferInsert, 'tenantId' | 'createdBy' | 'version' | 'createdAt'>
type Changes = Partial<Omit<NewImport, 'id'>>
type Tenant = Pick<Actor, 'tenantId'>

export const importSorts = { createdAt: imports.createdAt }

/** The rows this actor may see: their own alone, of programmes they still work in. */
function visibleTo(actor: Actor) {
  return and(
    eq(imports.tenantId, actor.tenantId),
    eq(imports.createdBy, actor.accountId),
    programmeVisible(actor, imports.programmeId),
  )
}

export async function selectImports(db: Db, actor: Actor, filters: PageRequest & { programmeId: string }) {
  const { programmeId, ...request } = filters
  const { key, after, orderBy, limit, page } = keyset(request, importSorts, imports.id)
  const rows = await db
    .select({ ...getTableColumns(imports), ...key })
    .from(imports)
    .where(and(visibleTo(actor), eq(imports.programmeId, programmeId), after))
    .orderBy(...orderBy)
    .limit(limit)
  return page(rows)
}

export async function selectImport(db: Db, actor: Actor, id: string): Promise<Import | undefined> {
  const [row] = await db
    .select()
    .from(imports)
    .where(and(visibleTo(actor), eq(imports.id, id)))
  return row
}

export async function lockImport(tx: Tx, actor: Actor, id: string): Promise<Import | undefined> {
  const [row] = await tx
    .select()
    .from(imports)
    .where(and(visibleTo(actor), eq(imports.id, id)))
    .for('update')
  return row
}

/** Locks an import even if the account that asked for it may no longer see it; for the jobs that end imports. */
export async function lockAnyImport(tx: Tx, actor: Tenant, id: string): Promise<Import | undefined> {
  const [row] = await tx.select().from(imports).where(ofImport(actor, id)).for('update')
  return row
}

export async function insertImport(tx: Tx, actor: Actor, values: NewImport): Promise<void> {
  await tx.insert(imports).values({ ...values, tenantId: actor.tenantId, createdBy: actor.accountId })
}

export async function changeImport(tx: Tx, actor: Tenant, id: string, changes: Changes): Promise<void> {
  await tx.update(imports).set(changes).where(ofImport(actor, id))
}

export type Counts = Pick<
  Import,
  'rowsDone' | 'newRows' | 'existingRows' | 'differingRows' | 'refusedRows' | 'warnedRows'
>

/** Adds a batch to the counts; false when another worker has gone on from there already. */
export async function advanceImport(
  tx: Tx,
  actor: Tenant,
  id: string,
  step: { after: number; lastLine: number; counts: Counts },
): Promise<boolean> {
  const { counts } = step
  const moved = await tx
    .update(imports)
    .set({
      lastLine: step.lastLine,
      rowsDone: sql`${imports.rowsDone} + ${counts.rowsDone}`,
      newRows: sql`${imports.newRows} + ${counts.newRows}`,
      existingRows: sql`${imports.existingRows} + ${counts.existingRows}`,
      differingRows: sql`${imports.differingRows} + ${counts.differingRows}`,
      refusedRows: sql`${imports.refusedRows} + ${counts.refusedRows}`,
      warnedRows: sql`${imports.warnedRows} + ${counts.warnedRows}`,
    })
    .where(and(ofImport(actor, id), eq(imports.lastLine, step.after)))
    .returning({ id: imports.id })
  return moved.length > 0
}

/** Selects whether a user has asked to stop the pass. */
export async function selectStop(db: Db, actor: Tenant, id: string): Promise<boolean> {
  const [row] = await db.select({ stop: imports.stopRequested }).from(imports).where(ofImport(actor, id))
  return row?.stop ?? true
}

export async function insertChunk(
  tx: Tx,
  actor: Tenant,
  importId: string,
  number: number,
  contentSealed: Buffer,
) {
  await tx.insert(importChunks).values({ tenantId: actor.tenantId, importId, number, contentSealed })
}

export function selectChunks(db: Db, actor: Tenant, importId: string, first: number, last: number) {
  return db
    .select({ number: importChunks.number, contentSealed: importChunks.contentSealed })
    .from(importChunks)
    .where(
      and(
        eq(importChunks.tenantId, actor.tenantId),
        eq(importChunks.importId, importId),
        between(importChunks.number, first, last),
      ),
    )
    .orderBy(importChunks.number)
}

export async function deleteChunks(tx: Tx, actor: Tenant, importId: string): Promise<void> {
  await tx
    .delete(importChunks)
    .where(and(eq(importChunks.tenantId, actor.tenantId), eq(importChunks.importId, importId)))
}

export async function deleteRows(tx: Tx, actor: Tenant, importId: string): Promise<void> {
  await tx
    .delete(importRows)
    .where(and(eq(importRows.tenantId, actor.tenantId), eq(importRows.importId, importId)))
}

function ofImport({ tenantId }: Tenant, id: string) {
  return and(eq(imports.tenantId, tenantId), eq(imports.id, id))
}
