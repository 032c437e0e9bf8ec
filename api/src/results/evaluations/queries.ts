/** All SQL on evaluations and their addenda. */
import type { Actor } from '@lidzas/domain/core/permissions'
import type { Evaluator } from '@lidzas/domain/delivery/code-lists/evaluations'
import { and, asc, desc, eq, getTableColumns, or, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'

import { enrolmentVisible, mentorshipVisible } from '../../core/access/scope.ts'
import type { Db, Tx } from '../../core/db/db.ts'
import { keyset, type PageRequest } from '../../core/db/page.ts'
import { accounts } from '../../core/db/schema/accounts/access.ts'
import { mentorships } from '../../core/db/schema/delivery/mentorships.ts'
import { enrolments } from '../../core/db/schema/intake/intake.ts'
import { people } from '../../core/db/schema/people/people.ts'
import { evaluationAddenda, evaluations } from '../../core/db/schema/results/results.ts'

type Row = typeof evaluations.$inferSelect
export type EvaluationFilters = PageRequest & {
  programmeId?: string
  enrolmentId?: string
  author?: Evaluator
  state?: Row['state']
  kind?: Row['kind']
}

const participant = alias(people, 'participant_person')
const mentor = alias(people, 'mentor_person')
const sorts = { heldOn: evaluations.heldOn, createdAt: evaluations.createdAt, name: participant.searchName }

/** The rows this actor may see. To a mentor only the mentor's own: what the participant says speaks about the mentor. */
function visibleTo(actor: Actor) {
  const as = (isMentor: boolean) => ({
    ...actor,
    memberships: actor.memberships.filter(({ role }) => (role === 'mentor') === isMentor),
  })
  return and(
    eq(evaluations.tenantId, actor.tenantId),
    or(
      enrolmentVisible(as(false), enrolments),
      and(eq(evaluations.author, 'MENTOR'), mentorshipVisible(as(true), mentorships)),
    ),
  )
}

const unpaged = { cursorKey: sql<string>`''`.as('cursor_key'), cursorId: sql<string>`''`.as('cursor_id') }

function select(db: Db, key = unpaged) {
  return db
    .select({
      ...getTableColumns(evaluations),
      programmeId: enrolments.programmeId,
      enrolmentState: enrolments.state,
      participantId: enrolments.participantId,
      participant: {
        id: participant.id,
        givenName: participant.givenName,
        familyName: participant.familyName,
      },
      mentor: { id: mentor.id, givenName: mentor.givenName, familyName: mentor.familyName },
      recordedBy: { id: accounts.id, displayName: accounts.displayName },
      ...key,
    })
    .from(evaluations)
    .innerJoin(
      enrolments,
      and(eq(enrolments.tenantId, evaluations.tenantId), eq(enrolments.id, evaluations.enrolmentId)),
    )
    .innerJoin(
      participant,
      and(eq(participant.tenantId, evaluations.tenantId), eq(participant.id, enrolments.participantId)),
    )
    .innerJoin(accounts, eq(accounts.id, evaluations.recordedBy))
    .leftJoin(
      mentorships,
      and(eq(mentorships.tenantId, evaluations.tenantId), eq(mentorships.id, evaluations.mentorshipId)),
    )
    .leftJoin(mentor, and(eq(mentor.tenantId, evaluations.tenantId), eq(mentor.id, mentorships.mentorId)))
}

export async function selectEvaluations(db: Db, actor: Actor, filters: EvaluationFilters) {
  const { programmeId, enrolmentId, author, state, kind, ...request } = filters
  const { key, after, orderBy, limit, page } = keyset(request, sorts, evaluations.id)
  const rows = await select(db, key)
    .where(
      and(
        visibleTo(actor),
        programmeId === undefined ? undefined : eq(enrolments.programmeId, programmeId),
        enrolmentId === undefined ? undefined : eq(evaluations.enrolmentId, enrolmentId),
        author === undefined ? undefined : eq(evaluations.author, author),
        state === undefined ? undefined : eq(evaluations.state, state),
        kind === undefined ? undefined : eq(evaluations.kind, kind),
        after,
      ),
    )
    .orderBy(...orderBy)
    .limit(limit)
  return page(rows)
}

export async function selectEvaluation(db: Db, actor: Actor, id: string) {
  const [evaluation] = await select(db).where(and(visibleTo(actor), eq(evaluations.id, id)))
  return evaluation
}

/** The evaluation, with its enrolment held open until the end of the transaction. */
export async function lockEvaluation(tx: Tx, actor: Actor, id: string) {
  const [evaluation] = await select(tx)
    .where(and(visibleTo(actor), eq(evaluations.id, id)))
    .for('update', { of: [evaluations, enrolments] })
  return evaluation
}

/** The enrolment that is evaluated, locked, with the mentorship it has or had last. */
export async function lockEvaluated(tx: Tx, actor: Actor, enrolmentId: string) {
  const [enrolment] = await tx
    .select()
    .from(enrolments)
    .where(
      and(
        eq(enrolments.tenantId, actor.tenantId),
        enrolmentVisible(actor, enrolments),
        eq(enrolments.id, enrolmentId),
      ),
    )
    .for('update')
  if (!enrolment) return undefined
  const [mentorship] = await tx
    .select({ id: mentorships.id })
    .from(mentorships)
    .where(
      and(
        eq(mentorships.tenantId, actor.tenantId),
        eq(mentorships.enrolmentId, enrolmentId),
        mentorshipVisible(actor, mentorships),
        sql`${mentorships.startsOn} is not null`,
      ),
    )
    .orderBy(desc(mentorships.startsOn), desc(mentorships.id))
    .limit(1)
  return { ...enrolment, mentorshipId: mentorship?.id ?? null }
}

type NewEvaluation = Omit<
  typeof evaluations.$inferInsert,
  'tenantId' | 'recordedBy' | 'version' | 'createdAt'
>

export async function insertEvaluation(tx: Tx, actor: Actor, values: NewEvaluation) {
  await tx.insert(evaluations).values({ ...values, tenantId: actor.tenantId, recordedBy: actor.accountId })
}

export type EvaluationChanges = Partial<
  Pick<Row, 'heldOn' | 'answers' | 'rating' | 'commentSealed' | 'state' | 'submittedAt'>
>

export async function changeEvaluation(tx: Tx, actor: Actor, id: string, changes: EvaluationChanges) {
  await tx
    .update(evaluations)
    .set(changes)
    .where(and(eq(evaluations.tenantId, actor.tenantId), eq(evaluations.id, id)))
}

export function selectAddenda(db: Db, actor: Actor, evaluationId: string) {
  return db
    .select({
      id: evaluationAddenda.id,
      textSealed: evaluationAddenda.textSealed,
      createdAt: evaluationAddenda.createdAt,
      addedBy: { id: accounts.id, displayName: accounts.displayName },
    })
    .from(evaluationAddenda)
    .innerJoin(accounts, eq(accounts.id, evaluationAddenda.addedBy))
    .where(
      and(eq(evaluationAddenda.tenantId, actor.tenantId), eq(evaluationAddenda.evaluationId, evaluationId)),
    )
    .orderBy(asc(evaluationAddenda.createdAt), asc(evaluationAddenda.id))
}

type NewAddendum = Pick<typeof evaluationAddenda.$inferInsert, 'id' | 'evaluationId' | 'textSealed'>

export async function insertAddendum(tx: Tx, actor: Actor, values: NewAddendum) {
  await tx.insert(evaluationAddenda).values({ ...values, tenantId: actor.tenantId, addedBy: actor.accountId })
}
