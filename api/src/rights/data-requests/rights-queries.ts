/** All SQL on restrictions and legal holds, and what a person's page shows of their rights. */
import type { IsoDate } from '@lidzas/domain/core/dates'
import { and, desc, eq, isNull, sql } from 'drizzle-orm'

import type { Actor } from '../../core/access/actor.ts'
import { personVisible } from '../../core/access/scope.ts'
import type { Db, Tx } from '../../core/db/db.ts'
import {
  erasures,
  legalHolds,
  personRestrictions,
  recordExports,
} from '../../core/db/schema/rights/data-rights.ts'

const restrictionColumns = {
  id: personRestrictions.id,
  version: personRestrictions.version,
  updatedAt: personRestrictions.updatedAt,
  personId: personRestrictions.personId,
  ground: personRestrictions.ground,
  requestId: personRestrictions.requestId,
  startsOn: personRestrictions.startsOn,
  liftedOn: personRestrictions.liftedOn,
}
const holdColumns = {
  id: legalHolds.id,
  version: legalHolds.version,
  updatedAt: legalHolds.updatedAt,
  personId: legalHolds.personId,
  ground: legalHolds.ground,
  endsOn: legalHolds.endsOn,
  liftedOn: legalHolds.liftedOn,
  createdAt: legalHolds.createdAt,
}

export async function selectRestriction(db: Db, actor: Pick<Actor, 'tenantId'>, personId: string) {
  const [row] = await db
    .select(restrictionColumns)
    .from(personRestrictions)
    .where(
      and(
        eq(personRestrictions.tenantId, actor.tenantId),
        eq(personRestrictions.personId, personId),
        isNull(personRestrictions.liftedOn),
      ),
    )
  return row ?? null
}

export async function lockRestriction(tx: Tx, actor: Actor, id: string) {
  const [row] = await tx
    .select(restrictionColumns)
    .from(personRestrictions)
    .where(
      and(
        eq(personRestrictions.tenantId, actor.tenantId),
        eq(personRestrictions.id, id),
        personVisible(actor, personRestrictions.personId),
      ),
    )
    .for('update')
  return row
}

export async function insertRestriction(
  tx: Tx,
  actor: Actor,
  values: Pick<typeof personRestrictions.$inferInsert, 'personId' | 'ground' | 'requestId' | 'startsOn'>,
) {
  const [row] = await tx
    .insert(personRestrictions)
    .values({ ...values, tenantId: actor.tenantId, placedBy: actor.accountId })
    .returning(restrictionColumns)
  return row!
}

export async function liftRestrictionRow(tx: Tx, actor: Actor, id: string, on: IsoDate) {
  const [row] = await tx
    .update(personRestrictions)
    .set({ liftedOn: on, liftedBy: actor.accountId })
    .where(and(eq(personRestrictions.tenantId, actor.tenantId), eq(personRestrictions.id, id)))
    .returning(restrictionColumns)
  return row!
}

/** Selects the legal holds that were not lifted; the rule itself leaves out holds whose last day has passed. */
export async function selectHolds(db: Db, actor: Pick<Actor, 'tenantId'>, personId: string) {
  return db
    .select(holdColumns)
    .from(legalHolds)
    .where(
      and(
        eq(legalHolds.tenantId, actor.tenantId),
        eq(legalHolds.personId, personId),
        isNull(legalHolds.liftedOn),
      ),
    )
    .orderBy(desc(legalHolds.createdAt), desc(legalHolds.id))
    .limit(100)
}

export async function lockHold(tx: Tx, actor: Actor, id: string) {
  const [row] = await tx
    .select(holdColumns)
    .from(legalHolds)
    .where(
      and(
        eq(legalHolds.tenantId, actor.tenantId),
        eq(legalHolds.id, id),
        personVisible(actor, legalHolds.personId),
      ),
    )
    .for('update')
  return row
}

export async function insertHold(
  tx: Tx,
  actor: Actor,
  values: Pick<typeof legalHolds.$inferInsert, 'id' | 'personId' | 'ground' | 'endsOn' | 'noteSealed'>,
) {
  const [row] = await tx
    .insert(legalHolds)
    .values({ ...values, tenantId: actor.tenantId, placedBy: actor.accountId })
    .returning(holdColumns)
  return row!
}

export async function liftHoldRow(tx: Tx, actor: Actor, id: string, on: IsoDate) {
  const [row] = await tx
    .update(legalHolds)
    .set({ liftedOn: on, liftedBy: actor.accountId })
    .where(and(eq(legalHolds.tenantId, actor.tenantId), eq(legalHolds.id, id)))
    .returning(holdColumns)
  return row!
}

export async function selectExports(db: Db, actor: Actor, personId: string) {
  return db
    .select({
      id: recordExports.id,
      purpose: recordExports.purpose,
      format: recordExports.format,
      language: recordExports.language,
      rowCount: recordExports.rowCount,
      createdAt: recordExports.createdAt,
    })
    .from(recordExports)
    .where(and(eq(recordExports.tenantId, actor.tenantId), eq(recordExports.personId, personId)))
    .orderBy(desc(recordExports.createdAt), desc(recordExports.id))
    .limit(100)
}

/** Selects the erasure that waits or was carried out; null when no erasure was proposed or all were declined. */
export async function selectLiveErasure(db: Db, actor: Pick<Actor, 'tenantId'>, personId: string) {
  const [row] = await db
    .select({ id: erasures.id, state: erasures.state })
    .from(erasures)
    .where(
      and(
        eq(erasures.tenantId, actor.tenantId),
        eq(erasures.personId, personId),
        sql`${erasures.state} <> 'declined'`,
      ),
    )
    .orderBy(desc(erasures.createdAt))
    .limit(1)
  return row ?? null
}
