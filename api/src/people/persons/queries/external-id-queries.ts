/** SQL on the numbers that people have in other systems. */
import type { Actor } from '@lidzas/domain/core/permissions'
import { and, asc, eq } from 'drizzle-orm'

import type { Db, Tx } from '../../../core/db/db.ts'
import { personExternalIds } from '../../../core/db/schema/people/people.ts'

export type ExternalId = { system: string; externalId: string }

export async function selectExternalIds(db: Db, actor: Actor, personId: string): Promise<ExternalId[]> {
  return db
    .select({ system: personExternalIds.system, externalId: personExternalIds.externalId })
    .from(personExternalIds)
    .where(and(eq(personExternalIds.tenantId, actor.tenantId), eq(personExternalIds.personId, personId)))
    .orderBy(asc(personExternalIds.system), asc(personExternalIds.externalId))
}

/** Numbers of many people at once. */
export async function insertExternalIdsOf(
  tx: Tx,
  actor: Actor,
  rows: readonly (ExternalId & { personId: string })[],
): Promise<void> {
  if (rows.length === 0) return
  await tx.insert(personExternalIds).values(rows.map((row) => ({ ...row, tenantId: actor.tenantId })))
}

export async function insertExternalIds(tx: Tx, actor: Actor, personId: string, ids: readonly ExternalId[]) {
  if (ids.length === 0) return
  await tx.insert(personExternalIds).values(ids.map((id) => ({ ...id, personId, tenantId: actor.tenantId })))
}
