/** All SQL on erasures: proposing, deciding, carrying out, and the list of the erased. */
import { and, eq, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'

import type { Actor } from '../../core/access/actor.ts'
import { personVisible } from '../../core/access/scope.ts'
import type { Db, Tx } from '../../core/db/db.ts'
import { selectRows } from '../../core/db/rows.ts'
import { accounts } from '../../core/db/schema/accounts/access.ts'
import { people } from '../../core/db/schema/people/people.ts'
import { type ErasurePlan, erasures, erasureTombstones } from '../../core/db/schema/rights/data-rights.ts'

type Tenant = Pick<Actor, 'tenantId'>

function visibleTo(actor: Actor) {
  return and(eq(erasures.tenantId, actor.tenantId), personVisible(actor, erasures.personId))
}

const proposer = alias(accounts, 'proposer')
const decider = alias(accounts, 'decider')

export async function selectErasure(db: Db, actor: Actor, id: string) {
  const [row] = await db
    .select({
      id: erasures.id,
      version: erasures.version,
      updatedAt: erasures.updatedAt,
      person: { id: people.id, givenName: people.givenName, familyName: people.familyName },
      requestId: erasures.requestId,
      ground: erasures.ground,
      plan: erasures.plan,
      state: erasures.state,
      replayed: erasures.replayed,
      createdAt: erasures.createdAt,
      decidedAt: erasures.decidedAt,
      proposedBy: { id: proposer.id, displayName: proposer.displayName },
      decidedBy: { id: decider.id, displayName: decider.displayName },
    })
    .from(erasures)
    .innerJoin(people, and(eq(people.tenantId, erasures.tenantId), eq(people.id, erasures.personId)))
    .leftJoin(proposer, eq(proposer.id, erasures.proposedBy))
    .leftJoin(decider, eq(decider.id, erasures.decidedBy))
    .where(and(visibleTo(actor), eq(erasures.id, id)))
  return row
}

export async function lockErasure(tx: Tx, actor: Actor, id: string) {
  const [row] = await tx
    .select()
    .from(erasures)
    .where(and(visibleTo(actor), eq(erasures.id, id)))
    .for('update')
  return row
}

export async function insertErasure(
  tx: Tx,
  actor: Actor,
  values: Pick<typeof erasures.$inferInsert, 'id' | 'personId' | 'requestId' | 'ground' | 'plan'>,
): Promise<void> {
  // The database role may insert these columns only, so an erasure cannot be inserted in a later state.
  const { id, personId, requestId, ground, plan } = values
  await tx.execute(sql`insert into erasure (tenant_id, id, person_id, request_id, ground, plan, proposed_by)
    values (${actor.tenantId}, ${id}, ${personId}, ${requestId}, ${ground}, ${JSON.stringify(plan)}::jsonb,
      ${actor.accountId})`)
}

export async function markDeclined(tx: Tx, actor: Actor, id: string, now: Date): Promise<void> {
  await tx
    .update(erasures)
    .set({ state: 'declined', decidedBy: actor.accountId, decidedAt: now })
    .where(and(eq(erasures.tenantId, actor.tenantId), eq(erasures.id, id)))
}

/** Carries out the plan that the proposal keeps; answers how many rows it reached. */
export async function executePlan(tx: Tx, actor: Actor, erasureId: string, mac: Buffer): Promise<number> {
  const { rows } = await tx.execute<{ done: number }>(
    sql`select app.execute_erasure(${erasureId}, ${actor.accountId}, ${mac}) as done`,
  )
  return rows[0]!.done
}

export async function replayPlan(tx: Tx, personId: string, plan: ErasurePlan, mac: Buffer): Promise<number> {
  const { rows } = await tx.execute<{ done: number }>(
    sql`select app.replay_erasure(${personId}, ${JSON.stringify(plan)}::jsonb, ${mac}) as done`,
  )
  return rows[0]!.done
}

/** The keyed hashes of those erased in this tenant, as hexadecimal text. */
export async function selectTombstones(db: Db, { tenantId }: Tenant): Promise<string[]> {
  const rows = await db
    .select({ mac: sql<string>`encode(${erasureTombstones.mac}, 'hex')` })
    .from(erasureTombstones)
    .where(eq(erasureTombstones.tenantId, tenantId))
  return rows.map(({ mac }) => mac)
}

export async function selectPersonIds(db: Db, { tenantId }: Tenant): Promise<string[]> {
  const rows = await db.select({ id: people.id }).from(people).where(eq(people.tenantId, tenantId))
  return rows.map(({ id }) => id)
}

export type SharedNote = { id: string; sealed: Buffer }

/** Notes on meetings with others that are sealed with this person's key. */
export async function selectSharedNotes(
  db: Db,
  { tenantId }: Tenant,
  personId: string,
): Promise<SharedNote[]> {
  return selectRows<SharedNote>(
    db,
    sql`select s.id, s.note_sealed as sealed from session s
      where s.tenant_id = ${tenantId} and s.note_sealed is not null
        and (select min(a.person_id::text collate "C") from attendance a where a.tenant_id = s.tenant_id
          and a.session_id = s.id and a.capacity = 'participant') = ${personId}
        and exists (select from attendance o where o.tenant_id = s.tenant_id and o.session_id = s.id
          and o.capacity = 'participant' and o.person_id <> ${personId})
        and exists (select from attendance o where o.tenant_id = s.tenant_id and o.session_id = s.id
          and o.person_id = ${personId})`,
  )
}

export async function putNote(
  tx: Tx,
  { tenantId }: Tenant,
  sessionId: string,
  sealed: Buffer,
): Promise<void> {
  await tx.execute(
    sql`update session set note_sealed = ${sealed} where tenant_id = ${tenantId} and id = ${sessionId}`,
  )
}
