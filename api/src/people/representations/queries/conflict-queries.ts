/** All SQL on conflicts of interests between a representative and the child. Reached through the representation. */
import type { IsoDate } from '@lidzas/domain/core/dates'
import type { Actor } from '@lidzas/domain/core/permissions'
import type { ConflictFact } from '@lidzas/domain/people/representing'
import { and, asc, eq, isNull, sql } from 'drizzle-orm'

import type { Db, Tx } from '../../../core/db/db.ts'
import { representations } from '../../../core/db/schema/intake/intake.ts'
import { representationConflicts } from '../../../core/db/schema/people/representation.ts'

/** The flags of each representation of a query, oldest first; without their notes. */
export const conflictsOf = sql<(ConflictFact & { id: string })[]>`(
  select coalesce(jsonb_agg(jsonb_build_object('id', c.id, 'startsOn', c.starts_on, 'liftedOn', c.lifted_on) order by c.starts_on), '[]')
  from representation_conflict c
  where c.tenant_id = ${representations.tenantId} and c.representation_id = ${representations.id})`

/** One flag at a time stands: `open` is the condition under which a row of the list shows it. */
export const isInConflictNow = sql`exists (select from representation_conflict c
  where c.tenant_id = ${representations.tenantId} and c.representation_id = ${representations.id} and c.lifted_on is null)`

export async function selectConflictNotes(db: Db, actor: Actor, representationId: string) {
  return db
    .select({
      id: representationConflicts.id,
      noteSealed: representationConflicts.noteSealed,
      liftNoteSealed: representationConflicts.liftNoteSealed,
    })
    .from(representationConflicts)
    .where(
      and(
        eq(representationConflicts.tenantId, actor.tenantId),
        eq(representationConflicts.representationId, representationId),
      ),
    )
    .orderBy(asc(representationConflicts.startsOn), asc(representationConflicts.id))
}

export async function insertConflict(
  tx: Tx,
  actor: Actor,
  values: { id: string; representationId: string; startsOn: IsoDate; noteSealed: Buffer | null },
): Promise<void> {
  await tx
    .insert(representationConflicts)
    .values({ ...values, tenantId: actor.tenantId, flaggedBy: actor.accountId })
}

/** The representation is locked by the caller, so its open flag is still open. */
export async function endConflict(
  tx: Tx,
  actor: Actor,
  representationId: string,
  { liftedOn, noteSealed }: { liftedOn: IsoDate; noteSealed: Buffer | null },
): Promise<void> {
  await tx
    .update(representationConflicts)
    .set({ liftedOn, liftNoteSealed: noteSealed, liftedBy: actor.accountId })
    .where(
      and(
        eq(representationConflicts.tenantId, actor.tenantId),
        eq(representationConflicts.representationId, representationId),
        isNull(representationConflicts.liftedOn),
      ),
    )
}
