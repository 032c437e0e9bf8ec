/** All SQL on agreements: an organisation's part in a programme. */
import { and, asc, eq, getTableColumns } from 'drizzle-orm'

import type { Actor } from '../../core/access/actor.ts'
import { programmeVisible } from '../../core/access/scope.ts'
import type { Db, Tx } from '../../core/db/db.ts'
import { organisations } from '../../core/db/schema/network/organisations.ts'
import { agreements } from '../../core/db/schema/programmes/programmes.ts'

const { tenantId: _tenant, ...columns } = getTableColumns(agreements)
const withName = { ...columns, organisationName: organisations.name }
type Values = Omit<typeof agreements.$inferInsert, 'tenantId' | 'id' | 'version' | 'createdAt'>

/** The rows this actor may see. Every lookup starts from it. */
function visibleTo(actor: Actor) {
  return and(eq(agreements.tenantId, actor.tenantId), programmeVisible(actor, agreements.programmeId))
}

const itsOrganisation = and(
  eq(organisations.tenantId, agreements.tenantId),
  eq(organisations.id, agreements.organisationId),
)

export async function selectAgreements(db: Db, actor: Actor, programmeId: string) {
  return db
    .select(withName)
    .from(agreements)
    .innerJoin(organisations, itsOrganisation)
    .where(and(visibleTo(actor), eq(agreements.programmeId, programmeId)))
    .orderBy(asc(agreements.role), asc(organisations.searchName), asc(agreements.startsOn))
    .limit(200)
}

export async function selectAgreement(tx: Tx, actor: Actor, id: string) {
  const [agreement] = await tx
    .select(withName)
    .from(agreements)
    .innerJoin(organisations, itsOrganisation)
    .where(and(visibleTo(actor), eq(agreements.id, id)))
  return agreement
}

export async function lockAgreement(tx: Tx, actor: Actor, id: string) {
  const [agreement] = await tx
    .select(columns)
    .from(agreements)
    .where(and(visibleTo(actor), eq(agreements.id, id)))
    .for('update')
  return agreement
}

export async function insertAgreement(tx: Tx, actor: Actor, values: Values) {
  const [agreement] = await tx
    .insert(agreements)
    .values({ ...values, tenantId: actor.tenantId })
    .returning({ id: agreements.id })
  return agreement!
}

export async function changeAgreement(tx: Tx, actor: Actor, id: string, changes: Partial<Values>) {
  await tx
    .update(agreements)
    .set(changes)
    .where(and(eq(agreements.tenantId, actor.tenantId), eq(agreements.id, id)))
}
