/** All SQL on kept mappings, which every account that may import in the tenant may use. */
import type { Actor } from '@lidzas/domain/core/permissions'
import type { ImportKind } from '@lidzas/domain/integration/import/fields'
import { and, eq, getTableColumns } from 'drizzle-orm'

import type { Db, Tx } from '../../../core/db/db.ts'
import { keyset, type PageRequest } from '../../../core/db/page.ts'
import { importMappings, type KeptColumn } from '../../../core/db/schema/integration/imports.ts'

export const mappingSorts = { name: importMappings.name }

export type KeptMapping = typeof importMappings.$inferSelect

export async function selectMappings(db: Db, actor: Actor, filters: PageRequest & { kind: ImportKind }) {
  const { kind, ...request } = filters
  const { key, after, orderBy, limit, page } = keyset(request, mappingSorts, importMappings.id)
  const rows = await db
    .select({ ...getTableColumns(importMappings), ...key })
    .from(importMappings)
    .where(and(eq(importMappings.tenantId, actor.tenantId), eq(importMappings.kind, kind), after))
    .orderBy(...orderBy)
    .limit(limit)
  return page(rows)
}

export async function insertMapping(
  tx: Tx,
  actor: Actor,
  values: { kind: ImportKind; name: string; columns: KeptColumn[] },
): Promise<KeptMapping> {
  const [row] = await tx
    .insert(importMappings)
    .values({ ...values, tenantId: actor.tenantId, createdBy: actor.accountId })
    .returning()
  return row!
}

export async function deleteMapping(tx: Tx, actor: Actor, id: string): Promise<boolean> {
  const gone = await tx
    .delete(importMappings)
    .where(and(eq(importMappings.tenantId, actor.tenantId), eq(importMappings.id, id)))
    .returning({ id: importMappings.id })
  return gone.length > 0
}
