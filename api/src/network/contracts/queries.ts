/** All SQL on mentors' contracts. Actors who see the mentor's file see the contracts too. */
import type { IsoDate } from '@lidzas/domain/core/dates'
import type { Actor } from '@lidzas/domain/core/permissions'
import { and, eq, getTableColumns } from 'drizzle-orm'

import { mentorVisible } from '../../core/access/scope.ts'
import type { Db, Tx } from '../../core/db/db.ts'
import { keyset, type PageRequest } from '../../core/db/page.ts'
import { mentorContracts, mentors } from '../../core/db/schema/network/mentors.ts'
import { organisations } from '../../core/db/schema/network/organisations.ts'

const { tenantId: _, organisationId: __, ...columns } = getTableColumns(mentorContracts)
type NewContract = Omit<typeof mentorContracts.$inferInsert, 'tenantId' | 'id' | 'version' | 'createdAt'>

const ofMentor = and(
  eq(mentors.tenantId, mentorContracts.tenantId),
  eq(mentors.personId, mentorContracts.mentorId),
)
const ofOrganisation = and(
  eq(organisations.tenantId, mentorContracts.tenantId),
  eq(organisations.id, mentorContracts.organisationId),
)

/** The rows this actor may see. Every lookup of contracts starts from it. */
function visibleTo(actor: Actor) {
  return and(eq(mentorContracts.tenantId, actor.tenantId), mentorVisible(actor, mentors))
}

export async function selectContracts(db: Db, actor: Actor, mentorId: string, request: PageRequest) {
  const sorts = { startsOn: mentorContracts.startsOn }
  const { key, after, orderBy, limit, page } = keyset(request, sorts, mentorContracts.id)
  const rows = await db
    .select({ ...columns, organisation: { id: organisations.id, name: organisations.name }, ...key })
    .from(mentorContracts)
    .innerJoin(mentors, ofMentor)
    .innerJoin(organisations, ofOrganisation)
    .where(and(visibleTo(actor), eq(mentorContracts.mentorId, mentorId), after))
    .orderBy(...orderBy)
    .limit(limit)
  return page(rows)
}

function selectShown(db: Db, actor: Actor, id: string) {
  return db
    .select({ ...columns, organisation: { id: organisations.id, name: organisations.name } })
    .from(mentorContracts)
    .innerJoin(mentors, ofMentor)
    .innerJoin(organisations, ofOrganisation)
    .where(and(visibleTo(actor), eq(mentorContracts.id, id)))
}

export async function selectContract(db: Db, actor: Actor, id: string) {
  const [contract] = await selectShown(db, actor, id)
  return contract
}

export async function lockContract(tx: Tx, actor: Actor, id: string) {
  const [contract] = await selectShown(tx, actor, id).for('update', { of: mentorContracts })
  return contract
}

export async function insertContract(tx: Tx, actor: Actor, contract: NewContract) {
  const [made] = await tx
    .insert(mentorContracts)
    .values({ ...contract, tenantId: actor.tenantId })
    .returning({ id: mentorContracts.id })
  return made!.id
}

export async function setContractEnd(tx: Tx, actor: Actor, id: string, endsOn: IsoDate) {
  await tx
    .update(mentorContracts)
    .set({ endsOn })
    .where(and(eq(mentorContracts.tenantId, actor.tenantId), eq(mentorContracts.id, id)))
}
