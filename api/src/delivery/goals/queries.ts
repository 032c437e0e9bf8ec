/** All SQL on goals. They belong to the enrolment, so a new mentor finds them where the last one left them (#37). */
import type { Actor } from '@lidzas/domain/core/permissions'
import { and, asc, eq, getTableColumns, ne, not, or, type SQL, sql } from 'drizzle-orm'

import type { Db, Tx } from '../../core/db/db.ts'
import { goals, mentorships } from '../../core/db/schema/delivery/mentorships.ts'
import { enrolments } from '../../core/db/schema/intake/intake.ts'
import { programmePolicies } from '../../core/db/schema/programmes/programmes.ts'
import { visibleTo } from '../mentorships/queries/queries.ts'

type Goal = typeof goals.$inferSelect

/** Every goal of an enrolment, replaced versions included, in the order written. The caller has seen the mentorship. */
export function selectGoals(db: Db, actor: Actor, enrolmentId: string) {
  return db
    .select()
    .from(goals)
    .where(and(eq(goals.tenantId, actor.tenantId), eq(goals.enrolmentId, enrolmentId)))
    .orderBy(asc(goals.createdAt), asc(goals.id))
}

/** A goal of an enrolment in which the actor has a mentorship. */
export async function selectGoal(db: Db, actor: Actor, id: string) {
  const [row] = await visibleGoals(db, actor, id).limit(1)
  return row
}

/**
 * The goal and its enrolment, both locked, with the rules they run by; for whoever has the enrolment in hand now. A mentor who
 * has handed the participant over still reads the goals for a while, but no longer writes them.
 */
export async function lockGoal(tx: Tx, actor: Actor, id: string) {
  const open = sql`exists (select from mentorship o where o.tenant_id = ${goals.tenantId}
    and o.enrolment_id = ${goals.enrolmentId} and o.state <> 'ended')`
  const inHand = or(ne(mentorships.state, 'ended'), not(open))
  const [seen] = await visibleGoals(tx, actor, id, inHand).limit(1)
  if (!seen) return undefined
  const [row] = await tx
    .select({
      ...getTableColumns(goals),
      enrolment: getTableColumns(enrolments),
      policy: programmePolicies.policy,
    })
    .from(goals)
    .innerJoin(enrolments, and(eq(enrolments.tenantId, goals.tenantId), eq(enrolments.id, goals.enrolmentId)))
    .innerJoin(
      programmePolicies,
      and(eq(programmePolicies.tenantId, enrolments.tenantId), eq(programmePolicies.id, enrolments.policyId)),
    )
    .where(and(eq(goals.tenantId, actor.tenantId), eq(goals.id, id)))
    .for('update', { of: [enrolments, goals] })
  return row
}

function visibleGoals(db: Db, actor: Actor, id: string, more?: SQL) {
  return db
    .select({ ...getTableColumns(goals), participantId: mentorships.participantId })
    .from(goals)
    .innerJoin(
      mentorships,
      and(eq(mentorships.tenantId, goals.tenantId), eq(mentorships.enrolmentId, goals.enrolmentId)),
    )
    .where(and(visibleTo(actor), eq(goals.tenantId, actor.tenantId), eq(goals.id, id), more))
}

export type NewGoal = Pick<
  typeof goals.$inferInsert,
  | 'enrolmentId'
  | 'mentorshipId'
  | 'title'
  | 'levelTexts'
  | 'domain'
  | 'weight'
  | 'baseline'
  | 'state'
  | 'participantAgreedOn'
  | 'mentorAgreedOn'
  | 'supersedesId'
  | 'changeReason'
>

export async function insertGoal(tx: Tx, actor: Actor, values: NewGoal) {
  const [row] = await tx
    .insert(goals)
    .values({ ...values, tenantId: actor.tenantId })
    .returning()
  return row!
}

export async function changeGoal(
  tx: Tx,
  actor: Actor,
  id: string,
  changes: Partial<Omit<Goal, 'tenantId' | 'id' | 'enrolmentId' | 'mentorshipId' | 'version' | 'createdAt'>>,
) {
  const [row] = await tx
    .update(goals)
    .set(changes)
    .where(and(eq(goals.tenantId, actor.tenantId), eq(goals.id, id)))
    .returning()
  return row! // locked by the caller, so it exists
}

/** The mentorship in which the enrolment goes on now. */
export async function selectOpenMentorship(db: Db, actor: Actor, enrolmentId: string) {
  const [row] = await db
    .select({ id: mentorships.id })
    .from(mentorships)
    .where(
      and(
        eq(mentorships.tenantId, actor.tenantId),
        eq(mentorships.enrolmentId, enrolmentId),
        ne(mentorships.state, 'ended'),
      ),
    )
    .limit(1)
  return row
}
