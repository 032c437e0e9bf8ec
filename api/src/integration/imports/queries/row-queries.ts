/** All SQL on what became of the rows of an import. */
import type { Actor } from '@lidzas/domain/core/permissions'
import type { RowOutcome } from '@lidzas/domain/integration/import/states'
import { and, asc, eq, getTableColumns, gt, sql } from 'drizzle-orm'

import type { Db, Tx } from '../../../core/db/db.ts'
import { keyset, type PageRequest } from '../../../core/db/page.ts'
import { importRows } from '../../../core/db/schema/integration/imports.ts'

export type ImportRowRecord = Omit<typeof importRows.$inferInsert, 'tenantId'>
type Tenant = Pick<Actor, 'tenantId'>
type Filters = PageRequest & { outcome?: RowOutcome; warned?: boolean }

export const importRowSorts = { line: importRows.line }

/**
 * Selects the rows of an import that the caller has found in the actor's scope, since both have the same readers.
 */
export async function selectImportRows(db: Db, actor: Tenant, importId: string, filters: Filters) {
  const { outcome, warned, ...request } = filters
  const { key, after, orderBy, limit, page } = keyset(request, importRowSorts, importRows.importId)
  const rows = await db
    .select({ ...getTableColumns(importRows), ...key })
    .from(importRows)
    .where(
      and(
        ofImport(actor, importId),
        outcome === undefined ? undefined : eq(importRows.outcome, outcome),
        warned === undefined ? undefined : sql`(${importRows.warnings} <> '[]') = ${warned}`,
        after,
      ),
    )
    .orderBy(...orderBy)
    .limit(limit)
  return page(rows)
}

/** Refused rows after a line, with their sealed cells, in the order of the file. */
export function selectRefusedRows(db: Db, actor: Tenant, importId: string, afterLine: number, most: number) {
  return db
    .select()
    .from(importRows)
    .where(and(ofImport(actor, importId), eq(importRows.outcome, 'REFUSED'), gt(importRows.line, afterLine)))
    .orderBy(asc(importRows.line))
    .limit(most)
}

export async function insertImportRows(
  tx: Tx,
  actor: Tenant,
  rows: readonly ImportRowRecord[],
): Promise<void> {
  if (rows.length === 0) return
  await tx.insert(importRows).values(rows.map((row) => ({ ...row, tenantId: actor.tenantId })))
}

function ofImport({ tenantId }: Tenant, importId: string) {
  return and(eq(importRows.tenantId, tenantId), eq(importRows.importId, importId))
}
