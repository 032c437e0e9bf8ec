/** SQL on records that were merged: which one a record became part of. */
import type { Actor } from '@lidzas/domain/core/permissions'
import { and, eq } from 'drizzle-orm'

import type { Db } from '../../../core/db/db.ts'
import { people } from '../../../core/db/schema/people/people.ts'
import { visibleTo } from './visible-queries.ts'

/** The record that this one became part of, when the caller sees it. */
export async function selectMergedInto(db: Db, actor: Actor, id: string): Promise<string | undefined> {
  const [row] = await db
    .select({ into: people.mergedInto })
    .from(people)
    .where(and(eq(people.tenantId, actor.tenantId), eq(people.id, id)))
  if (!row?.into) return undefined
  const [kept] = await db
    .select({ id: people.id })
    .from(people)
    .where(and(visibleTo(actor), eq(people.id, row.into)))
  return kept?.id
}
